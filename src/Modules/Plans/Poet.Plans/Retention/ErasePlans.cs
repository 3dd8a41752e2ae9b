using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Retention;

/// <summary>
/// Takes out what Plans holds of an erased person: reports and what was counted of them go; of nominals, nominations and trawls the words go, and codes and days stay, so that totals are as before.
/// Past the change tracker, or the audit would keep the words as "before"; each step can be repeated.
/// </summary>
internal sealed class ErasePlans(PlansDb db, RequestContext context) : IHandle<SubjectErased>
{
    private const string Words = "Erased";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var nominals = await db.Nominals.Where(n => EF.Parameter(people).Contains(n.SubjectId)).Select(n => n.Id).ToArrayAsync(cancel);
        context.Consult(nominals);
        await db.Reports.Where(r => EF.Parameter(people).Contains(r.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Standings.Where(s => EF.Parameter(people).Contains(s.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.PrisonTimes.Where(t => EF.Parameter(people).Contains(t.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Differences.Where(d => EF.Parameter(people).Contains(d.SubjectId) && d.Why != null).ExecuteUpdateAsync(set => set.SetProperty(d => d.Why, Words), cancel);
        await db.Nominations.Where(n => EF.Parameter(people).Contains(n.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Why, Words).SetProperty(n => n.LookedAtReason, (string?)null).SetProperty(n => n.PanelReason, (string?)null)
            .SetProperty(n => n.Dissent, (string?)null).SetProperty(n => n.Agency, (string?)null).SetProperty(n => n.ErasedOn, fact.On), cancel);
        await db.Steps.Where(s => EF.Parameter(nominals).Contains(s.NominalId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words).SetProperty(s => s.Note, (string?)null), cancel);
        var actions = await db.Actions.Where(a => EF.Parameter(people).Contains(a.SubjectId)).Select(a => a.Id).ToArrayAsync(cancel);
        await db.Updates.Where(u => EF.Parameter(actions).Contains(u.ActionId)).ExecuteUpdateAsync(set => set.SetProperty(u => u.Done, Words).SetProperty(u => u.Reason, Words), cancel);
        await db.Actions.Where(a => EF.Parameter(actions).Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.What, Words).SetProperty(a => a.Service, (string?)null).SetProperty(a => a.Need, (InterventionNeed?)null)
            .SetProperty(a => a.ErasedOn, fact.On), cancel);
        await db.Outcomes.Where(o => EF.Parameter(people).Contains(o.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Note, (string?)null).SetProperty(o => o.SourceReference, (string?)null)
            .SetProperty(o => o.StruckOutReason, (string?)null).SetProperty(o => o.ErasedOn, fact.On), cancel);
        await db.PeerReviews.Where(r => EF.Parameter(people).Contains(r.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Works, Words).SetProperty(r => r.Missing, Words)
            .SetProperty(r => r.Lesson, (string?)null).SetProperty(r => r.Shared, false).SetProperty(r => r.ErasedOn, fact.On), cancel);
        await db.MappaReferrals.Where(r => EF.Parameter(people).Contains(r.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Why, (string?)null).SetProperty(r => r.SentTo, (string?)null).SetProperty(r => r.Minutes, (string?)null)
            .SetProperty(r => r.DroppedWhy, (string?)null).SetProperty(r => r.Category, (int?)null).SetProperty(r => r.Level, (int?)null).SetProperty(r => r.ErasedOn, fact.On), cancel);
        // last, since it says that all of it is done
        await db.Nominals.Where(n => EF.Parameter(nominals).Contains(n.Id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.RankReason, (string?)null).SetProperty(n => n.ProposedEvidence, (string?)null).SetProperty(n => n.ErasedOn, fact.On), cancel);
    }
}
