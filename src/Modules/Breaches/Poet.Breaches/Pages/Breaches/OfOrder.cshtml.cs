using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches;

/// <summary>The breaches of an order.</summary>
[Permission("breaches.read")]
internal sealed class OfOrderModel(RequestContext context) : PoetPage
{
    public BreachesTogether Together { get; private set; } = null!;

    public bool MayOpen => context.Actor.May("breaches.record");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Together = await Send(new BreachesOfOrder(id), cancel);
}
