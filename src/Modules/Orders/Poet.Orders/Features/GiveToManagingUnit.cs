using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;

namespace Poet.Orders.Features;

/// <summary>A unit has taken on an order that was granted: from then on the register names that unit. Delivered twice or late it names the same one, since it asks who manages the order now.</summary>
internal sealed class GiveToManagingUnit(OrdersDb db, RequestContext context, IReferrals? referrals = null) : IHandle<ApplicationChanged>
{
    public async Task Handle(ApplicationChanged fact, CancellationToken cancel)
    {
        if (fact.What != "taken-on")
            return;
        var granted = referrals is null ? null : await referrals.Granted(fact.ApplicationId, cancel);
        var order = granted is null ? null : await db.Orders.SingleOrDefaultAsync(o => o.Id == granted.OrderId, cancel);
        if (order is null)
            throw new InvalidOperationException("The order is not in the register yet, or cannot be asked for now; the delivery is tried again");
        if (order.Unit == granted!.Unit)
            return;
        order.Unit = granted.Unit;
        db.Publish(new OrderChanged(order.Id, "handed-over", fact.On));
        context.Consult([order.Id, order.SubjectId]);
    }
}
