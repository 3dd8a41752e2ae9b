using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Takes a text apart where a new obligation begins: "... Map B. Not to approach ...".</summary>
internal static partial class Obligations
{
    // every kind in turn is asked about the same words
    [ThreadStatic]
    private static (string Words, IReadOnlyList<string> Parts) last;

    public static IReadOnlyList<string> Split(string courtWords)
    {
        if (!ReferenceEquals(last.Words, courtWords))
            last = (courtWords, [.. Seam().Split(courtWords).Select(p => p.Trim()).Where(p => !Number().IsMatch(p))]);
        return last.Parts;
    }

    // a full stop alone is not enough: "Mr. Reed", "St. Mary's"
    [GeneratedRegex(@"(?<=[.;])\s+(?=(?:\(?[0-9a-z]{1,3}[.)]\s*)?(?:Not|To|Must|Shall|No|Curfew|not to|must not)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Seam();

    // nothing, or the number of an item that the seam cut off
    [GeneratedRegex(@"^\W*\w{0,3}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
