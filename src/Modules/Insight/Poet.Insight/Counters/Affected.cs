using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;

namespace Poet.Insight.Counters;

/// <summary>Whose counts may have changed since a moment: of everybody about whom something was learnt since, or with whom something began, ended or became late of itself.</summary>
internal sealed class Affected(InsightDb db)
{
    private const int AtOnce = 1_000;

    /// <summary>All records of all these people, under every id that they ever counted under here.</summary>
    /// <param name="since">What was counted then.</param>
    /// <param name="until">The moment asked about.</param>
    /// <param name="cancel">To stop.</param>
    public async Task<Guid[]> Since(CountedSoFar since, DateTimeOffset until, CancellationToken cancel)
    {
        var after = since.At;
        HashSet<Guid> people = [];
        foreach (var touched in (await db.Taken.AsNoTracking().Where(t => t.At > after).Select(t => new { t.Kind, t.Record }).ToListAsync(cancel)).GroupBy(t => t.Kind, t => t.Record))
            foreach (var records in touched.Chunk(AtOnce))
            {
                var kind = touched.Key;
                // also rows that are known no longer: they were counted for whoever they were about; each once here, as DISTINCT makes SQLite read all of a kind in order of people
                people.UnionWith(await db.Stretches.AsNoTracking().Where(s => s.Kind == kind && EF.Parameter(records).Contains(s.Record)).Select(s => s.SubjectId).ToListAsync(cancel));
                people.UnionWith(await db.Moments.AsNoTracking().Where(m => m.Kind == kind && EF.Parameter(records).Contains(m.Record)).Select(m => m.SubjectId).ToListAsync(cancel));
                if (kind == Kinds.Custody)
                    people.UnionWith(records);
            }
        people.UnionWith(Boundaries.Read(since.Ahead).Where(b => b.At <= until).Select(b => b.Record));
        return people.Count == 0 ? [] : await WithAllTheirRecords(people, cancel);
    }

    /// <summary>What begins, ends or becomes late of itself after a moment and until another.</summary>
    /// <param name="after">The first moment.</param>
    /// <param name="until">The last one.</param>
    /// <param name="only">Of these records; of all when null.</param>
    /// <param name="cancel">To stop.</param>
    public async Task<List<Boundary>> Ahead(DateTimeOffset after, DateTimeOffset until, Guid[]? only, CancellationToken cancel)
    {
        var known = db.Stretches.AsNoTracking().Where(s => s.KnownFrom <= after && s.KnownUntil > after);
        if (only is not null)
            known = known.Where(s => EF.Parameter(only).Contains(s.SubjectId));
        var found = await known.Where(s => s.From > after && s.From <= until || s.Until > after && s.Until <= until || s.LateFrom > after && s.LateFrom <= until)
            .Select(s => new { s.SubjectId, s.From, s.Until, s.LateFrom }).ToListAsync(cancel);
        return [.. found.SelectMany(f => new[] { f.From, f.Until, f.LateFrom ?? after }.Where(at => at > after && at <= until).Select(at => new Boundary(at, f.SubjectId))).Distinct()];
    }

    private async Task<Guid[]> WithAllTheirRecords(HashSet<Guid> people, CancellationToken cancel)
    {
        for (var before = 0; before < people.Count;)
        {
            before = people.Count;
            var ids = people.ToArray();
            foreach (var one in await db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.RecordId) || EF.Parameter(ids).Contains(p.PersonId)).Select(p => new { p.RecordId, p.PersonId }).ToListAsync(cancel))
                people.UnionWith([one.RecordId, one.PersonId]);
        }
        return [.. people];
    }
}

/// <summary>A moment at which something begins, ends or becomes late of itself, and the record of the person with whom.</summary>
internal readonly record struct Boundary(DateTimeOffset At, Guid Record);

/// <summary>Boundaries as text, a line each.</summary>
internal static class Boundaries
{
    public static string Write(IEnumerable<Boundary> boundaries) => string.Join('\n', boundaries.OrderBy(b => b.At).ThenBy(b => b.Record).Select(b => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{b.At.UtcTicks}|{b.Record:N}")));

    public static IEnumerable<Boundary> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))
        .Select(part => new Boundary(new(long.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero), Guid.ParseExact(part[1], "N")));
}
