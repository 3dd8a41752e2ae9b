using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Another date of birth may put an order outside the law, or back into it: where a person's may have changed, the law looks at the person's orders once more.</summary>
internal sealed class ReviewAgain(OrdersDb db, Desk desk, ISubjects subjects, RequestContext context) : IHandle<SubjectCorrected>, IHandle<SubjectsMerged>, IHandle<SubjectsUnmerged>
{
    public Task Handle(SubjectCorrected fact, CancellationToken cancel) => fact.Parts.Contains("bornOn") ? Review([fact.SubjectId], cancel) : Task.CompletedTask;

    public Task Handle(SubjectsMerged fact, CancellationToken cancel) => Review([fact.KeptId], cancel);

    public Task Handle(SubjectsUnmerged fact, CancellationToken cancel) => Review([fact.KeptId, fact.MergedId], cancel);

    private async Task Review(IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        HashSet<Guid> records = [];
        foreach (var person in people)
            records.UnionWith(await subjects.SamePerson(person, cancel));
        var orders = await db.Orders.Where(o => EF.Parameter(records.ToArray()).Contains(o.SubjectId) && o.ErasedOn == null).Select(o => o.Id).ToListAsync(cancel);
        foreach (var order in orders)
            await desk.Review(await desk.Open(order, cancel), cancel);
        context.Consult(orders);
    }
}
