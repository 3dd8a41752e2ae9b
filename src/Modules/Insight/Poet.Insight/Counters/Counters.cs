using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;

namespace Poet.Insight.Counters;

/// <summary>
/// The force's counts. For now, from those kept last: whoever is affected since is counted twice, as of then and as of now, and the difference put in. So the answer is the one that counting everything would give, at the cost of what
/// changed. For any other day, or as known at another, everything is counted.
/// </summary>
internal sealed class Counters(InsightDb db, Counting counting, Affected affected, ForcesThatLook looking, RequestContext context)
{
    /// <summary>
    /// What is kept is older than this, so that whatever was learnt before it has been saved: from the moment at which a row is said to be known to the end of its transaction, commands may take half a minute.
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>When more people than this are affected, counting everybody is not dearer.</summary>
    private const int Many = 400;

    private static readonly Guid Build = typeof(Counters).Module.ModuleVersionId;

    /// <summary>The counts at a moment, as known at one.</summary>
    public async Task<Tally> Of(Asked asked, CancellationToken cancel)
    {
        looking.Has(context.Actor.Force);
        return asked.IsOfNow && await db.CountedSoFar.AsNoTracking().SingleOrDefaultAsync(cancel) is { } kept && Serves(kept, asked)
            ? (await Later(kept, asked, cancel)).Counts
            : await counting.Afresh(asked, cancel);
    }

    /// <summary>Keeps the counts of a moment that is just long enough ago; true where that is a step forward.</summary>
    public async Task<bool> Keep(DateTimeOffset now, CancellationToken cancel)
    {
        var at = new DateTimeOffset((now - Settled).UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var asked = Asked.Of(LondonTime.DateOf(at), null, at);
        var kept = await db.CountedSoFar.SingleOrDefaultAsync(cancel);
        if (kept?.Build == Build && kept.At >= at)
            return false;
        if (kept is not null && Serves(kept, asked))
        {
            var (counts, changed) = await Later(kept, asked, cancel);
            if (changed is null || changed.Length > 0)
            {
                var theirs = changed?.ToHashSet();
                var ahead = theirs is null ? await Ahead(asked, null, cancel)
                    : [.. Boundaries.Read(kept.Ahead).Where(b => b.At > at && !theirs.Contains(b.Record)), .. await Ahead(asked, changed, cancel)];
                (kept.Counts, kept.Ahead) = (counts.Write(), Boundaries.Write(ahead));
            }
            kept.At = at;
        }
        else
        {
            var (counts, ahead) = ((await counting.Afresh(asked, cancel)).Write(), Boundaries.Write(await Ahead(asked, null, cancel)));
            if (kept is null)
                db.CountedSoFar.Add(kept = new() { Force = context.Actor.Force, Counts = counts, Ahead = ahead });
            (kept.At, kept.Day, kept.Build, kept.Counts, kept.Ahead) = (at, asked.Day, Build, counts, ahead);
        }
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static bool Serves(CountedSoFar kept, Asked asked) => kept.Build == Build && kept.Day == asked.Day && kept.At <= asked.At;

    // the counts, and the records that were counted anew; null where all were
    private async Task<(Tally Counts, Guid[]? Changed)> Later(CountedSoFar kept, Asked asked, CancellationToken cancel)
    {
        var changed = await affected.Since(kept, asked.At, cancel);
        if (changed.Length > Many)
            return (await counting.Afresh(asked, cancel), null);
        var counts = Tally.Read(kept.Counts);
        if (changed.Length > 0)
            counts.With(await counting.Afresh(Asked.Of(kept.Day, null, kept.At) with { Only = changed }, cancel), -1).With(await counting.Afresh(asked with { Only = changed }, cancel));
        return (counts, changed);
    }

    private Task<List<Boundary>> Ahead(Asked asked, Guid[]? only, CancellationToken cancel) => affected.Ahead(asked.At, Asked.EndOf(asked.Day), only, cancel);
}

/// <summary>The forces that looked at their figures since this host started: for others nothing need be kept.</summary>
internal sealed class ForcesThatLook
{
    private readonly ConcurrentDictionary<string, bool> forces = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => [.. forces.Keys];

    public void Has(string force) => forces.TryAdd(force, true);
}
