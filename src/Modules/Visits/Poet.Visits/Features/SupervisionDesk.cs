using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Visits.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>Where supervised orders are opened for a change and put back, with the fact told to others, in one save.</summary>
internal sealed class SupervisionDesk(VisitsDb db, RequestContext context, TimeProvider time)
{
    public By By(string reason) => context.By(reason, time);

    /// <summary>The supervised order with everything done about it.</summary>
    public async Task<SupervisedOrder> Open(Guid order, CancellationToken cancel)
    {
        var supervised = await db.Supervised.Include(o => o.Steps).SingleOrDefaultAsync(o => o.Id == order, cancel) ?? throw new NotFoundException("supervised order");
        return supervised.ErasedOn is null ? supervised : throw new RuleBrokenException([new("erased", "Leave this order as it is: the record of its person was erased")]);
    }

    /// <summary>Puts a changed one back.</summary>
    public async Task<Guid> Put(SupervisedOrder order, CancellationToken cancel)
    {
        // a new step is a change of the order even where no column of its row is
        db.Entry(order).Property(o => o.Version).IsModified = true;
        db.Expect(order, context.ExpectedVersion);
        Tell(order);
        context.Consult([order.Id, order.SubjectId]);
        context.Command!.Answer = order.Id;
        await db.SaveChangesAsync(cancel);
        return order.Id;
    }

    /// <summary>Tells others what was done last.</summary>
    public void Tell(SupervisedOrder order) => db.Publish(new SupervisionChanged(order.Id, order.Force, order.Steps[^1].What, LondonTime.DateOf(order.Steps[^1].At)));
}
