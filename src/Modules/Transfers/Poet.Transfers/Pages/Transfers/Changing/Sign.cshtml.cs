using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>Somebody stands for the exact pack, for their force.</summary>
[Permission("transfers.decide")]
internal sealed class SignModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Hash = Transfer.PackHash;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new SignPack(Id, Hash ?? "", Input.Reason!), cancel);
}
