using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A page that changes one breach: shows it, sends the change under the version that was seen, goes back to it.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    public BreachView Breach { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Where it goes on once the change is made.</summary>
    protected virtual string Then => $"~/breaches/{Id}";

    protected virtual async Task Load(CancellationToken cancel)
    {
        Breach = await Send(new ShowBreach(Id), cancel);
        Seen ??= Breach.Version;
        NewKey();
    }

    /// <summary>Sends the command when the form could be read, and goes on; else shows the page again.</summary>
    protected async Task<IActionResult> Change(Func<IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), Seen, cancel) is not null)
            return LocalRedirect(Then);
        await Load(cancel);
        return Page();
    }
}
