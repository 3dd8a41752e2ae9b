using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits;

/// <summary>How one order is supervised.</summary>
[Permission("visits.read")]
internal sealed class OrderModel(RequestContext context) : PoetPage
{
    public SupervisionView Order { get; private set; } = null!;

    public bool May(string permission) => context.Actor.May(permission) && Order.Standing != Domain.Standing.Ended;

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Order = await Send(new ShowSupervision(id), cancel);
}
