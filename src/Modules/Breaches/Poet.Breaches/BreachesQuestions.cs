using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.Breaches.Features;
using Poet.Breaches.Persistence;
using Poet.Platform.Requests;

namespace Poet.Breaches;

internal sealed class BreachesQuestions(BreachesDb db) : IBreaches
{
    public async Task<IReadOnlyList<BreachSummary>> Of(Guid orderId, CancellationToken cancel)
    {
        var found = await db.Breaches.AsNoTracking().Where(b => b.OrderId == orderId).OrderByDescending(b => b.At).ThenBy(b => b.Reference).Select(b => new
        {
            Breach = b, Conditions = b.Terms.OrderBy(t => t.Number).Select(t => t.Number).ToList(),
            Last = b.Steps.Where(s => BreachRows.FollowKinds.Contains(s.Kind)).OrderByDescending(s => s.Sequence).Select(s => (Domain.StepKind?)s.Kind).FirstOrDefault(),
        }).ToListAsync(cancel);
        return [.. found.Select(f => new BreachSummary(f.Breach.Id, f.Breach.Reference, f.Breach.OrderId, f.Breach.SubjectId, f.Breach.At, f.Conditions, f.Breach.ClosedAt is null,
            f.Last is { } last ? Words.Kebab(last.ToString()) : null))];
    }

    public async Task<BreachLife?> Life(Guid breachId, CancellationToken cancel) =>
        await db.Breaches.AsNoTracking().Include(b => b.Steps).SingleOrDefaultAsync(b => b.Id == breachId, cancel) is { } b
            ? new(b.Id, b.OrderId, b.SubjectId, b.Force, b.TypeCode, b.At, b.OpenedAt, b.ClosedAt,
                [.. b.Steps.OrderBy(s => s.Sequence).Select(s => new BreachStepDone(Words.Kebab(s.Kind.ToString()), s.On, s.Detail))])
            : null;
}
