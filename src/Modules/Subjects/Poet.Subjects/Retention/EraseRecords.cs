using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Erasing;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>
/// Takes out of this module what is known of an erased person. Past the change tracker, or the audit would keep it as "before"; each step can be repeated, so that a host may die between any two.
/// </summary>
internal sealed class EraseRecords(SubjectsDb db, NameDictionary dictionary, ErasedPeople platform, RequestContext context) : IHandle<SubjectErased>
{
    public const string Name = "Erased record";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var ids = fact.Records.ToArray();
        context.Consult(ids);
        await Words(ids, cancel);
        await db.Names.Where(n => EF.Parameter(ids).Contains(n.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Identifiers.Where(i => EF.Parameter(ids).Contains(i.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Notes.Where(n => EF.Parameter(ids).Contains(n.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Corrections.Where(c => EF.Parameter(ids).Contains(c.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Categories.Where(c => EF.Parameter(ids).Contains(c.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.EqualityTraits.Where(t => EF.Parameter(ids).Contains(t.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.TellingAttempts.Where(a => db.TellingDuties.Any(d => d.Id == a.DutyId && EF.Parameter(ids).Contains(d.SubjectId))).ExecuteDeleteAsync(cancel);
        await db.TellingDuties.Where(d => EF.Parameter(ids).Contains(d.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Protections.Where(p => EF.Parameter(ids).Contains(p.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.People.Where(p => EF.Parameter(ids).Contains(p.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Places.Where(p => EF.Parameter(ids).Contains(p.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Sources.Where(s => EF.Parameter(ids).Contains(s.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Kept.Where(k => EF.Parameter(ids).Contains(k.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.MappaPeriods.Where(p => EF.Parameter(ids).Contains(p.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.MappaActions.Where(a => EF.Parameter(ids).Contains(a.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Custody.Where(c => EF.Parameter(ids).Contains(c.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Holds.Where(h => EF.Parameter(ids).Contains(h.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.ProcessingRestrictions.Where(r => EF.Parameter(ids).Contains(r.SubjectId)).ExecuteDeleteAsync(cancel);
        await Answers(ids, cancel);
        await db.Merges.Where(m => EF.Parameter(ids).Contains(m.KeptId) || EF.Parameter(ids).Contains(m.MergedId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reason, Erasure.Words), cancel);
        await db.Erasures.Where(e => EF.Parameter(ids).Contains(e.SubjectId))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, Erasure.Words).SetProperty(e => e.DecidedWhy, Erasure.Words), cancel);
        await db.Subjects.Where(s => EF.Parameter(ids).Contains(s.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Name, Name).SetProperty(s => s.FamilyName, (string?)null).SetProperty(s => s.BornOn, (DateOnly?)null)
            .SetProperty(s => s.RetentionGroup, (string?)null).SetProperty(s => s.KeptUntil, (DateOnly?)null), cancel);
        await platform.Erase(ids, cancel);
    }

    /// <summary>That the person asked, and was answered, stays; what was told goes with the record.</summary>
    private async Task Answers(Guid[] ids, CancellationToken cancel)
    {
        await db.AccessItems.Where(i => EF.Parameter(ids).Contains(i.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.AccessAnswers.Where(a => EF.Parameter(ids).Contains(a.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.AccessRequests.Where(r => r.PersonId != null && EF.Parameter(ids).Contains(r.PersonId.Value)).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.AskedBy, Erasure.Words).SetProperty(r => r.IdentityHow, r => r.IdentityHow == null ? null : Erasure.Words)
            .SetProperty(r => r.ExtendedWhy, r => r.ExtendedWhy == null ? null : Erasure.Words).SetProperty(r => r.AnswerWhy, r => r.AnswerWhy == null ? null : Erasure.Words), cancel);
    }

    /// <summary>Words that nobody else's name holds leave the dictionary, before the rows that tell which words they were.</summary>
    private async Task Words(Guid[] ids, CancellationToken cancel)
    {
        var held = db.SubjectTokens.Where(t => EF.Parameter(ids).Contains(t.SubjectId));
        var words = await held.Where(t => !db.SubjectTokens.Any(o => o.Token == t.Token && !EF.Parameter(ids).Contains(o.SubjectId))).Select(t => t.Token).Distinct().ToArrayAsync(cancel);
        dictionary.Forget(words);
        await db.Deletions.Where(d => EF.Parameter(words).Contains(d.Token)).ExecuteDeleteAsync(cancel);
        await db.Tokens.Where(t => EF.Parameter(words).Contains(t.Token)).ExecuteDeleteAsync(cancel);
        await held.ExecuteDeleteAsync(cancel);
    }
}
