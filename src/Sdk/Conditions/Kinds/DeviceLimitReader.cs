using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads "Not to possess, own or use more than one mobile telephone handset, one SIM card and one telephone number" and its like.</summary>
internal static partial class DeviceLimitReader
{
    public static DeviceLimitTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "phone", "SIM", "handset", "computer", "laptop", "landline")!;
        if (words is null || words.Take(Opening()) is not { } opening)
            return null;
        var terms = new DeviceLimitTerms { Borrowed = Uses().IsMatch(opening.Value) ? Coverage.Included : Coverage.NotSaid };
        int? last = null;
        foreach (Match thing in Thing().Matches(opening.Groups["list"].Value))
        {
            // "more than one mobile phone or SIM card": the number holds for what follows too
            last = CourtWords.Number(thing.Groups["n"].Value) ?? last;
            terms = With(terms, thing.Groups["thing"].Value.ToUpperInvariant(), last);
        }
        terms = terms with { Approval = CourtWords.Approver(words) };
        if (words.Takes(NoESim()))
            terms = terms with { ESims = ESimRule.Barred };
        return terms.HasALimit ? terms : null;
    }

    private static DeviceLimitTerms With(DeviceLimitTerms terms, string thing, int? most) => thing switch
    {
        _ when thing.Contains("SIM", StringComparison.Ordinal) => terms with { MaxSims = most },
        _ when thing.Contains("NUMBER", StringComparison.Ordinal) => terms with { MaxNumbers = most },
        _ when thing.Contains("LANDLINE", StringComparison.Ordinal) => terms with { MaxLandlines = most },
        _ when thing.Contains("COMPUTER", StringComparison.Ordinal) || thing.Contains("LAPTOP", StringComparison.Ordinal) => terms with { MaxComputers = most },
        _ => terms with { MaxPhones = most },
    };

    private const string Item = @"(?:more than\s+)?(?:(?<n>a|an|one|two|three|four|five|six|seven|eight|nine|ten|single|\d{1,2})\s+)?(?:other\s+)?"
        + @"(?<thing>(?:mobile|cell(?:ular)?)\s+(?:tele)?phone(?:\s+handset)?s?(?!\s+number)|(?:mobile\s+)?handsets?|SIM(?:\s+cards?)?|(?:mobile\s+)?(?:tele)?phone\s+numbers?"
        + @"|landline(?:\s+(?:tele)?phone)?s?|computers?|laptops?|telephones?|phones?)\b";

    [GeneratedRegex(@"\b(?:not (?:to )?|must not |shall not |may not )(?:(?:possess|own|use|have|hold|keep|control|access|be in possession of|have in (?:his|her|their) possession|[,/]|and|or|\s)+)"
        + @"(?=more than|in excess of)(?:in excess of\s+)?(?<list>" + Item + @"(?:\s*(?:,\s*(?:and |or )?|\band\s|\bor\s)\s*" + Item + ")*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(Item, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"[,;]?\s*(?:and |or |nor )?(?:not (?:to )?(?:possess|own|use|have)[^.;]{0,20}|no |any )\be-?SIMs?\b(?: profiles?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoESim();

    [GeneratedRegex(@"\buse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uses();
}
