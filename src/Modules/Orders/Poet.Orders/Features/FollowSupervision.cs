using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Visits.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// Names the offender manager on the order: it is the manager whom a check tells to call and whose list the order stands in. It asks who manages the order now and never goes by what the fact
/// says, so facts may come late, twice and in any order; and a manager of a force that is not responsible any more, or not yet, is not named.
/// </summary>
internal sealed class FollowSupervision(OrdersDb db, RequestContext context, TimeProvider time, IVisits? visits = null) : IHandle<SupervisionChanged>
{
    public async Task Handle(SupervisionChanged fact, CancellationToken cancel)
    {
        if (fact.What != "manager-assigned")
            return;
        if (visits is null)
            throw new NotYetException("Visits is switched off, and nobody else knows who manages the order");
        var order = await db.Orders.Include(o => o.Responsibilities).SingleOrDefaultAsync(o => o.Id == fact.OrderId && o.ErasedOn == null, cancel);
        var now = time.GetUtcNow();
        if (order is null || await visits.Manager(fact.OrderId, cancel) is not { } manages || manages.Force != order.ResponsibleAt(now))
            return;
        if (!order.Name(manages.Manager, manages.Unit ?? order.NamedFor(now).Unit, now))
            return;
        db.Publish(new OrderChanged(order.Id, "handed-over", LondonTime.DateOf(now)));
        context.Consult([order.Id, order.SubjectId]);
    }
}
