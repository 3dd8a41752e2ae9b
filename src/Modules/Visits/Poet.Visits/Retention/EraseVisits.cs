using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Visits.Persistence;

namespace Poet.Visits.Retention;

/// <summary>
/// Takes the words out of what Visits holds of an erased person, and leaves dates, numbers and outcomes, so that every count is as before. Past the change tracker, or the audit would keep
/// them as "before"; each step can be repeated.
/// </summary>
internal sealed class EraseVisits(VisitsDb db, RequestContext context) : IHandle<SubjectErased>
{
    private const string Words = "Erased";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var orders = await db.Supervised.Where(o => EF.Parameter(people).Contains(o.SubjectId)).Select(o => o.Id).ToArrayAsync(cancel);
        context.Consult(orders);
        await db.SupervisionSteps.Where(s => EF.Parameter(orders).Contains(s.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words).SetProperty(s => s.Note, (string?)null), cancel);
        var visits = await db.Visits.Where(v => EF.Parameter(people).Contains(v.SubjectId)).Select(v => v.Id).ToArrayAsync(cancel);
        context.Consult(visits);
        await db.Powers.Where(p => EF.Parameter(visits).Contains(p.VisitId)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Note, (string?)null), cancel);
        await db.Terms.Where(t => EF.Parameter(visits).Contains(t.VisitId)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Note, (string?)null), cancel);
        await db.Visits.Where(v => EF.Parameter(visits).Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Reason, Words).SetProperty(v => v.Video, (string?)null).SetProperty(v => v.ErasedOn, fact.On), cancel);
        // last, since it says that all of it is done
        await db.Supervised.Where(o => EF.Parameter(orders).Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Cohort, (string?)null).SetProperty(o => o.Departure, (string?)null).SetProperty(o => o.ErasedOn, fact.On), cancel);
    }
}
