using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>A page that changes how one order is supervised: shows it, sends the change under the version that was seen, goes back to it.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    public SupervisionView Order { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    protected virtual async Task Load(CancellationToken cancel)
    {
        Order = await Send(new ShowSupervision(Id), cancel);
        Seen ??= Order.Version;
        NewKey();
    }

    /// <summary>Sends the command when the form could be read, and goes back to the order; else shows the page again.</summary>
    protected async Task<IActionResult> Change(Func<IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), Seen, cancel) is not null)
            return LocalRedirect($"~/visits/orders/{Id}");
        await Load(cancel);
        return Page();
    }
}
