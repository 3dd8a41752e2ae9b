using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms about regulated football matches.</summary>
public sealed record MatchBanTerms : IPlaceTerms
{
    /// <summary>Matches meant, such as those of a club; null for every regulated match.</summary>
    [Field("Matches", Hint = "Such as those of a club; leave empty for every regulated match"), StringLength(200, MinimumLength = 2)]
    public string? Matches { get; init; }

    /// <summary>Zones about stadiums, each a place whose area is on the map.</summary>
    [Field("Zones about the stadium"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>Hours before kick-off.</summary>
    [Field("Hours before kick-off"), Range(0, 48)]
    public int HoursBefore { get; init; } = 4;

    /// <summary>Hours after kick-off.</summary>
    [Field("Hours after kick-off"), Range(0, 48)]
    public int HoursAfter { get; init; } = 6;

    /// <summary>Whether passing through the zone without stopping is barred.</summary>
    [Field("Passing through the zone without stopping")]
    public Ban PassingThrough { get; init; }

    /// <summary>The station at which passports are surrendered and the subject reports; null when not said.</summary>
    [Field("Police station for passport and reporting"), StringLength(120, MinimumLength = 2)]
    public string? Station { get; init; }

    /// <summary>True when passports must be surrendered when told, before matches abroad.</summary>
    [Field("Passports surrendered when told, before matches abroad")]
    public bool Passport { get; init; }

    /// <summary>True when the subject must report when told, in control periods.</summary>
    [Field("Reporting when told, in control periods")]
    public bool Reporting { get; init; }

    IReadOnlyList<WeeklyWindow> IPlaceTerms.Hours => [];

    IReadOnlyList<PresenceException> IPlaceTerms.Exceptions => PassingThrough == Ban.Allowed ? [PresenceException.PassingThrough] : [];

    IReadOnlyList<Guid> IPlaceTerms.ExceptPlaces => [];

    string? IPlaceTerms.Approval => null;
}

/// <summary>Keep away from football.</summary>
internal sealed partial class MatchBan : ConditionKind<MatchBanTerms>
{
    public override string Id => ConditionKinds.MatchBan;

    public override string Name => "Keep away from football";

    public override string About => "Bars regulated matches and a zone about the stadium around kick-off, with passport and reporting duties; fits disorder around football";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "The fixture list as it stood, with every change of kick-off and when it was made known",
        "Turnstile, ticket and CCTV records, and the spotters' statements",
        "The notice to surrender a passport or to report, with when and how it was given",
        "The station's record of passports and reporting",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Four hours before kick-off, in the zone", Zone, Near(TimeSpan.FromHours(4)), All, Outcome.Breach),
        new("A second earlier", Zone, Near(TimeSpan.FromHours(4) + TimeSpan.FromSeconds(1)), All, Outcome.NoBreach),
        new("By train through the zone, of which the term says nothing", Zone, Near(TimeSpan.FromHours(1), passing: true), All, Outcome.CannotTell),
        new("A passport that was not handed in", Zone, On(TuesdayAfternoon, new Facts { Duties = [new(DutyKind.Surrender) { Done = false }] }), All, Outcome.Breach),
    ];

    protected override string Render(MatchBanTerms terms, References references)
    {
        List<string> says = [$"not to attend {Matches(terms)}"];
        if (terms.Places.Count > 0)
            says.Add($"not to enter {PlaceWords.Names(terms.Places, references)} from {terms.HoursBefore.ToString(CultureInfo.InvariantCulture)} hours before kick-off until {terms.HoursAfter.ToString(CultureInfo.InvariantCulture)} hours after kick-off"
                + terms.PassingThrough switch { Ban.Barred => ", passing through being barred", Ban.Allowed => ", passing through without stopping being allowed", _ => "" });
        var station = terms.Station is { } at ? " at " + at : "";
        if (terms.Passport)
            says.Add($"to surrender all passports{station} when told, before matches abroad");
        if (terms.Reporting)
            says.Add($"to report{station} when told");
        return Wording.Sentence(string.Join("; ", says)) + ".";
    }

    private static string Matches(MatchBanTerms terms) => terms.Matches is { } named ? $"any football match of {named}" : "any regulated football match";

    protected override Assessment Assess(MatchBanTerms terms, Situation situation, References references)
    {
        var duties = new Findings();
        foreach (var fact in DutyCheck.Of(situation, [.. terms.Passport ? [DutyKind.Surrender] : Array.Empty<DutyKind>(), .. terms.Reporting ? [DutyKind.Report] : Array.Empty<DutyKind>()]))
            DutyCheck.Weigh(duties, situation, fact, fact.Kind == DutyKind.Surrender ? "the surrender of passports" : "the report to the police station", null);
        var time = new OccasionTime(terms.Matches ?? "", TimeSpan.FromHours(terms.HoursBefore), TimeSpan.FromHours(terms.HoursAfter), AfterStart: true);
        var zone = terms.Places.Count > 0 ? OccasionBan.Assess(terms, time, terms.PassingThrough, situation, references) : new Tracer().NotAskedAbout("Whether the subject attends a match");
        foreach (var match in situation.Facts.Occasions ?? [])
            if (match.Attending == true && !match.CalledOff)
                new Charge($"The subject attends {match.Name}").If(terms.Matches is null || SaidAs.Covers(terms.Matches, match.Name) ? true : null, "", $"Whether {match.Name} is a match that this term names").Weigh(duties, situation, null, LedgerWords.Event);
        return Together.Of(zone, duties.Conclude("Whether the subject attends a match, enters the zone, or was told to report"));
    }

    protected override IEnumerable<TermProblem> Validate(MatchBanTerms terms)
    {
        if (terms.PassingThrough != Ban.NotSaid && terms.Places.Count == 0)
            yield return new("passingThrough", "Speak of passing through only where a zone is chosen in places");
    }

    protected override IEnumerable<DraftingConcern> Review(MatchBanTerms terms, References references)
    {
        if (terms.Places.Count > 0 && terms.PassingThrough == Ban.NotSaid)
            yield return new("zone-no-transit", ConcernSeverity.Warning, "The term does not say whether passing through the zone, by road or by train, is covered", "Say that passing through without stopping is allowed, or that it is not");
        if ((terms.Passport || terms.Reporting) && terms.Station is null)
            yield return new("station-unstated", ConcernSeverity.Warning, "No police station is named", "Name the station");
        if (terms.Places.Any(p => references.Place(p) is { Area: null }))
            yield return new("area-not-drawn", ConcernSeverity.Warning, "The zone is not drawn here, so no position can be compared with it", "Draw the zone as the map of the order has it");
        if (PlaceDrafting.HomeInside(terms, references) is { } home)
            yield return home;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "football", "kick-off", "kick off", "stadium", "regulated") is not { } words)
            return null;
        var attend = words.Take(Attend());
        var zone = words.Take(Zones());
        var through = words.Take(Through());
        var passport = words.Take(Surrender());
        var report = words.Take(Report());
        if (attend is null && zone is null)
            return null;
        var station = new[] { passport, report }.OfType<Match>().Select(m => m.Groups["where"].Value.Trim()).FirstOrDefault(w => w.Length >= 2);
        return new(new()
        {
            Matches = attend?.Groups["of"] is { Success: true } of ? of.Value.Trim() : null, Places = zone is null ? [] : [Guid.Empty],
            HoursBefore = Number(zone, "before", 4), HoursAfter = Number(zone, "after", 6),
            PassingThrough = zone is null || through is null ? Ban.NotSaid : through.Groups["allowed"].Success ? Ban.Allowed : Ban.Barred,
            Passport = passport is not null, Reporting = report is not null, Station = station,
        }, words.Confidence)
        { ToChoose = zone is null ? [] : [zone.Groups["where"].Value.Trim()], NotCovered = words.NotCovered };
    }

    private static int Number(Match? match, string group, int otherwise) => match is not null && CourtWords.Number(match.Groups[group].Value) is { } n and <= 48 ? n : otherwise;

    protected override IEnumerable<Demand> Demands(MatchBanTerms terms) =>
        terms.Places.Count == 0 ? [] : [PlaceBan.Demand(terms) with { AboutAnEvent = true }];

    protected override IEnumerable<Facet> Facets(MatchBanTerms terms, References references) => FacetOf.Places(terms.Places, references);

    protected override IEnumerable<Guid> Names(MatchBanTerms terms) => terms.Places;

    private static MatchBanTerms Zone => new() { Places = [TownCentre], Passport = true, Station = "Clacton police station" };

    private static Situation Near(TimeSpan before, bool passing = false) => On(TuesdayAfternoon, new Facts
    {
        Occasions = [new("Clacton v Harlow") { StartsAt = TuesdayAfternoon + before }], Position = new(Centre, 10), Place = passing ? new() { PassingThrough = true } : null,
    });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Not + @"attend\s+(?:any )?(?:regulated )?football match(?:es)?(?: (?:of|involving|played by) (?<of>[^,.;|]+))?", Plain)]
    private static partial Regex Attend();

    [GeneratedRegex(CourtWords.Not + @"(?:enter|be in|be within|go within)\s+(?<where>[^;|]+?)\s*,?\s+(?:from )?(?<before>\d{1,2}|one|two|three|four|five|six) hours before(?: the)? kick-? ?off(?:,? (?:until|to|and)(?: up to)?) (?<after>\d{1,2}|one|two|three|four|five|six) hours after(?: (?:the )?kick-? ?off)?", Plain)]
    private static partial Regex Zones();

    [GeneratedRegex(@",?\s*passing through(?: without stopping)? being (?:(?<allowed>allowed)|barred)", Plain)]
    private static partial Regex Through();

    [GeneratedRegex(CourtWords.Must + @"surrender (?:all |any |your |his |her )?passports?(?: (?:at|to) (?<where>[^,;|]+?))?(?: when (?:told|required|notified))?,?(?: before matches abroad)?(?=\s*[,;|]|$)", Plain)]
    private static partial Regex Surrender();

    [GeneratedRegex(CourtWords.Must + @"report(?: (?:at|to) (?<where>[^,;|]+?))?(?: when (?:told|required|notified))(?=\s*[,;|]|$)", Plain)]
    private static partial Regex Report();
}
