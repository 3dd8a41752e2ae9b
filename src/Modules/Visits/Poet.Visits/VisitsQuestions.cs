using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits;

internal sealed class VisitsQuestions(VisitsDb db, ISubjects subjects) : IVisits
{
    public Task<Manages?> Manager(Guid orderId, CancellationToken cancel) => db.Supervised.AsNoTracking().Where(o => o.Id == orderId && o.ErasedOn == null && o.ManagerId != null)
        .Select(o => new Manages(o.Force, o.ManagerId!.Value, o.Manager!, o.Unit)).SingleOrDefaultAsync(cancel);

    public Task<VisitMade?> Made(Guid visitId, CancellationToken cancel) => Views(db.Visits.Where(v => v.Id == visitId)).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<VisitMade>> Made(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var ids = subjects.ToArray();
        return await Views(db.Visits.Where(v => EF.Parameter(ids).Contains(v.SubjectId)).OrderByDescending(v => v.At)).ToListAsync(cancel);
    }

    private static IQueryable<VisitMade> Views(IQueryable<Visit> visits) => visits.AsNoTracking().Where(v => v.At != null && v.ErasedOn == null)
        .Select(v => new VisitMade(v.Id, v.Reference, v.SubjectId, v.At!.Value, v.State == VisitState.Met, v.Terms.Any(t => t.Result == TermResult.SuspectedBreach)));

    public async Task<BreachSeen?> BreachSeen(Guid visitId, CancellationToken cancel)
    {
        var visit = await db.Visits.AsNoTracking().Include(v => v.Terms.Where(t => t.Result == TermResult.SuspectedBreach)).SingleOrDefaultAsync(v => v.Id == visitId && v.At != null && v.ErasedOn == null, cancel);
        if (visit is null)
            return null;
        var orders = visit.Terms.Select(t => t.OrderId).Distinct().ToArray();
        var units = await db.Supervised.AsNoTracking().Where(o => EF.Parameter(orders).Contains(o.Id)).Select(o => new { o.Id, o.UnitId, o.Unit }).ToDictionaryAsync(o => o.Id, cancel);
        return new(visit.Id, visit.Reference, visit.SubjectId, visit.Force, visit.At!.Value, visit.RecordedAt!.Value, visit.OfficerId!.Value, visit.Officer!,
            [.. visit.Terms.OrderBy(t => t.OrderReference, StringComparer.Ordinal).ThenBy(t => t.Number)
                .Select(t => new TermSeen(t.OrderId, t.ConditionId, t.Number, t.Note ?? "", units.GetValueOrDefault(t.OrderId)?.UnitId, units.GetValueOrDefault(t.OrderId)?.Unit))]);
    }

    public async Task<SupervisionLife?> Supervision(Guid orderId, CancellationToken cancel)
    {
        var order = await db.Supervised.AsNoTracking().Include(o => o.Steps).SingleOrDefaultAsync(o => o.Id == orderId, cancel);
        if (order is null)
            return null;
        var people = (await subjects.SamePerson(order.SubjectId, cancel)).ToArray();
        var met = await db.Visits.AsNoTracking().Where(v => EF.Parameter(people).Contains(v.SubjectId) && v.State == VisitState.Met && v.RecordedAt >= order.OpenedAt)
            .Select(v => new { v.Force, At = v.At!.Value }).ToListAsync(cancel);
        // a visit of another force is no contact of the one that supervised then
        var steps = order.Steps.OrderBy(s => s.Sequence).ToList();
        return new(order.Id, order.SubjectId, SupervisionHistory.Of(order, met.Where(m => (steps.FindLast(s => s.At <= m.At) ?? steps[0]).Force == m.Force).Select(m => m.At)));
    }
}
