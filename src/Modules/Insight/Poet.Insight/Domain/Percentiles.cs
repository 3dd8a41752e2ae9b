namespace Poet.Insight.Domain;

/// <summary>How long things took. By nearest rank, so that every figure is a number of days that really occurred.</summary>
internal sealed record Percentiles(int Count, int Half, int NineInTen, int Longest)
{
    /// <param name="days">0 or more each; one before the other was recorded counts as 0.</param>
    public static Percentiles Of(IEnumerable<int> days)
    {
        var sorted = days.Select(d => Math.Max(0, d)).Order().ToList();
        return new(sorted.Count, Rank(50), Rank(90), Rank(100));

        // the least that so many in a hundred do not go beyond
        int Rank(int percent) => sorted.Count == 0 ? 0 : sorted[(sorted.Count * percent + 99) / 100 - 1];
    }
}
