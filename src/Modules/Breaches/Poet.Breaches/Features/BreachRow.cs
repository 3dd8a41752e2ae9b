using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>A breach in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">The order's short reference.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="At">The moment of the event, in UTC.</param>
/// <param name="Source">visit, intelligence, partner, monitoring, public or officer.</param>
/// <param name="Conditions">Numbers of the conditions.</param>
/// <param name="Open">True while it is not closed.</param>
/// <param name="Decided">True where it was decided how to respond.</param>
/// <param name="LastStep">The last of what followed; left out for nothing yet.</param>
/// <param name="CrimeDueAt">By when a crime reference, or why there is none, is due, in UTC; left out where neither is.</param>
/// <param name="CrimeOverdue">True where that has passed.</param>
/// <param name="Owner">Who deals with it.</param>
/// <param name="Unit">The unit.</param>
internal sealed record BreachRow(Guid Id, string Reference, Guid SubjectId, string SubjectName, Guid OrderId, string OrderReference, string TypeCode, DateTimeOffset At, BreachSource Source, IReadOnlyList<int> Conditions,
    bool Open, bool Decided, StepKind? LastStep, DateTimeOffset? CrimeDueAt, bool CrimeOverdue, string Owner, string? Unit);

/// <summary>Makes rows of breaches.</summary>
internal sealed class BreachRows(ISubjects subjects, RequestContext context, TimeProvider time)
{
    public async Task<IReadOnlyList<BreachRow>> Of(IQueryable<Breach> breaches, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var found = await breaches.Select(b => new
        {
            Breach = b, Conditions = b.Terms.OrderBy(t => t.Number).Select(t => t.Number).ToList(),
            Last = b.Steps.Where(s => FollowKinds.Contains(s.Kind)).OrderByDescending(s => s.Sequence).Select(s => (StepKind?)s.Kind).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancel);
        var people = await subjects.Summaries([.. found.Select(f => f.Breach.SubjectId).Distinct()], cancel);
        context.Consult(found.Select(f => f.Breach.SubjectId));
        return [.. found.Select(f => (f.Breach, f.Conditions, f.Last)).Select(f => new BreachRow(f.Breach.Id, f.Breach.Reference, f.Breach.SubjectId, people.GetValueOrDefault(f.Breach.SubjectId)?.Name ?? "Not yours to see",
            f.Breach.OrderId, f.Breach.OrderReference, f.Breach.TypeCode, f.Breach.At, f.Breach.Source, f.Conditions, f.Breach.ClosedAt is null, f.Breach.DecidedAt is not null, f.Last,
            f.Breach.CrimeDueAt < Breach.Never ? f.Breach.CrimeDueAt : null, f.Breach.CrimeDueAt <= now, f.Breach.Owner, f.Breach.Unit))];
    }

    /// <summary>What follows a breach outside this record.</summary>
    public static readonly StepKind[] FollowKinds = [StepKind.Arrest, StepKind.Bail, StepKind.Charge, StepKind.Remand, StepKind.Hearing, StepKind.Outcome, StepKind.Recall, StepKind.NoFurtherAction];
}
