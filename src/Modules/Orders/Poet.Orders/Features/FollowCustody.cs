using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// What is recorded of a person's custody starts the orders that wait for it: a release, the end of a licence. It asks how the custody stands now, so facts may come late, twice and in any order,
/// and what was recorded wrongly there is corrected here.
/// </summary>
internal sealed class FollowCustody(OrdersDb db, Desk desk, ISubjects subjects, RequestContext context, TimeProvider time) : IHandle<CustodyChanged>, IHandle<SubjectsMerged>, IHandle<SubjectsUnmerged>
{
    public Task Handle(CustodyChanged fact, CancellationToken cancel) => Follow(fact.SubjectId, cancel);

    // records that turn out to be one person, or not to be, bring times in custody with them or take them away
    public Task Handle(SubjectsMerged fact, CancellationToken cancel) => Follow(fact.KeptId, cancel);

    public async Task Handle(SubjectsUnmerged fact, CancellationToken cancel)
    {
        await Follow(fact.KeptId, cancel);
        await Follow(fact.MergedId, cancel);
    }

    private async Task Follow(Guid person, CancellationToken cancel)
    {
        var people = (await subjects.SamePerson(person, cancel)).ToArray();
        var times = await subjects.Custody(person, cancel);
        var orders = await db.Orders.Where(o => EF.Parameter(people).Contains(o.SubjectId) && o.ErasedOn == null).Select(o => o.Id).ToListAsync(cancel);
        foreach (var id in orders)
        {
            var order = await desk.Open(id, cancel);
            if (order.FollowCustody(times, desk.By("What is recorded of the person's custody")) is not { } what)
                continue;
            await desk.Review(order, cancel);
            db.Entry(order).Property(o => o.Version).IsModified = true;
            db.Publish(new OrderChanged(order.Id, what, LondonTime.DateOf(time.GetUtcNow())));
            context.Consult([order.Id, order.SubjectId]);
        }
    }
}
