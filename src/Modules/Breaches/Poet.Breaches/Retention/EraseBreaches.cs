using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Retention;

/// <summary>
/// Takes the words out of what Breaches holds of an erased person, and leaves dates, codes and outcomes, so that every count is as before. Past the change tracker, or the audit would keep
/// them as "before"; each step can be repeated.
/// </summary>
internal sealed class EraseBreaches(BreachesDb db, RequestContext context) : IHandle<SubjectErased>
{
    private const string Words = "Erased";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var ids = await db.Breaches.Where(b => EF.Parameter(people).Contains(b.SubjectId)).Select(b => b.Id).ToArrayAsync(cancel);
        context.Consult(ids);
        await db.Terms.Where(t => EF.Parameter(ids).Contains(t.BreachId)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Words, Words), cancel);
        await db.Checks.Where(c => EF.Parameter(ids).Contains(c.BreachId)).ExecuteDeleteAsync(cancel);
        await db.Views.Where(v => EF.Parameter(ids).Contains(v.BreachId)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Information, Words).SetProperty(v => v.Threat, Words)
            .SetProperty(v => v.Powers, Words).SetProperty(v => v.Options, Words).SetProperty(v => v.Action, Words), cancel);
        await db.Decisions.Where(d => EF.Parameter(ids).Contains(d.BreachId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.Reason, Words).SetProperty(d => d.Departure, (string?)null), cancel);
        // a response of one's own is words, an option of the plugin is a code
        await db.Decisions.Where(d => EF.Parameter(ids).Contains(d.BreachId) && d.OptionId == null).ExecuteUpdateAsync(set => set.SetProperty(d => d.Response, Words), cancel);
        await db.Steps.Where(s => EF.Parameter(ids).Contains(s.BreachId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words).SetProperty(s => s.Note, (string?)null), cancel);
        await db.Disruptions.Where(d => EF.Parameter(ids).Contains(d.BreachId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.Effect, Words), cancel);
        // last, since it says that all of it is done
        await db.Breaches.Where(b => EF.Parameter(ids).Contains(b.Id)).ExecuteUpdateAsync(set => set.SetProperty(b => b.Seen, Words).SetProperty(b => b.SourceReference, (string?)null)
            .SetProperty(b => b.CrimeReference, (string?)null).SetProperty(b => b.NoCrimeReason, (string?)null).SetProperty(b => b.ErasedOn, fact.On), cancel);
    }
}
