using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;

namespace Poet.Plans.Retention;

/// <summary>A nominal who is managed is needed. A report alone needs nobody: it is a suspicion, and its day counts for how long the record is kept.</summary>
internal sealed class NeedsOfPlans(PlansDb db) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var nominals = await db.Nominals.IgnoreQueryFilters(Filters).AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.SubjectId) && n.ErasedOn == null)
            .Select(n => new { n.SubjectId, n.State, Last = n.Steps.Max(s => s.At) }).ToListAsync(cancel);
        var reports = await db.Reports.IgnoreQueryFilters(Filters).AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).GroupBy(r => r.SubjectId).Select(g => new { g.Key, Last = g.Max(r => r.ReportedOn) }).ToListAsync(cancel);
        var drafts = await db.MappaReferrals.IgnoreQueryFilters(Filters).AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId) && r.ErasedOn == null).Select(r => new { r.SubjectId, r.State, r.DraftedAt }).ToListAsync(cancel);
        return
        [
            .. nominals.Select(n => new Need(n.SubjectId, n.State != NominalState.Archived, LondonTime.DateOf(n.Last), "Archive the nominal that this person is first, here or with another force")),
            .. drafts.Select(r => new Need(r.SubjectId, r.State == MappaReferralState.Drafted, LondonTime.DateOf(r.DraftedAt), "Send or drop the referral to MAPPA first, here or with another force")),
            .. reports.Select(r => new Need(r.Key, false, r.Last, "Reports of crime name this person")),
        ];
    }
}
