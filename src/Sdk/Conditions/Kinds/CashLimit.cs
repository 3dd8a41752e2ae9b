using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How much cash.</summary>
internal sealed partial class CashLimit : ConditionKind<CashLimitTerms>
{
    public override string Id => ConditionKinds.CashLimit;

    public override string Name => "Limit on cash";

    public override string About => "Caps the cash the subject may have at one time; fits where money moves by hand";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "The cash itself, counted twice before the subject and sealed",
        "Where it was and who had the handling of it, on body-worn video",
        "Bank, wage and business papers for any exception",
        "The rate of exchange of the day for other currencies, with its source",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
            var terms = new CashLimitTerms { Pounds = 500, Comparator = Comparator.Exceeding, OtherCurrencies = Coverage.Included };
            return
            [
                new("A penny below the limit is no breach", terms, new(at, new Facts { Cash = [new("GBP", 499.99m)] }), References.None, Outcome.NoBreach),
                new("The exact sum is no breach of a term that says exceeding", terms, new(at, new Facts { Cash = [new("GBP", 500)] }), References.None, Outcome.NoBreach),
                new("The exact sum is a breach of a term that says at or over", terms with { Comparator = Comparator.AtOrOver },
                    new(at, new Facts { Cash = [new("GBP", 500)] }), References.None, Outcome.Breach),
                new("Euros without a rate cannot be judged", terms, new(at, new Facts { Cash = [new("GBP", 300), new("EUR", 300)] }), References.None, Outcome.CannotTell),
            ];
        }
    }

    protected override string Render(CashLimitTerms terms, References references)
    {
        var sum = Wording.Pounds(terms.Pounds);
        var limit = terms.Comparator switch
        {
            Comparator.Exceeding => "cash exceeding " + sum,
            Comparator.AtOrOver => $"cash of {sum} or more",
            _ => $"cash beyond a limit of {sum}",
        };
        string[] clauses = [.. Clauses(terms)];
        return $"Not to {(terms.Control ? "possess or control" : "possess")} {limit} at any one time{Wording.WithoutApproval(terms.Approval)}{(clauses.Length == 0 ? "" : "; " + clauses.And())}.";
    }

    private static IEnumerable<string> Clauses(CashLimitTerms terms)
    {
        if (terms.OtherCurrencies == Coverage.Included)
            yield return "cash in other currencies counts by its worth in pounds" + (terms.RateSource is null ? "" : $" at the rate of {terms.RateSource} for the day");
        else if (terms.OtherCurrencies == Coverage.NotIncluded)
            yield return "cash in other currencies does not count";
        if (terms.OtherCurrencies != Coverage.Included && terms.RateSource is not null)
            yield return $"any rate of exchange is that of {terms.RateSource} for the day";
        if (terms.Coin != Coverage.NotSaid)
            yield return terms.Coin == Coverage.Included ? "coin counts" : "coin does not count";
        if (terms.ExceptWagesBankedSameDay)
            yield return "wages that papers show to be banked the same day are left out";
        if (terms.OwnBusiness != Coverage.NotSaid)
            yield return "takings of the subject's own lawful business " + (terms.OwnBusiness == Coverage.Included ? "count" : "are left out where papers show them");
    }

    protected override Assessment Assess(CashLimitTerms terms, Situation situation, References references) => new CashLimitCheck(terms, situation).Answer();

    protected override IEnumerable<DraftingConcern> Review(CashLimitTerms terms, References references)
    {
        if (terms.Comparator == Comparator.NotSaid)
            yield return new("comparator-unstated", ConcernSeverity.Warning, "The term does not say whether the exact sum is allowed", "Say \"exceeding\" or \"of ... or more\"");
        if (terms.OtherCurrencies == Coverage.NotSaid)
            yield return new("currencies-unstated", ConcernSeverity.Warning, "The term does not say whether cash in other currencies counts", "Add \"or its worth in any other currency\"");
        if (terms.OtherCurrencies == Coverage.Included && terms.RateSource is null)
            yield return new("rate-source-unstated", ConcernSeverity.Warning, "The term does not fix where the rate of exchange is taken from, so the worth depends on who works it out",
                "Name a published rate and its day, such as the Bank of England spot rate for the day of the finding");
        if (terms.OwnBusiness == Coverage.NotSaid)
            yield return new("business-exemption-absent", ConcernSeverity.Warning, "The term makes no provision for takings of a lawful business of the subject's own",
                "Leave lawful takings out in terms, or say that they count");
        if (terms.Coin == Coverage.NotSaid)
            yield return new("coin-unstated", ConcernSeverity.Hint, "The term does not say whether coin counts", "Say \"cash, including coin\"");
        if (!terms.Control)
            yield return new("control-unstated", ConcernSeverity.Hint, "Cash kept with somebody else or in a vehicle may be outside \"possession\"", "Say \"possess or control, directly or through another person\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "cash") is not { } words || words.Take(Opening()) is not { } opening || words.Take(Sum()) is not { } sum
            || !decimal.TryParse(sum.Groups["sum"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            || pounds > 10_000_000m)
            return null;
        words.Take(AtAnyTime());
        var terms = new CashLimitTerms
        {
            Pounds = pounds,
            Comparator = sum.Groups["over"].Success ? Comparator.Exceeding : sum.Groups["more"].Success ? Comparator.AtOrOver : Comparator.NotSaid,
            Control = opening.Value.Contains("control", StringComparison.OrdinalIgnoreCase),
            OtherCurrencies = words.Takes(Currencies()) ? Coverage.Included : Coverage.NotSaid,
            Coin = words.Takes(Coin()) ? Coverage.Included : Coverage.NotSaid,
            Approval = CourtWords.Approver(words),
        };
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    [GeneratedRegex(@"\b(?:not (?:to )?|must not |shall not )(?:(?:possess|control|hold|have|carry|be in possession of|own|keep|[,/]|and|or|\s)+)(?=.*\bcash\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:\bcash\s+(?:in (?:your|his|her|their) possession\s+)?)?(?:(?:of\s+|amounting to\s+)?(?<over>more than|exceeding|in excess of|over|above|greater than)\s+(?:the value of\s+)?|\bof\s+)?£\s?(?<sum>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,8}(?:\.\d{1,2})?)(?<more>\s+or (?:more|over|above))?(?:\s+in)?(?:\s+cash\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\bat any (?:one |given )?time\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtAnyTime();

    [GeneratedRegex(@"\(?\bor (?:its|the|an?)? ?(?:equivalent|worth|value)(?: (?:sum|amount|value))? in (?:any )?(?:other|another|foreign) (?:currency|currencies)\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currencies();

    [GeneratedRegex(@"(?:,\s*)?\(?\b(?:including|and|or) coins?\b\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coin();
}
