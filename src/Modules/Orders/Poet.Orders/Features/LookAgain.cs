using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Where a merge of two people was undone, a person must look at the orders recorded while they were one: each may bind the other.</summary>
internal sealed class LookAgain(OrdersDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IHandle<SubjectsUnmerged>
{
    public const string Code = "merge_undone";

    public async Task Handle(SubjectsUnmerged fact, CancellationToken cancel)
    {
        Guid[] people = [.. await subjects.SamePerson(fact.KeptId, cancel), .. await subjects.SamePerson(fact.MergedId, cancel)];
        var orders = await db.Orders.AsNoTracking().Include(o => o.Responsibilities)
            .Where(o => people.Contains(o.SubjectId) && o.RecordedAt >= fact.MergedAt && !db.Findings.Any(f => f.OrderId == o.Id && f.Code == Code && f.RaisedAt >= fact.MergedAt)).ToListAsync(cancel);
        var now = time.GetUtcNow();
        foreach (var order in orders)
            db.Findings.Add(new()
            {
                Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = order.ResponsibleAt(now), Code = Code, Kind = FindingKind.Data, Field = "subject", RaisedAt = now,
                Message = "Check which person this order binds: it was recorded while two records were merged, and the merge was undone",
            });
        context.Consult(orders.Select(o => o.Id));
    }
}
