using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches;

/// <summary>One breach.</summary>
[Permission("breaches.read")]
internal sealed class BreachModel(RequestContext context) : PoetPage
{
    public BreachView Breach { get; private set; } = null!;

    public bool IsOpen => Breach.ClosedAt is null;

    public bool May(string permission) => context.Actor.May(permission);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Breach = await Send(new ShowBreach(id), cancel);
}
