using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a condition not to enter areas.</summary>
public sealed record ExclusionAreaTerms : IPlaceTerms
{
    /// <summary>The areas, each a place whose area is on the map.</summary>
    [Field("Areas", Hint = "Places whose area is drawn on the map"), PlaceId, MinLength(1), MaxLength(20)]
    public required IReadOnlyList<Guid> Places { get; init; }

    /// <summary>What the order calls the map, such as "the attached plan" or "Map B".</summary>
    [Field("Map in the order", Hint = "For example the attached plan, or Map B"), StringLength(120, MinimumLength = 2)]
    public string? Map { get; init; }

    /// <summary>Whether roads that form the boundary belong to the area. The boundary line itself always does.</summary>
    [Field("Roads that form the boundary")]
    public Coverage BoundaryRoads { get; init; }

    /// <summary>When, on a London clock; empty for at all times.</summary>
    [Field("Hours", Hint = "Leave empty for at all times"), MaxLength(21)]
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>Reasons for which the subject may be there.</summary>
    [Field("Reasons to be there"), MaxLength(11)]
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>Places in the area that the term leaves out, such as the subject's home.</summary>
    [Field("Places left out", Hint = "Such as the subject's home or place of work"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> ExceptPlaces { get; init; } = [];

    /// <summary>The role that may approve being there; null when nobody may.</summary>
    [Field("Who may approve being there", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to enter an area.</summary>
internal sealed partial class ExclusionArea : ConditionKind<ExclusionAreaTerms>
{
    // a line drawn along a road may run anywhere across it
    private const double RoadMetres = 15;

    public override string Id => ConditionKinds.ExclusionArea;

    public override string Name => "Keep out of an area";

    public override string About => "Bars an area drawn on a map, always or at stated hours; fits where harm is tied to a neighbourhood or town centre";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "An officer's or witness's statement of the exact spot, with the map of the order",
        "CCTV, body-worn video or number plate cameras in the area",
        "Telephone location or tag data, with its error",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Well inside the area", Town, On(TuesdayAfternoon, new Facts { Position = new(Centre, 10), Place = new() { PassingThrough = false, WithinException = false } }), All, Outcome.Breach),
        new("Miles away", Town, On(TuesdayAfternoon, new Facts { Position = new(FarAway, 50) }), All, Outcome.NoBreach),
        new("At home, which the term leaves out", Town, On(TuesdayAfternoon, new Facts { Position = new(new(1.152, 51.791), 5) }), All, Outcome.NoBreach),
        new("On the edge with an error of 30 metres", Town, On(TuesdayAfternoon, new Facts { Position = new(new(1.160, 51.790), 30) }), All, Outcome.CannotTell),
    ];

    protected override string Render(ExclusionAreaTerms terms, References references)
    {
        var map = terms.Map is null ? "" : $" as marked on {terms.Map}";
        var roads = terms.BoundaryRoads == Coverage.NotSaid ? "" : $", the roads that form the boundary {(terms.BoundaryRoads == Coverage.Included ? "" : "not ")}being included";
        return $"Not to enter {PlaceWords.Names(terms.Places, references)}{map}{roads}{Kinds.Hours.InWords(terms.Hours)}{PlaceWords.RoomLeft(terms, references)}.";
    }

    protected override Assessment Assess(ExclusionAreaTerms terms, Situation situation, References references) =>
        PlaceBan.Assess(terms, situation, references, where => Look(terms, where, references));

    private static Standing Look(ExclusionAreaTerms terms, Whereabouts where, References references)
    {
        var standing = PlaceBan.InAny(where, terms.Places, othersAreElsewhere: false);
        if (terms.BoundaryRoads == Coverage.NotSaid || standing.Side == Side.Undecided || !terms.Places.Any(p => where.MetresToBoundary(p) <= RoadMetres))
            return standing;
        // so near the line the road that forms it decides: outside the line it counts where included, inside the line it does not where left out
        var matters = terms.BoundaryRoads == Coverage.Included ? Side.Outside : Side.Inside;
        if (standing.Side != matters)
            return standing;
        // to ask about the boundary of a protected place would tell that it is near
        return new(Side.Undecided, terms.Places.All(p => references.Place(p) is { Protected: false }) ? "Whether the subject is on a road that forms the boundary" : PlaceBan.NotExact(where));
    }

    protected override IEnumerable<TermProblem> Validate(ExclusionAreaTerms terms) => Kinds.Hours.Problems(terms.Hours, "hours");

    protected override IEnumerable<DraftingConcern> Review(ExclusionAreaTerms terms, References references)
    {
        foreach (var concern in PlaceDrafting.Concerns(terms))
            yield return concern;
        if (terms.BoundaryRoads == Coverage.NotSaid)
            yield return new("area-boundary-roads", ConcernSeverity.Warning, "The term does not say whether roads that form the boundary belong to the area",
                "Add \"the roads that form the boundary being included\", or not included");
        if (terms.Map is null)
            yield return new("area-no-map", ConcernSeverity.Warning, "No map is named, so where the area ends is open to argument", "Attach a map with the boundary marked, and name it");
        if (terms.Places.Any(p => references.Place(p) is { Area: null }))
            yield return new("area-not-drawn", ConcernSeverity.Warning, "The area is not drawn here, so no position can be compared with it", "Draw the area as the map of the order has it");
        if (PlaceDrafting.HomeInside(terms, references) is { } home)
            yield return home;
        if (!terms.Exceptions.Contains(PresenceException.PassingThrough) && !terms.Exceptions.Contains(PresenceException.PublicTransport))
            yield return new("area-no-transit", ConcernSeverity.Hint, "The term does not say whether passing through, by road or by train, is allowed",
                "Say whether passing through without stopping is allowed, or that it is not");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords) is not { } words || Premises().IsMatch(courtWords) || words.Take(Opening()) is not { } opening)
            return null;
        var roads = words.Take(Roads());
        var terms = new ExclusionAreaTerms
        {
            Places = [Guid.Empty],
            Map = words.Take(MapName())?.Groups["map"].Value.Trim(),
            BoundaryRoads = roads is null ? Coverage.NotSaid : roads.Groups["not"].Success ? Coverage.NotIncluded : Coverage.Included,
            Hours = TimesInWords.Take(words),
            Approval = ExceptionWords.Approval(words),
            Exceptions = ExceptionWords.Take(words),
        };
        var leftOut = words.Take(LeftOut());
        return new(terms with { ExceptPlaces = leftOut is null ? [] : [Guid.Empty] }, words.Confidence)
        {
            ToChoose = [AreaName(opening.Groups["where"].Value.Trim(), terms.Map), .. leftOut is null ? Array.Empty<string>() : [leftOut.Groups["where"].Value.Trim()]],
            NotCovered = words.NotCovered,
        };
    }

    // "the area" alone tells a person nothing
    private static string AreaName(string where, string? map) => map is not null && where.Equals("the area", StringComparison.OrdinalIgnoreCase) ? $"the area on {map}" : where;

    protected override IEnumerable<Demand> Demands(ExclusionAreaTerms terms) =>
        [PlaceBan.Demand(terms)];

    protected override IEnumerable<Facet> Facets(ExclusionAreaTerms terms, References references) => FacetOf.Places(terms.Places, references);

    protected override IEnumerable<Guid> Names(ExclusionAreaTerms terms) => [.. terms.Places, .. terms.ExceptPlaces];

    private static ExclusionAreaTerms Town { get; } = new()
    {
        Places = [TownCentre], Map = "the attached plan", BoundaryRoads = Coverage.Included, ExceptPlaces = [HisHome],
        Exceptions = [PresenceException.PassingThrough, PresenceException.Court],
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not )(?:enter|be in|go into|attend)(?: or (?:remain|be) (?:in|within))?\s+(?!any\b|or (?:organise|attend|contribute)\b|(?:a|the) company\b|the company\b|possession\b|a group\b)(?<where>.+?)(?=,|\s+(?:as (?:marked|shown)|shown|marked|bounded|between|from|after|save|except|without|when)\b|$)", Plain)]
    private static partial Regex Opening();

    // premises have a kind of their own
    [GeneratedRegex(@"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:not to )?enter\s+(?:any\b|.*\b(?:premises|school|railway station|playground|hospital|public house)\b)", Plain)]
    private static partial Regex Premises();

    [GeneratedRegex(@",?\s*(?:as )?(?:marked|shown|bounded|outlined)(?: (?:edged|by the|in|within the)? ?(?:red|blue)(?: line| border)?)?(?: on| by)?\s+(?<map>(?:the )?(?:attached |annexed )?(?:plan|map)(?: [A-Z0-9]{1,3}\b)?)", Plain)]
    private static partial Regex MapName();

    [GeneratedRegex(@",?\s*the roads that form the boundary (?<not>not )?being included|,?\s*(?:including|(?<not>excluding)) the (?:roads|streets) (?:that|which) form the boundary", Plain)]
    private static partial Regex Roads();

    [GeneratedRegex(@",?\s*(?:(?:save|except)\s+)?(?:or\s+)?\bat (?!any\b|all\b)(?<where>[^,;]+?)(?=,|;|$)", Plain)]
    private static partial Regex LeftOut();
}
