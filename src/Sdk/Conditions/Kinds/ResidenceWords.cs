using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How terms on living are written and read.</summary>
internal static partial class ResidenceWords
{
    public static string Render(ResidenceTerms terms, References references)
    {
        List<string> says = [];
        var nights = terms.MaxNightsElsewhere switch { null => "", 0 => ", staying elsewhere on no night", { } n => $", staying elsewhere for no more than {(n == 1 ? "1 night" : n.ToString(CultureInfo.InvariantCulture) + " nights")} in a row" };
        var homeless = terms.OnlyWhileHomeless ? " while of no fixed abode" : "";
        if (terms.PlaceId is { } home)
            says.Add($"to live at {references.PlaceName(home)}{homeless}{nights}");
        if (terms.Within is { } area)
            says.Add($"to reside overnight within {references.PlaceName(area)}{homeless}");
        if (terms.NoChildUnder is { } age)
            says.Add($"not to live or stay overnight in the same household as any {(terms.ChildSex is { } sex ? sex.ToString().ToLowerInvariant() + " " : "")}child under the age of {age.ToString(CultureInfo.InvariantCulture)}");
        return Wording.Sentence(string.Join("; ", says)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    public static (ResidenceTerms Terms, double Confidence, IReadOnlyList<string> ToChoose, IReadOnlyList<string> NotCovered)? Read(string courtWords)
    {
        if (CourtWords.Of(courtWords, "reside", "live", "living", "overnight", "household") is not { } words)
            return null;
        var approval = CourtWords.Approver(words);
        var children = words.Take(Household());
        var homeless = words.Takes(Homeless());
        var nights = words.Take(Nights());
        var within = children is null ? words.Take(Overnight()) : null;
        var home = within is null ? words.Take(At()) : null;
        if (children is null && within is null && home is null)
            return null;
        var terms = new ResidenceTerms
        {
            PlaceId = home is null ? null : Guid.Empty, Within = within is null ? null : Guid.Empty, OnlyWhileHomeless = homeless, Approval = approval,
            MaxNightsElsewhere = nights is null || home is null ? null : nights.Groups["n"].Success ? CourtWords.Number(nights.Groups["n"].Value) : 0,
            NoChildUnder = children is null ? null : CourtWords.Number(children.Groups["age"].Value),
            ChildSex = children?.Groups["sex"].Value.ToUpperInvariant() switch { "FEMALE" => Sex.Female, "MALE" => Sex.Male, _ => null },
        };
        return terms.NoChildUnder is < 1 or > 18 ? null
            : (terms, words.Confidence, [.. new[] { home, within }.OfType<Match>().Select(m => m.Groups["where"].Value.Trim())], words.NotCovered);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Not + @"(?:reside|live|sleep|stay)(?: or (?:reside|live|sleep|stay)(?: overnight)?)?\s*(?:\((?:not even|nor)[^)]*\)\s*)?(?:overnight\s+)?in (?:the same household|the same (?:house|home|premises|dwelling)|one household|any (?:household|house|premises)) (?:as|with) (?:any |an? )?(?<sex>female|male)?\s*(?:child(?:ren)?|persons?|anyone|one)?\s*(?:who is |aged )?under (?:the age of )?(?<age>\d{1,2})(?: years(?: of age)?)?", Plain)]
    private static partial Regex Household();

    [GeneratedRegex(@"\s*\bwhil(?:e|st) of no fixed abode", Plain)]
    private static partial Regex Homeless();

    [GeneratedRegex(@",?\s*(?:and )?(?:staying|to stay) elsewhere (?:on no night|for no more than (?<n>\d{1,3}|one|two|three|four|five|six|seven) (?:consecutive )?nights?(?: in a row)?)", Plain)]
    private static partial Regex Nights();

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:reside|stay|sleep|remain)\s+overnight\s+(?:with)?in\s+(?<where>.+?)(?=,|\s*[;|]|\s+(?:while|whilst|unless|without)\b|$)", Plain)]
    private static partial Regex Overnight();

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:reside|live|sleep)(?: each night| every night| permanently)?\s+(?:only )?at\s+(?<where>.+?)(?=,|\s*[;|]|\s+(?:while|whilst|unless|without|and to|or at)\b|$)", Plain)]
    private static partial Regex At();
}
