using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Operations;

/// <summary>How plugins and deliveries stand, with "try again".</summary>
[Permission("operations.read")]
internal sealed class OperationsModel : PoetPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public OperationsView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => View = await Send(new ShowOperations(), cancel);

    public async Task<IActionResult> OnPostRetryAsync(Guid deliveryId, CancellationToken cancel)
    {
        var done = await Try(new RetryDelivery(deliveryId, Reason ?? ""), _ => LocalRedirect("/operations"), cancel, prefix: "");
        View = await Send(new ShowOperations(), cancel);
        return done;
    }
}
