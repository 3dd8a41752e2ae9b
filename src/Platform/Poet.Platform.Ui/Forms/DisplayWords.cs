using System.Text.RegularExpressions;

namespace Poet.Platform.Ui.Forms;

/// <summary>Names of fields as they stand in a sentence.</summary>
internal static partial class DisplayWords
{
    /// <summary>A label inside a sentence: "Day the order was made" becomes "day the order was made", "PNC ID" stays.</summary>
    public static string Of(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>The same with an article where one is wanted: "the day the order was made", "the PNC ID", but "how it was made", "your reason".</summary>
    public static string InSentence(string label) => OpensAQuestion().IsMatch(label) ? Of(label) : "the " + Of(label);

    /// <summary>A property's or a value's name in words: "CourtName" becomes "Court name", "countedAsSim" becomes "Counted as SIM".</summary>
    public static string Spaced(string property)
    {
        var words = Acronym().Replace(WordStart().Replace(property, m => " " + m.Value.ToLowerInvariant()), m => m.Value.ToUpperInvariant());
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("^(a|an|the|your|how|who|whom|what|when|where|which|why|whether|if|any) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensAQuestion();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\b(sim|imei|gps|vpn|pin|uk|eu|id|pnc|cro)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
