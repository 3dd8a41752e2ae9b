using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Retention;

namespace Poet.Subjects.Ensuring;

/// <summary>A force that is or will be responsible for an order on a person may see the person from then on, also when a merge that shares sight of them is undone.</summary>
internal sealed class GrantAccess(SubjectsDb db, RequestContext context, TimeProvider time) : IHandle<OrderMade>, IHandle<ResponsibilityMoved>
{
    public async Task Handle(OrderMade fact, CancellationToken cancel)
    {
        if (await Grant(fact.SubjectId, fact.Force, fact.OrderId, time.GetUtcNow(), cancel))
            db.Publish(new SubjectShared(fact.SubjectId, fact.Force));
    }

    public Task Handle(ResponsibilityMoved fact, CancellationToken cancel) => Grant(fact.SubjectId, fact.Force, fact.OrderId, fact.From, cancel);

    private async Task<bool> Grant(Guid subject, string force, Guid order, DateTimeOffset from, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await db.MarkStale([subject], now, cancel);
        if (await db.Access.AnyAsync(a => a.SubjectId == subject && a.Force == force && a.From <= from && a.Until > now && a.MergeId == null, cancel)
            || !await db.Subjects.AnyAsync(s => s.Id == subject, cancel))
            return false;
        context.Consult(subject);
        db.Access.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = subject, Force = force, From = from, Until = SubjectsDb.Open, Why = $"Responsible for order {order}" });
        return true;
    }
}
