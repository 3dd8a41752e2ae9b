using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Retention;

/// <summary>What stands against erasing a person. Asked when it is proposed, and again when it is confirmed.</summary>
internal sealed class ErasureRules(SubjectsDb db, IDatabaseProvider provider, ReviewDates dates, ModulesOff off)
{
    public async Task<(IReadOnlyList<Problem> Problems, IReadOnlyList<string> Forces)> Of(Subject subject, IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        List<Problem> problems = [.. await off.ThatMayHoldSomething(db, provider, cancel)];
        if (subject.MergedInto is not null)
            problems.Add(new("merged-already", "Open the record that stands for this person: this one was merged into another"));
        var date = (await dates.Of([subject.Id], cancel))?.GetValueOrDefault(subject.Id);
        if (date is null)
            problems.Add(new("orders-not-known", "Wait until the register of orders can be asked: without it nobody can tell whether an order binds this person"));
        else if (date.Bound)
            problems.Add(new("order-binds", "Wait until every order on this person has ended: one of them is in force or waits to be, here or with another force"));
        problems.AddRange(date?.Needed.Select(why => new Problem("needed", why)) ?? []);
        var ids = records.ToArray();
        if (await db.Holds.AnyAsync(h => EF.Parameter(ids).Contains(h.SubjectId) && h.LiftedAt == null, cancel))
            problems.Add(new("held", "Lift the legal hold first, if what it was placed for has ended"));
        if (subject.ProcessingGround is not null)
            problems.Add(new("processing-restricted", "Lift the restriction of processing first: it was set so that the record is kept instead of erased"));
        if (await db.AccessRequests.IgnoreQueryFilters(SubjectsDb.OfForce).AnyAsync(r => r.PersonId != null && EF.Parameter(ids).Contains(r.PersonId.Value) && r.State != AccessRequestState.Answered, cancel))
            problems.Add(new("access-request-open", "Wait until the person has the answer to a subject access request, of this force or another one: what was asked for may not be erased meanwhile"));
        return (problems, date?.Forces ?? []);
    }

    /// <summary>Where another force holds orders on the person too, the second person must be of that force.</summary>
    public static IEnumerable<Problem> OfSecond(Erasure proposed, Guid actor, string force, IReadOnlyList<string> forces, DateOnly today)
    {
        if (proposed.ProposedById == actor)
            yield return new("second-person-needed", "Ask another person to confirm: erasing takes two people");
        var others = forces.Where(f => f != proposed.Force).ToList();
        if (others.Count > 0 && !others.Contains(force))
            yield return new("other-force-needed", $"Ask {string.Join(" or ", others.Select(f => Forces.Find(f, today)?.Name ?? f))} to confirm: orders on this person are theirs too");
    }
}
