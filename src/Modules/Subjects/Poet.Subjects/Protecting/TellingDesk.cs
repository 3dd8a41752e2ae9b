using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>
/// Who is to be told what happens to orders on a subject: the people whom the responsible force recorded, and those whom it took over with an order from the force that recorded them. Which of them an order names is not asked:
/// somebody who is not concerned is answered for with a click, somebody forgotten may be harmed.
/// </summary>
internal sealed class TellingDesk(SubjectsDb db, MergeChains chains, ProtectingOptions options, RequestContext context)
{
    /// <summary>Everybody around a subject, by the forces that are to tell them.</summary>
    public async Task<IReadOnlyList<ToBeTold>> Around(Guid subject, CancellationToken cancel)
    {
        var people = await People(subject, cancel);
        var ids = people.Select(p => p.Id).ToArray();
        var taken = ids.Length == 0 ? [] : await db.TellingDuties.AsNoTracking().Where(d => EF.Parameter(ids).Contains(d.PersonId) && d.HeldBy != null && d.Cause == TellingCause.HandedOver).Select(d => new { d.PersonId, d.Force })
            .Distinct().ToListAsync(cancel);
        var settled = taken.Count == 0 ? [] : await db.TellingDuties.AsNoTracking().Where(d => EF.Parameter(ids).Contains(d.PersonId) && d.HeldBy != null
            && d.Attempts.Any(a => a.Because == NotToldBecause.RecordedHere || d.Cause == TellingCause.HandedOver && a.Because == NotToldBecause.NotConcerned)).Select(d => new { d.PersonId, d.Force }).Distinct().ToListAsync(cancel);
        return
        [
            .. people.Select(p => new ToBeTold(p, p.Force, p.SubjectId)),
            .. taken.Except(settled).Select(t => new ToBeTold(people.Single(p => p.Id == t.PersonId), t.Force, subject)),
        ];
    }

    /// <summary>
    /// Makes the duties that are not there yet; what is saved with them is the caller's. For what is still to come it is said when that is: whoever is concerned is told before it. What was
    /// withdrawn because it was not so is opened again when it is.
    /// </summary>
    public async Task Raise(IEnumerable<ToBeTold> told, Happened happened, DateTimeOffset known, CancellationToken cancel, DateTimeOffset? comes = null)
    {
        var due = comes > known ? comes.Value : Due(known);
        foreach (var duty in told.Select(t => TellingDuty.Of(t, happened, known, due)))
            if (await db.TellingDuties.Include(d => d.Attempts).SingleOrDefaultAsync(d => d.Id == duty.Id, cancel) is not { } there)
            {
                if (db.TellingDuties.Local.All(d => d.Id != duty.Id))
                    db.TellingDuties.Add(duty);
                context.Consult(duty.PersonId);
            }
            else if (there.IsSoAfterAll(due))
                context.Consult(duty.PersonId);
    }

    /// <summary>Until when what is known since then is told.</summary>
    public DateTimeOffset Due(DateTimeOffset known) => TellingClock.DueAt(known, options.TellWithinWorkingDays);

    private async Task<List<Person>> People(Guid subject, CancellationToken cancel)
    {
        var ids = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        return await db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected).ToListAsync(cancel);
    }
}
