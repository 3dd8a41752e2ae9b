using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;

namespace Poet.Plans.Tiers;

/// <summary>Counts a few people of a force, each over every record that the person has.</summary>
internal sealed class TierCounting(PlansDb db)
{
    private static readonly IReadOnlyCollection<string> Everything = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    /// <summary>The answers by the ids asked for, each with its trail.</summary>
    public async Task<IReadOnlyDictionary<Guid, TierAnswer>> Of(string force, IReadOnlyCollection<Guid> people, TierRules rules, DateOnly on, CancellationToken cancel)
    {
        var same = await SamePeople.All(db, cancel);
        var records = people.SelectMany(same.Records).Distinct().ToArray();
        var reports = (await db.Reports.IgnoreQueryFilters(Everything).AsNoTracking().Where(r => r.Force == force && EF.Parameter(records).Contains(r.SubjectId)).ToListAsync(cancel)).ToLookup(r => same.Root(r.SubjectId));
        var prison = (await db.PrisonTimes.AsNoTracking().Where(t => EF.Parameter(records).Contains(t.SubjectId)).ToListAsync(cancel)).ToLookup(t => same.Root(t.SubjectId));
        var ready = new ReadyRules(rules);
        return people.Distinct().ToDictionary(id => id, id => TierRule.Explain(ready, reports[same.Root(id)].Select(Facts), prison[same.Root(id)].Any(t => t.Holds(on) && rules.Prison.Contains(t.Kind)), on));
    }

    /// <summary>The times in prison of each, over every record that the person has, by the ids asked for.</summary>
    public async Task<ILookup<Guid, PrisonTime>> InPrison(IReadOnlyCollection<Guid> people, TierRules rules, CancellationToken cancel)
    {
        var same = await SamePeople.All(db, cancel);
        var records = people.SelectMany(same.Records).Distinct().ToArray();
        var times = (await db.PrisonTimes.AsNoTracking().Where(t => EF.Parameter(records).Contains(t.SubjectId)).ToListAsync(cancel)).Where(t => rules.Prison.Contains(t.Kind)).ToLookup(t => same.Root(t.SubjectId));
        return people.Distinct().SelectMany(id => times[same.Root(id)].Select(t => (id, t))).ToLookup(p => p.id, p => p.t);
    }

    private static ReportFacts Facts(CrimeReport r) => new(r.Id, $"{r.RecordedBy} {r.Crime}", r.ReportedOn, r.Classification, r.NamedAs, r.Cancelled);
}
