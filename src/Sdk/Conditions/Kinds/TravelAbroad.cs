using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Not to travel abroad, or to some countries.</summary>
internal sealed partial class TravelAbroad : ConditionKind<TravelAbroadTerms>
{
    private const int UsualCapInYears = 5;

    public override string Id => ConditionKinds.TravelAbroad;

    public override string Name => "No travel abroad";

    public override string About => "Bars travel to named countries, or out of the United Kingdom; fits harm done or feared abroad";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Carrier, border and passport records of the journey",
        "Tickets, bookings and location data on devices",
        "The officer at the port, with times, on body-worn video",
        "The receipt for passports surrendered, and the passport authority's list of those issued",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var terms = new TravelAbroadTerms { Countries = ["TH"], ForYears = 5 };
            return
            [
                new("At the gate for a flight to a country named is a breach", terms, new(at, new Facts { Travel = new("TH") { Departing = true } }), References.None, Outcome.Breach),
                new("A journey to another country is no breach", terms, new(at, new Facts { Travel = new("FR") { Departing = true } }), References.None, Outcome.NoBreach),
                new("A booking alone is not yet travel", terms, new(at, new Facts { Travel = new("TH") { Departing = false } }), References.None, Outcome.NoBreach),
                new("Whether the subject has left must be known", terms, new(at, new Facts { Travel = new("TH") }), References.None, Outcome.CannotTell),
            ];
        }
    }

    protected override string Render(TravelAbroadTerms terms, References references)
    {
        var named = terms.Countries.Select(c => Countries.Name(c) ?? c).Or();
        var ban = terms.Ban switch
        {
            TravelBan.NamedCountries => "to " + named,
            TravelBan.AllCountries => "outside the United Kingdom",
            _ => $"outside the United Kingdom other than to {named}",
        };
        var length = terms.ForYears is { } years ? $" for a period of {years.ToString(CultureInfo.InvariantCulture)} year{(years == 1 ? "" : "s")}"
            : terms.LastDay is { } last ? $" until the end of {Wording.Day(last)}"
            : terms.UntilFurtherOrder ? " until further order" : "";
        var passports = !terms.SurrenderPassports ? ""
            : "; to surrender all passports" + (terms.PassportStation is null ? "" : $" at {terms.PassportStation}") + (terms.PassportsBy is { } by ? $" by {Wording.Day(by)}" : "");
        return $"Not to travel {ban}{length}{Wording.WithoutApproval(terms.Approval)}{passports}.";
    }

    protected override Assessment Assess(TravelAbroadTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Travel is { } travel)
            Journey(findings, terms, situation, travel);
        if (terms.SurrenderPassports)
            foreach (var _ in (situation.Facts.Items ?? []).Where(i => i.Possession != Possession.SomeoneElse && NormalForm.Plain(i.Name).Contains("PASSPORT", StringComparison.Ordinal)))
                Passport(findings, terms, situation);
        return findings.Conclude("Where the subject travels, and whether the subject has left");
    }

    private static void Journey(Findings findings, TravelAbroadTerms terms, Situation situation, TravelFact travel)
    {
        var country = travel.Country.ToUpperInvariant();
        var day = travel.DepartsOn ?? LondonDay.Of(situation.At);
        if (Countries.Name(country) is not { } name)
            findings.Ask("A journey is spoken of", "Which country the journey goes to");
        else if (country == Countries.UnitedKingdom)
            findings.Clear("The journey stays in the United Kingdom");
        else if (terms.Ban switch { TravelBan.AllCountries => false, TravelBan.NamedCountries => !terms.Countries.Contains(country), _ => terms.Countries.Contains(country) })
            findings.Clear($"The condition leaves travel to {name} open");
        else if (terms.LastDay is { } last && day > last)
            findings.Clear($"The ban ended with {Wording.Day(last)}");
        else if (travel.Departing == true)
            findings.BreachUnlessApproved(situation, terms.Approval, $"The subject has left, or is at the port to leave, for {name}", LedgerWords.Travel, country, TravelNotify.Journey(country, day));
        else if (travel.Departing == false)
        {
            findings.Clear($"A plan to travel to {name} is not yet travel");
            findings.Note("Tell the officer in charge of the order of the plan now");
        }
        else
            findings.Ask($"Travel to {name} is barred", "Whether the subject has left or is at the port to leave");
    }

    private static void Passport(Findings findings, TravelAbroadTerms terms, Situation situation)
    {
        if (terms.PassportsBy is not { } by)
            findings.Ask("A passport was found with the subject", "By which day the passports had to be surrendered, and whether this one is the subject's own");
        else if (LondonDay.Of(situation.At) > by)
            findings.BreachUnlessApproved(situation, terms.Approval, $"A passport was found with the subject after {Wording.Day(by)}, by which all had to be surrendered", LedgerWords.IdentityDocument);
        else
            findings.Clear($"Passports may be surrendered until the end of {Wording.Day(by)}");
    }

    protected override IEnumerable<TermProblem> Validate(TravelAbroadTerms terms)
    {
        if (terms.Ban != TravelBan.AllCountries && terms.Countries.Count == 0)
            yield return new("countries", "Name at least one country, in two letters");
        if (terms.Ban == TravelBan.AllCountries && terms.Countries.Count > 0)
            yield return new("countries", "Name no country where all are barred, or say that those named are left open");
        for (var i = 0; i < terms.Countries.Count; i++)
            if (terms.Countries[i] is not { Length: 2 } code || !code.All(char.IsAsciiLetterUpper) || Countries.Name(code) is null || code == Countries.UnitedKingdom)
                yield return new($"countries[{i}]", "Give each country outside the United Kingdom in two capital letters, such as TH");
        if (new[] { terms.ForYears is not null, terms.LastDay is not null, terms.UntilFurtherOrder }.Count(set => set) > 1)
            yield return new("forYears", "Give one end only: years, a last day, or until further order");
        if (!terms.SurrenderPassports && (terms.PassportStation is not null || terms.PassportsBy is not null))
            yield return new("surrenderPassports", "Say that passports are to be surrendered, or leave out the station and the day");
    }

    protected override IEnumerable<DraftingConcern> Review(TravelAbroadTerms terms, References references)
    {
        if (terms.UntilFurtherOrder)
            yield return new("travel-until-further-order", ConcernSeverity.Warning, "A ban on travel abroad until further order: most Acts ask for a fixed period of 5 years at most, extended by a new order of the court",
                "Set a fixed period of 5 years at most, and diarise its extension");
        if (terms is { UntilFurtherOrder: false, ForYears: null, LastDay: null })
            yield return new("travel-end-unstated", ConcernSeverity.Warning, "The ban sets no end, and most Acts ask for a fixed period of 5 years at most", "Set a fixed period of 5 years at most");
        if (terms.ForYears > UsualCapInYears)
            yield return new("travel-over-five-years", ConcernSeverity.Warning, "The ban is longer than the 5 years that most Acts allow at a time", "Set 5 years at most");
        if (terms.Ban == TravelBan.AllCountries && !terms.SurrenderPassports)
            yield return new("passports-not-surrendered", ConcernSeverity.Warning, "A ban on all travel abroad goes with the surrender of all passports, which the term does not ask for",
                "Add \"to surrender all passports at a named police station by a stated day\"");
        if (terms.SurrenderPassports && (terms.PassportsBy is null || terms.PassportStation is null))
            yield return new("passport-surrender-open", ConcernSeverity.Warning, "The term does not say where or by when passports are to be surrendered", "Name the police station and the last day");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsEnd? Ends(TravelAbroadTerms terms) =>
        new() { LastDay = terms.LastDay, Length = terms.ForYears is { } years ? Period.OfYears(years) : null, UntilFurtherOrder = terms.UntilFurtherOrder };

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "travel", "leave", "fly to", "go to", "go abroad") is not { } words || !Outside().IsMatch(courtWords) && !To().IsMatch(courtWords))
            return null;
        var terms = new TravelAbroadTerms
        {
            Approval = CourtWords.Approver(words),
            ForYears = words.Take(Years()) is { } years && CourtWords.Number(years.Groups["n"].Value) is { } n and > 0 ? n : null,
            UntilFurtherOrder = words.Takes(FurtherOrder()),
            SurrenderPassports = words.Takes(Surrender()),
        };
        if (words.Take(Until()) is { } until && DateOnly.TryParseExact(until.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
            terms = terms with { LastDay = last };
        if (words.Take(Outside()) is { } outside)
        {
            var open = Named(outside.Groups["open"].Value);
            terms = terms with { Ban = open.Length == 0 ? TravelBan.AllCountries : TravelBan.AllExceptNamed, Countries = open };
        }
        else if (words.Take(To()) is { } to && Named(to.Groups["named"].Value) is { Length: > 0 } named)
            terms = terms with { Countries = named };
        else
            return null;
        if (new[] { terms.ForYears is not null, terms.LastDay is not null, terms.UntilFurtherOrder }.Count(set => set) > 1)
            return null;
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    /// <summary>The countries, or none when one of them is not understood.</summary>
    private static string[] Named(string text)
    {
        string?[] codes = Countries.Code(text) is { } one ? [one] : [.. Separator().Split(text).Where(p => !string.IsNullOrWhiteSpace(p)).Select(Countries.Code)];
        return codes.Any(c => c is null or Countries.UnitedKingdom) ? [] : [.. codes.OfType<string>().Distinct()];
    }

    [GeneratedRegex(@",?\s*\bfor (?:a period of )?(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) years?\b(?: (?:from|beginning with) (?:the date of )?(?:today|this order))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@",?\s*\buntil further (?:order|notice)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurtherOrder();

    [GeneratedRegex(@",?\s*\buntil (?:the end of )?(?<day>\d{1,2} [a-z]+ \d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"[,;]?\s*(?:\b(?:and|must|shall)\s+)?\b(?:to )?surrender (?:all|any|his|her|your|their)(?: (?:of )?(?:his|her|your|their))? passports?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Surrender();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:travel (?:to any country )?outside (?:of )?|leave )(?:the )?(?:United Kingdom|UK|England and Wales)(?:,? (?:other than|except|save)(?: to| for)? (?<open>[^.;|]{3,400}?)(?=\s*(?:[.;|]|$)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:travel|go|fly) (?:abroad )?to (?<named>[^.;|]{3,600}?)(?=\s*(?:[.;|]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"\s*,\s*(?:and\s+|or\s+|to\s+)?|\s+(?:and|or)\s+(?:to\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
