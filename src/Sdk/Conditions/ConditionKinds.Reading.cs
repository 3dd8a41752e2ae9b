using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions;

public static partial class ConditionKinds
{
    // a reading that holds less than this of the words would mislead more than it helps
    private const double LeastConfidence = 0.35;

    /// <summary>The surest reading of a court's words by the kinds of the library; null when none holds enough of them, so that they stay in words. A person confirms.</summary>
    /// <param name="courtWords">The words of one condition.</param>
    public static Reading? Read(string courtWords) =>
        All.Select(k => k.Read(courtWords)).OfType<Reading>().Where(r => r.Confidence >= LeastConfidence).OrderByDescending(r => r.Confidence).ThenBy(r => r.NotCovered.Count).FirstOrDefault();

    /// <summary>Why words that no kind reads stay in words, for <see cref="Kinds.FreeWordedTerms.WhyFree"/>.</summary>
    /// <param name="courtWords">The words of one condition.</param>
    public static string WhyInWords(string courtWords) =>
        Contents().IsMatch(courtWords) ? "What is barred depends on what papers, posts or programmes say, which a person must read"
        : Behaviour().IsMatch(courtWords) ? "It turns on how conduct is to be judged, which no fact settles by itself"
        : Instruction().IsMatch(courtWords) ? "What it asks is set by instructions that are not in the words"
        : "No kind holds enough of these words to check them";

    [GeneratedRegex(@"\b(?:material|literature|publication|handwritten|content|information about)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"\b(?:behave|behaviour|anti-?social|good behaviour|nuisance|annoyance|respect|manner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behaviour();

    [GeneratedRegex(@"\b(?:instruct|direct|specif|require)\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();
}
