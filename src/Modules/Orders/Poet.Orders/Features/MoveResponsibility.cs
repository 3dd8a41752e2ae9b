using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Transfers.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// Both forces have signed: writes from which second on the other one is responsible, as soon as that is known and not when it comes, so that no delay of delivery moves it. What was signed is
/// never changed, so the fact says all; rows are told apart by their second, so twice and out of order come to the same.
/// </summary>
internal sealed class MoveResponsibility(OrdersDb db, RequestContext context, TimeProvider time) : IHandle<TransferEffective>
{
    public async Task Handle(TransferEffective fact, CancellationToken cancel)
    {
        var by = context.By("Both forces signed the transfer", time);
        foreach (var id in fact.Orders)
        {
            var order = await db.Orders.Include(o => o.Events).Include(o => o.Responsibilities)
                .Include(o => o.Spans.Where(s => s.KnownTo == Timeline.Open)).Include(o => o.Conditions.Where(c => c.KnownTo == Timeline.Open))
                .AsSplitQuery().SingleAsync(o => o.Id == id, cancel);
            if (!order.HandTo(fact.ToForce, fact.At, by))
                continue;
            db.Entry(order).Property(o => o.Version).IsModified = true;
            db.Publish(new ResponsibilityMoved(order.Id, order.SubjectId, fact.ToForce, fact.At));
            context.Consult([order.Id, order.SubjectId]);
        }
    }
}

/// <summary>At the second: what is still open about the order is for the force that is responsible now, and nobody of the former one is named any more as who deals with it.</summary>
internal sealed class GiveFindings(OrdersDb db, RequestContext context, TimeProvider time, IVisits? visits = null) : IHandle<ResponsibilityMoved>
{
    public async Task Handle(ResponsibilityMoved fact, CancellationToken cancel)
    {
        var order = await db.Orders.Include(o => o.Responsibilities).SingleAsync(o => o.Id == fact.OrderId, cancel);
        var force = order.ResponsibleAt(time.GetUtcNow());
        foreach (var finding in await db.Findings.Where(f => f.OrderId == order.Id && f.SettledAt == Timeline.Open && f.Force != force).ToListAsync(cancel))
            finding.Force = force;
        if (fact.Force == force)
            await NameNobodyElse(order, fact, cancel);
        context.Consult([order.Id, order.SubjectId]);
    }

    // whom the new force has named since its second stays: so told late or twice it undoes nothing
    private async Task NameNobodyElse(Order order, ResponsibilityMoved moved, CancellationToken cancel)
    {
        var (officer, unit) = order.NamedFor(time.GetUtcNow());
        if (officer is null && visits is not null && await visits.Manager(order.Id, cancel) is { } manages && manages.Force == moved.Force)
            (officer, unit) = (manages.Manager, manages.Unit);
        if (order.Name(officer, unit, time.GetUtcNow()))
            db.Publish(new OrderChanged(order.Id, "handed-over", LondonTime.DateOf(moved.From)));
    }
}
