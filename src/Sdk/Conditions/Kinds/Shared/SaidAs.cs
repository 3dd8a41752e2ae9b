namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether what an officer calls a thing is what a term calls it. Words can settle that it is; that it is not stays a question.</summary>
internal static class SaidAs
{
    private static readonly HashSet<string> Empty = ["A", "AN", "THE", "ANY", "OF", "OR", "AND", "OTHER", "SUCH", "HIS", "HER", "YOUR", "RELATED", "TO"];

    /// <summary>True when every word of the term stands in what was said: "kitchen knives" is a "knife".</summary>
    public static bool Covers(string term, string? said)
    {
        if (said is null)
            return false;
        var asked = Stems(term);
        return asked.Count > 0 && asked.IsSubsetOf(Stems(said));
    }

    /// <summary>
    /// Whether a thing is among those a term names by sort and by words: true when it is, false when its sort is known and the term goes by other sorts only, null when words leave it open.
    /// </summary>
    public static bool? Among<TSort>(IReadOnlyList<TSort> sorts, IReadOnlyList<string> named, TSort? sort, string? said) where TSort : struct, Enum =>
        sort is { } known && sorts.Contains(known) || named.Any(n => Covers(n, said)) ? true
        : sort is not null && named.Count == 0 ? false
        : null;

    private static HashSet<string> Stems(string words) =>
        [.. NormalForm.Plain(words).Split(' ').Where(w => w.Length > 0 && !Empty.Contains(w)).Select(Stem)];

    private static string Stem(string word) => word switch
    {
        _ when word.EndsWith("IVES", StringComparison.Ordinal) => word[..^3] + "FE",
        _ when word.EndsWith("IES", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "Y",
        _ when word.EndsWith("SES", StringComparison.Ordinal) || word.EndsWith("XES", StringComparison.Ordinal) || word.EndsWith("CHES", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('S') && !word.EndsWith("SS", StringComparison.Ordinal) && word.Length > 3 => word[..^1],
        _ => word,
    };
}
