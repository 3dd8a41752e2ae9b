using Microsoft.EntityFrameworkCore;
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
        // last, since it says that all of it is done
        await db.Nominals.Where(n => EF.Parameter(nominals).Contains(n.Id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.RankReason, (string?)null).SetProperty(n => n.ProposedEvidence, (string?)null).SetProperty(n => n.ErasedOn, fact.On), cancel);
    }
}
