using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Poet.Platform.Audit;
using Poet.Platform.Requests;

namespace Poet.Platform.Partners.Calls;

/// <summary>
/// Counts the calls that were refused at the door, and keeps them in the audit: the first of each sort at once, then one entry a minute at most with how many there were, so that
/// nobody fills the audit by knocking.
/// </summary>
internal sealed class RefusedCalls(IAuditWriter audit, TimeProvider time, ILogger<RefusedCalls> log)
{
    public const string Action = "call-of-partner";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // partners times reasons: both are few, and what callers make up is no part of it
    private readonly ConcurrentDictionary<(Guid Who, string Why), Tally> tallies = [];

    public async Task Note(Actor who, string? onBehalfOf, string why, CancellationToken cancel)
    {
        if (tallies.GetOrAdd((who.Id, why), _ => new()).Take(time) is not { } times)
            return;
        log.LogWarning("Calls of partner {Partner} refused: {Why}, {Times} since this was last said", who.Id, why, times);
        var result = times == 1 ? $"refused: {why}" : $"refused: {why}, {times} times since the entry before";
        await audit.Write(new(who, Action, result, null, null, Guid.CreateVersion7(time.GetUtcNow()), []) { OnBehalfOf = onBehalfOf }, mayWait: false, cancel);
    }

    /// <summary>Somebody who has not proven to be the partner named, or named none.</summary>
    public static Actor Unproven(Partner? named) => named is null ? Actor.System("partner calls")
        : new(named.Id, named.Name + " (not proven)", named.Force, OrderTypes.Sdk.Law.Rank.None, new HashSet<string>());

    private sealed class Tally
    {
        private readonly Lock one = new();
        private long? saidAt;
        private int since;

        /// <summary>How many to say now; null while it is too soon.</summary>
        public int? Take(TimeProvider time)
        {
            lock (one)
            {
                since++;
                if (saidAt is { } last && time.GetElapsedTime(last) < Every)
                    return null;
                saidAt = time.GetTimestamp();
                return (since, since = 0).Item1;
            }
        }
    }
}
