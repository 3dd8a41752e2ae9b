using Poet.Insight.Domain;
using Poet.Insight.Features;

namespace Poet.Insight.Counters;

/// <summary>Counts everything that figures are made of, from the rows.</summary>
internal sealed class Counting(IEnumerable<IPanels> panels)
{
    /// <param name="asked">When, as known when, and whether only of some people.</param>
    /// <param name="cancel">To stop.</param>
    public async Task<Tally> Afresh(Asked asked, CancellationToken cancel)
    {
        Tally counts = new();
        foreach (var part in panels)
            await part.Count(asked, counts, cancel);
        return counts;
    }
}
