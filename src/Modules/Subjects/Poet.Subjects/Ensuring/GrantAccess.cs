using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Retention;

namespace Poet.Subjects.Ensuring;

/// <summary>A force that is responsible for an order on a person may see the person, also when a merge that shares sight of them is undone.</summary>
internal sealed class GrantAccess(SubjectsDb db, RequestContext context, TimeProvider time) : IHandle<OrderMade>
{
    public async Task Handle(OrderMade fact, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await db.MarkStale([fact.SubjectId], now, cancel);
        if (await db.Access.AnyAsync(a => a.SubjectId == fact.SubjectId && a.Force == fact.Force && a.Until > now && a.MergeId == null, cancel)
            || !await db.Subjects.AnyAsync(s => s.Id == fact.SubjectId, cancel))
            return;
        context.Consult(fact.SubjectId);
        db.Access.Add(new()
        {
            Id = Guid.CreateVersion7(now), SubjectId = fact.SubjectId, Force = fact.Force, From = now, Until = SubjectsDb.Open, Why = $"Responsible for order {fact.OrderId}",
        });
        db.Publish(new SubjectShared(fact.SubjectId, fact.Force));
    }
}
