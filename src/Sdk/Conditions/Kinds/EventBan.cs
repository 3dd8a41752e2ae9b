using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a ban about an event.</summary>
public sealed record EventBanTerms : IPlaceTerms
{
    /// <summary>The event, by name or description.</summary>
    [Field("Event", Hint = "Its name, or what sort of event is meant"), StringLength(200, MinimumLength = 2)]
    public required string Event { get; init; }

    /// <summary>Where the subject may not be while it takes place; empty for a ban on attending.</summary>
    [Field("Places barred while it takes place", Hint = "Leave empty to bar attending"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>Hours before it starts.</summary>
    [Field("Hours before it starts"), Range(0, 72)]
    public int HoursBefore { get; init; }

    /// <summary>Hours after it ends.</summary>
    [Field("Hours after it ends"), Range(0, 72)]
    public int HoursAfter { get; init; }

    /// <summary>Reasons for which the subject may be there.</summary>
    [Field("Reasons to be there"), MaxLength(11)]
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>Places left out, such as the subject's home.</summary>
    [Field("Places left out", Hint = "Such as the subject's home or place of work"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> ExceptPlaces { get; init; } = [];

    /// <summary>The role that may approve being there; null when nobody may.</summary>
    [Field("Who may approve being there", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }

    IReadOnlyList<WeeklyWindow> IPlaceTerms.Hours => [];

    internal OccasionTime Time => new(Event, TimeSpan.FromHours(HoursBefore), TimeSpan.FromHours(HoursAfter), AfterStart: false);
}

/// <summary>Keep away while an event takes place.</summary>
internal sealed partial class EventBan : ConditionKind<EventBanTerms>
{
    public override string Id => ConditionKinds.Event;

    public override string Name => "Keep away from an event";

    public override string About => "Bars attending an event, or an area on a map while it takes place; fits carnivals, marches and other occasions that come and go";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "The organiser's or licensing authority's word on when the event took place",
        "CCTV, body-worn video, tickets and posts that show the subject there",
        "The map of the order, with the exact spot",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("In the area while the carnival is on", Carnival, At(Fair, Centre), All, Outcome.Breach),
        new("In the area on a day on which the carnival was called off", Carnival, At(Fair with { CalledOff = true }, Centre), All, Outcome.NoBreach),
        new("Far from the area while it is on", Carnival, At(Fair, FarAway), All, Outcome.NoBreach),
        new("In the area, but whether the carnival is on was not said", Carnival, On(TuesdayAfternoon, new Facts { Position = new(Centre, 10), Place = new() { WithinException = false } }), All, Outcome.CannotTell),
        new("At the match that the order names", new EventBanTerms { Event = "the county cup final", HoursBefore = 2, HoursAfter = 1 },
            On(TuesdayAfternoon, new Facts { Occasions = [new("county cup final") { StartsAt = TuesdayAfternoon.AddHours(1), EndsAt = TuesdayAfternoon.AddHours(3), Attending = true }] }), All, Outcome.Breach),
    ];

    protected override string Render(EventBanTerms terms, References references)
    {
        var before = terms.HoursBefore == 0 ? "" : $" from {Count(terms.HoursBefore)} before it starts";
        var after = terms.HoursAfter == 0 ? "" : $"{(before.Length == 0 ? " and" : "")} until {Count(terms.HoursAfter)} after it ends";
        var what = terms.Places.Count == 0 ? $"attend {terms.Event}" : $"enter {PlaceWords.Names(terms.Places, references)} during the period that {terms.Event} takes place";
        return $"Not to {what},{before}{after} including all occasions that the event takes place{PlaceWords.RoomLeft(terms, references)}.";

        static string Count(int hours) => hours == 1 ? "1 hour" : hours.ToString(CultureInfo.InvariantCulture) + " hours";
    }

    protected override Assessment Assess(EventBanTerms terms, Situation situation, References references) => OccasionBan.Assess(terms, terms.Time, Ban.Barred, situation, references);

    protected override IEnumerable<DraftingConcern> Review(EventBanTerms terms, References references)
    {
        foreach (var concern in PlaceDrafting.Concerns(terms))
            yield return concern;
        if (terms.Places.Count > 0 && terms is { HoursBefore: 0, HoursAfter: 0 })
            yield return new("event-times-unstated", ConcernSeverity.Warning, "The term does not say how long before and after the event it holds", "Give hours before it starts and after it ends");
        if (PlaceDrafting.HomeInside(terms, references) is { } home)
            yield return home;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "event", "takes place", "during", "match", "carnival", "festival", "attend") is not { } words)
            return null;
        var approval = CourtWords.Approver(words);
        words.Take(AllOccasions());
        var (before, after) = (words.Take(Before()), words.Take(After()));
        var exceptions = ExceptionWords.Take(words);
        var leftOut = words.Take(LeftOut());
        var area = words.Take(Area());
        var attend = area is null && (before ?? after) is not null ? words.Take(Attend()) : null;
        if ((area ?? attend) is not { } found)
            return null;
        return new(new()
        {
            Event = found.Groups["event"].Value.Trim(), Places = area is null ? [] : [Guid.Empty], Approval = approval, Exceptions = exceptions, ExceptPlaces = leftOut is null ? [] : [Guid.Empty],
            HoursBefore = Hours(before), HoursAfter = Hours(after),
        }, words.Confidence)
        {
            ToChoose = [.. area is null ? Array.Empty<string>() : [area.Groups["where"].Value.Trim()], .. leftOut is null ? Array.Empty<string>() : [leftOut.Groups["where"].Value.Trim()]],
            NotCovered = words.NotCovered,
        };

        static int Hours(Match? match) => match is not null && CourtWords.Number(match.Groups["n"].Value) is { } n and <= 72 ? n : 0;
    }

    protected override IEnumerable<Demand> Demands(EventBanTerms terms) =>
        terms.Places.Count == 0 ? [] : [PlaceBan.Demand(terms) with { AboutAnEvent = true }];

    protected override IEnumerable<Facet> Facets(EventBanTerms terms, References references) => FacetOf.Places(terms.Places, references);

    protected override IEnumerable<Guid> Names(EventBanTerms terms) => [.. terms.Places, .. terms.ExceptPlaces];

    private static EventBanTerms Carnival => new() { Event = "the summer carnival", Places = [TownCentre], HoursBefore = 1, HoursAfter = 2, Exceptions = [PresenceException.Court] };

    private static OccasionFact Fair => new("summer carnival") { StartsAt = TuesdayAfternoon.AddHours(-2), EndsAt = TuesdayAfternoon.AddHours(2) };

    private static Situation At(OccasionFact occasion, Geometry.GeoPoint point) =>
        On(TuesdayAfternoon, new Facts { Occasions = [occasion], Position = new(point, 10), Place = new() { WithinException = false } });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Not + @"(?:enter|be in|be present in|go into)\s+(?<where>.+?),?\s+(?:during the (?:period|time|times) (?:that|when|in which)|during|while|whilst|when|on (?:any )?days? (?:when|on which))\s+(?<event>[^,;|]+?)(?: takes? place| is (?:on|held|taking place))(?=\W|$)", Plain)]
    private static partial Regex Area();

    [GeneratedRegex(CourtWords.Not + @"attend\s+(?<event>[^,;|]+?)(?=,|\s*[;|]|$)", Plain)]
    private static partial Regex Attend();

    [GeneratedRegex(@",?\s*\bincluding all occasions (?:that|when|on which) the event takes place", Plain)]
    private static partial Regex AllOccasions();

    [GeneratedRegex(@",?\s*(?:and )?\b(?:from )?(?<n>\d{1,2}|one|two|three|four|six) hours? before (?:it starts|the (?:start|event|kick-?off)[a-z ]*)", Plain)]
    private static partial Regex Before();

    [GeneratedRegex(@",?\s*(?:and )?\b(?:until |to )?(?<n>\d{1,2}|one|two|three|four|six) hours? after (?:it ends|the (?:end|event|kick-?off)[a-z ]*)", Plain)]
    private static partial Regex After();

    [GeneratedRegex(@",?\s*(?:(?:save|except)\s+)?(?:or\s+)?\bat (?!any\b|all\b)(?<where>[^,;|]+?)(?=,|\s*[;|]|$)", Plain)]
    private static partial Regex LeftOut();
}
