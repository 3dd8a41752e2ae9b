using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Visits.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>
/// Keeps a supervised order for each order of the register that has not ended. It asks the register how things stand now, and never what a fact says of them: so facts may come late, twice
/// and in any order.
/// </summary>
internal sealed class FollowOrders(VisitsDb db, IOrders orders, SupervisionDesk desk, PlanBriefings briefings, RequestContext context, TimeProvider time) : IHandle<OrderMade>, IHandle<OrderChanged>, IHandle<ResponsibilityMoved>
{
    private const string Why = "Follows from the register";

    public Task Handle(OrderMade fact, CancellationToken cancel) => Follow(fact.OrderId, cancel);

    public Task Handle(OrderChanged fact, CancellationToken cancel) => Follow(fact.OrderId, cancel);

    public Task Handle(ResponsibilityMoved fact, CancellationToken cancel) => Follow(fact.OrderId, cancel);

    private async Task Follow(Guid id, CancellationToken cancel)
    {
        if (await orders.Course(id, cancel) is not { } course)
            return;
        var by = context.By(Why, time);
        var known = await db.Supervised.Include(o => o.Steps).SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (known is null && course.EndsAt <= by.Now)
            return; // it ended before anybody here knew of it
        if (known is null)
        {
            known = SupervisedOrder.Of(course, by);
            db.Supervised.Add(known);
            desk.Tell(known);
        }
        else
        {
            var (binds, ends) = (known.BindsFrom, known.EndsAt);
            if (known.Follow(course, by) is not null)
                desk.Tell(known);
            else if ((binds, ends) != (known.BindsFrom, known.EndsAt))
                db.Publish(new SupervisionChanged(known.Id, known.Force, "dates-moved", LondonTime.DateOf(by.Now)));
        }
        foreach (var visit in await db.Visits.Where(v => v.OrderId == id && v.State == VisitState.Planned && v.Force != known.Force).ToListAsync(cancel))
            visit.HandOn(known.Force); // those that were made stay with the force that made them
        await briefings.Plan(known, course, by.Now, cancel);
        context.Consult([id, course.SubjectId]);
    }
}
