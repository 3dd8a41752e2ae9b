using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>Which ids are one person. Reads merges only, which hold ids and no names.</summary>
internal sealed class MergeChains(SubjectsDb db)
{
    /// <summary>For each id, the record that stands for the person, and every id that person was ever recorded under, the asked one included.</summary>
    public async Task<IReadOnlyDictionary<Guid, Chain>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        Dictionary<Guid, Guid> keptOf = [];
        HashSet<Guid> seen = [.. ids];
        var ask = ids.Distinct().ToList();
        while (ask.Count > 0)
        {
            var links = await db.Merges.AsNoTracking().Where(m => m.UndoneAt == null && (ask.Contains(m.MergedId) || ask.Contains(m.KeptId)))
                .Select(m => new { m.MergedId, m.KeptId }).ToListAsync(cancel);
            foreach (var link in links)
                keptOf[link.MergedId] = link.KeptId;
            ask = [.. links.SelectMany(l => new[] { l.MergedId, l.KeptId }).Where(seen.Add)];
        }
        var members = seen.ToLookup(id => Root(id, keptOf));
        return ids.Distinct().ToDictionary(id => id, id => Root(id, keptOf) is var root ? new Chain(root, [.. members[root]]) : null!);
    }

    private static Guid Root(Guid id, Dictionary<Guid, Guid> keptOf)
    {
        for (var steps = 0; keptOf.TryGetValue(id, out var kept); id = kept)
            if (++steps > keptOf.Count)
                throw new InvalidOperationException($"The merges of subject {id} go round in a circle");
        return id;
    }
}

/// <summary>One person's ids.</summary>
/// <param name="Root">The record that stands.</param>
/// <param name="Ids">All of them.</param>
internal sealed record Chain(Guid Root, IReadOnlyList<Guid> Ids);
