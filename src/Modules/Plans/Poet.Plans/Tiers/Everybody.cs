using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;

namespace Poet.Plans.Tiers;

/// <summary>
/// Counts everybody named in a force's reports in one walk over them, ordered by person. Only who was merged needs more than one person's reports at a time. Looks past the restriction of
/// records: a count that left people out would be wrong, and whoever shows people filters them again.
/// </summary>
internal sealed class Everybody(PlansDb db)
{
    private static readonly IReadOnlyCollection<string> PastRestrictions = [PlansDb.RestrictedFilter];

    /// <summary>Tells each person's answers, one for each set of rules.</summary>
    /// <param name="force">The force.</param>
    /// <param name="rules">The rules to count by.</param>
    /// <param name="on">The day.</param>
    /// <param name="tell">Told each person once, by the record that stands; the answers are used again after it returns.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>People and reports that were looked at.</returns>
    public async Task<(int People, int Reports)> Count(string force, IReadOnlyList<ReadyRules> rules, DateOnly on, Action<Guid, TierAnswer[]> tell, CancellationToken cancel)
    {
        var same = await SamePeople.All(db, cancel);
        var prison = (await db.PrisonTimes.AsNoTracking().Where(t => t.From <= on && (t.ReleasedOn == null || t.ReleasedOn > on)).Select(t => new { t.SubjectId, t.Kind }).ToListAsync(cancel))
            .ToLookup(t => same.Root(t.SubjectId), t => t.Kind);
        var tallies = rules.Select(r => new Tally(r, on)).ToArray();
        var answers = new TierAnswer[rules.Count];
        Dictionary<Guid, List<ReportFacts>> merged = [];
        var (person, people, reports) = (Guid.Empty, 0, 0);

        await foreach (var r in db.Reports.IgnoreQueryFilters(PastRestrictions).AsNoTracking().Where(r => r.Force == force).OrderBy(r => r.SubjectId)
            .Select(r => new { r.Id, r.SubjectId, r.RecordedBy, r.Crime, r.ReportedOn, r.Classification, r.NamedAs, r.Cancelled }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            reports++;
            var facts = new ReportFacts(r.Id, $"{r.RecordedBy} {r.Crime}", r.ReportedOn, r.Classification, r.NamedAs, r.Cancelled);
            if (same.IsLinked(r.SubjectId))
            {
                var root = same.Root(r.SubjectId);
                (merged.TryGetValue(root, out var list) ? list : merged[root] = []).Add(facts);
                continue;
            }
            if (r.SubjectId != person)
            {
                Tell();
                person = r.SubjectId;
            }
            foreach (var tally in tallies)
                tally.Add(facts);
        }
        Tell();
        foreach (var (root, facts) in merged)
        {
            foreach (var tally in tallies)
                facts.ForEach(f => tally.Add(f));
            person = root;
            Tell();
        }
        return (people, reports);

        void Tell()
        {
            if (person == Guid.Empty)
                return;
            people++;
            for (var i = 0; i < tallies.Length; i++)
            {
                answers[i] = tallies[i].Answer(prison[person].Any(rules[i].Rules.Prison.Contains));
                tallies[i].Clear();
            }
            tell(person, answers);
            person = Guid.Empty;
        }
    }
}

/// <summary>Which records are one person, by the merges that Subjects told of.</summary>
internal sealed class SamePeople
{
    private readonly Dictionary<Guid, Guid> keptOf;
    private readonly HashSet<Guid> linked;
    private readonly ILookup<Guid, Guid> members;

    private SamePeople(Dictionary<Guid, Guid> keptOf)
    {
        this.keptOf = keptOf;
        linked = [.. keptOf.Keys, .. keptOf.Values];
        members = linked.ToLookup(Root);
    }

    public static async Task<SamePeople> All(PlansDb db, CancellationToken cancel) => new(await db.Links.AsNoTracking().ToDictionaryAsync(l => l.MergedId, l => l.KeptId, cancel));

    public bool IsLinked(Guid id) => linked.Contains(id);

    /// <summary>The record that stands for the person.</summary>
    public Guid Root(Guid id)
    {
        for (var steps = 0; keptOf.TryGetValue(id, out var kept); id = kept)
            if (++steps > keptOf.Count)
                throw new InvalidOperationException($"The merges of {id} go round in a circle");
        return id;
    }

    /// <summary>Every record of the person.</summary>
    public IEnumerable<Guid> Records(Guid id) => IsLinked(id) ? members[Root(id)] : [id];
}
