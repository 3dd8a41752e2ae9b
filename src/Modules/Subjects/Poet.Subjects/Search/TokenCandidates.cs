using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>For each word of a name as someone typed it, the recorded tokens that it may stand for, most alike first.</summary>
internal static class TokenCandidates
{
    private const int MostFromDictionary = 3000;
    private const int MostForOne = 40;

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Of(SubjectsDb db, NameForm name, CancellationToken cancel)
    {
        var keys = name.Indexed.SelectMany(t => Deletions.ToLookUp(t).Concat(NameVariants.Of(t))).Distinct(StringComparer.Ordinal).ToList();
        var sounds = name.Tokens.Select(Sound.Of).Where(s => s.Length > 1).Distinct(StringComparer.Ordinal).ToList();
        var near = await db.Deletions.AsNoTracking().Where(d => EF.Parameter(keys).Contains(d.Deletion)).OrderBy(d => d.Deletion).Select(d => d.Token).Take(MostFromDictionary).ToListAsync(cancel);
        var same = await db.Tokens.AsNoTracking().Where(t => EF.Parameter(keys).Contains(t.Token) || EF.Parameter(sounds).Contains(t.Sound)).OrderBy(t => t.Token).Select(t => t.Token).Take(MostFromDictionary).ToListAsync(cancel);
        var tokens = near.Concat(same).Distinct(StringComparer.Ordinal).ToList();
        return [.. name.Tokens.Select(typed => Alike(typed, name, tokens))];
    }

    /// <summary>The recorded tokens for an exact search: the word itself, and the compounds and contractions it is part of.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Exact(NameForm name) => [.. name.Tokens.Select(t => (IReadOnlyList<string>)[t, .. OthersOf(t, name)])];

    private static List<string> Alike(string typed, NameForm name, List<string> tokens) =>
        [.. OthersOf(typed, name).Concat(tokens.Select(t => (Token: t, Like: Likeness.OfTokens(typed, t))).Where(t => t.Like > 0)
            .OrderByDescending(t => t.Like).ThenBy(t => t.Token, StringComparer.Ordinal).Take(MostForOne).Select(t => t.Token)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> OthersOf(string typed, NameForm name)
    {
        var last = typed == name.Tokens[^1];
        foreach (var other in name.Others)
            if (other.Contains(typed, StringComparison.Ordinal) || typed.EndsWith(other, StringComparison.Ordinal)
                || last && !name.Tokens.Any(t => other.Contains(t, StringComparison.Ordinal) || t.EndsWith(other, StringComparison.Ordinal)))
                yield return other;
        // "Smith Jones" may be recorded as "Smithjones"
        for (var i = 0; i + 1 < name.Tokens.Count; i++)
            if (name.Tokens[i] == typed || name.Tokens[i + 1] == typed)
                yield return name.Tokens[i] + name.Tokens[i + 1];
    }
}
