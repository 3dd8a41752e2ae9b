namespace Poet.Insight.Domain;

/// <summary>How the rows of a figure hang together, which decides what one that is left out can be worked out from.</summary>
internal enum RowsAre
{
    /// <summary>They overlap, or one is made of others: where one is left out, the rest would tell it.</summary>
    Overlapping,
    /// <summary>Parts of one whole, each record in one of them.</summary>
    Parts,
    /// <summary>Apart from each other, as points in time are.</summary>
    Apart,
}

/// <summary>A row of numbers that may leave the police.</summary>
/// <param name="Key">Names the row.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Values">Its numbers, or null where they are left out.</param>
/// <param name="OutOf">What the first is a part of; null where it is no part, or is left out.</param>
internal sealed record SafeRow(string Key, string Label, IReadOnlyList<int>? Values, int? OutOf);

/// <summary>A row before anything is left out.</summary>
/// <param name="Key">Names the row.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Values">Its numbers.</param>
/// <param name="OutOf">What the first is a part of; null where it is no part.</param>
internal sealed record CountedRow(string Key, string Label, IReadOnlyList<int> Values, int? OutOf);

/// <summary>
/// Leaves out numbers that are small enough to point at somebody, and those from which one could work them out. A row is left out as a whole: its numbers are of the same people. None at all points at nobody, and is shown. Pure.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>Fewer than this is a small number, the usual limit of official statistics.</summary>
    public const int Fewest = 5;

    /// <param name="rows">All rows of a figure.</param>
    /// <param name="are">How they hang together.</param>
    /// <param name="counting">How many of the numbers, from the first, count people or records; the others are days.</param>
    /// <param name="total">Key of the row that is the sum of the others, where there is one.</param>
    public static IReadOnlyList<SafeRow> LeaveOut(IReadOnlyList<CountedRow> rows, RowsAre are, int counting, string total)
    {
        var left = rows.Where(r => IsSmall(r, counting)).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        if (left.Count > 0 && are == RowsAre.Overlapping)
            left.UnionWith(rows.Select(r => r.Key));
        if (are == RowsAre.Parts)
            Cover(rows, left, counting, total);
        // what all are a part of would tell the one that is left out
        var whole = are != RowsAre.Parts || !left.Contains(total);
        return [.. rows.Select(r => left.Contains(r.Key) ? new SafeRow(r.Key, r.Label, null, null) : new(r.Key, r.Label, r.Values, whole ? r.OutOf : null))];
    }

    /// <summary>True for a number that may point at somebody.</summary>
    public static bool IsSmall(int number) => number is > 0 and < Fewest;

    // with the sum of all known, those left out must be two at least and many together; the sum goes where that cannot be had
    private static void Cover(IReadOnlyList<CountedRow> rows, HashSet<string> left, int counting, string total)
    {
        var parts = rows.Where(r => r.Key != total).ToList();
        bool Told() => parts.Where(r => left.Contains(r.Key)).ToList() is { Count: > 0 } gone && (gone.Count == 1 || Enumerable.Range(0, counting).Any(c => IsSmall(gone.Sum(r => r.Values[c]))));
        while (Told() && parts.Where(r => !left.Contains(r.Key) && r.Values.Take(counting).Any(v => v > 0)).MinBy(r => r.Values[0]) is { } next)
            left.Add(next.Key);
        if (Told() || left.Contains(total))
            left.UnionWith([total, .. parts.Where(r => r.Values.Take(counting).Any(v => v > 0)).Select(r => r.Key)]);
    }

    private static bool IsSmall(CountedRow row, int counting) => row.Values.Take(counting).Any(IsSmall) || row.OutOf is { } whole && (IsSmall(whole) || IsSmall(whole - row.Values[0]));
}
