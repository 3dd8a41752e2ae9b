namespace Poet.Subjects.Names;

/// <summary>A token with letters left out: two tokens one edit apart share one, so a database finds the misspelt name by equality alone.</summary>
internal static class Deletions
{
    /// <summary>Shorter tokens are too like each other for one letter less to mean anything.</summary>
    public const int ShortestToken = 3;

    /// <summary>Each string that is left when one letter is taken out.</summary>
    public static IReadOnlySet<string> One(string token)
    {
        HashSet<string> left = new(StringComparer.Ordinal);
        if (token.Length < ShortestToken)
            return left;
        for (var i = 0; i < token.Length; i++)
            left.Add(token.Remove(i, 1));
        return left;
    }

    /// <summary>What to look up for a word as someone typed it: itself, one letter less, and for long words two letters less.</summary>
    public static IReadOnlySet<string> ToLookUp(string typed)
    {
        HashSet<string> keys = [typed, .. One(typed)];
        if (typed.Length is >= 6 and <= 14)
            foreach (var once in One(typed))
                keys.UnionWith(One(once));
        return keys;
    }
}
