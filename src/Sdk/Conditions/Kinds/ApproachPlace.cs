using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a condition not to come within a distance of places.</summary>
public sealed record ApproachPlaceTerms : IPlaceTerms
{
    /// <summary>The places.</summary>
    [Field("Places to keep away from"), PlaceId, MinLength(1), MaxLength(20)]
    public required IReadOnlyList<Guid> Places { get; init; }

    /// <summary>Metres in a straight line from the nearest point of the place.</summary>
    [Field("Distance in metres", Hint = "In a straight line from the nearest point of the place"), Range(1, 50_000)]
    public required decimal DistanceMetres { get; init; }

    /// <summary>Whether exactly that distance is covered.</summary>
    [Field("Is exactly that distance covered")]
    public DistanceEdge Edge { get; init; }

    /// <summary>When, on a London clock; empty for at all times.</summary>
    [Field("Hours", Hint = "Leave empty for at all times"), MaxLength(21)]
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>Reasons for which the subject may be there.</summary>
    [Field("Reasons to be there"), MaxLength(11)]
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>Places within the distance that the term leaves out.</summary>
    [Field("Places left out", Hint = "Such as the subject's home or place of work"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> ExceptPlaces { get; init; } = [];

    /// <summary>The role that may approve being there; null when nobody may.</summary>
    [Field("Who may approve being there", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to come within a distance of a place.</summary>
internal sealed partial class ApproachPlace : ConditionKind<ApproachPlaceTerms>
{
    public override string Id => ConditionKinds.ApproachPlace;

    public override string Name => "Keep away from a place";

    public override string About => "Bars coming within a distance of a home, workplace or school; fits where the place is known to the subject";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "A statement of where the subject stood, with the distance measured afterwards",
        "Doorbell, CCTV or body-worn video with landmarks that can be measured",
        "Telephone location or tag data, with its error",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Sixty metres from the door", Near, On(TuesdayAfternoon, new Facts { Position = new(new(0.500, 51.80054), 5) }), All, Outcome.Breach),
        new("Streets away", Near, On(TuesdayAfternoon, new Facts { Position = new(new(0.510, 51.801), 5) }), All, Outcome.NoBreach),
        new("Near the edge, with an error of 30 metres", Near, On(TuesdayAfternoon, new Facts { Position = new(new(0.500, 51.80103), 30) }), All, Outcome.CannotTell),
    ];

    protected override string Render(ApproachPlaceTerms terms, References references) =>
        $"Not to come {DistanceRule.InWords(terms.DistanceMetres, terms.Edge)} {PlaceWords.Names(terms.Places, references)}{Kinds.Hours.InWords(terms.Hours)}{PlaceWords.RoomLeft(terms, references)}.";

    protected override Assessment Assess(ApproachPlaceTerms terms, Situation situation, References references) =>
        PlaceBan.Assess(terms, situation, references, where => Look(terms, where));

    private static Standing Look(ApproachPlaceTerms terms, Whereabouts where)
    {
        List<string> missing = [];
        var all = true;
        foreach (var place in terms.Places)
        {
            if (where.MetresFrom(place) is not var (least, most))
            {
                missing.Add("A position, and where the place in this term lies");
                continue;
            }
            var covered = DistanceRule.Covers(terms.DistanceMetres, terms.Edge, least, most);
            if (covered == true)
                return new(Side.Inside);
            all &= covered == false;
            if (covered is null)
                missing.Add(DistanceRule.Missing(terms.Edge, least, most));
        }
        return missing.Count == 0 && all ? new(Side.Outside) : new(Side.Undecided, [.. missing.Distinct()]);
    }

    protected override IEnumerable<TermProblem> Validate(ApproachPlaceTerms terms) => Kinds.Hours.Problems(terms.Hours, "hours");

    protected override IEnumerable<DraftingConcern> Review(ApproachPlaceTerms terms, References references)
    {
        foreach (var concern in PlaceDrafting.Concerns(terms))
            yield return concern;
        if (terms.Edge == DistanceEdge.NotSaid)
            yield return DistanceRule.Unsaid(terms.DistanceMetres);
        if (terms.DistanceMetres > 1000)
            yield return new("distance-wide", ConcernSeverity.Hint, "So wide a circle takes in main roads and stations, and a court may find it more than is necessary",
                "Draw the area on a map instead, and keep out of it by that");
        if (HomeNear(terms, references))
            yield return new("area-home-inside", ConcernSeverity.Warning, "A home or place of work lies within the distance, and the term does not leave it out",
                "Leave the home out by name, with a way to and from it");
    }

    private static bool HomeNear(ApproachPlaceTerms terms, References references)
    {
        var areas = terms.Places.Select(references.Place).Select(p => p?.Area).OfType<Area>().ToList();
        return references.Places.Values.Any(p => !p.Protected && !terms.Places.Contains(p.Id) && !terms.ExceptPlaces.Contains(p.Id) && p.HomeOf.Count > 0
            && p.Area is { } home && areas.Exists(a => a.MetresFrom(home.Bounds.Middle) <= (double)terms.DistanceMetres));
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords) is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var where = opening.Groups["where"].Value.Trim();
        if (WhoOrWhere.IsPerson(where) || opening.Groups["approach"].Success && !WhoOrWhere.IsPlace(where))
            return null;
        var terms = new ApproachPlaceTerms
        {
            Places = [Guid.Empty],
            DistanceMetres = DistanceWords.Metres(opening),
            Edge = DistanceWords.Edge(opening),
            Hours = TimesInWords.Take(words), Approval = ExceptionWords.Approval(words), Exceptions = ExceptionWords.Take(words),
        };
        return terms.DistanceMetres <= 0 ? null : new(terms, words.Confidence) { ToChoose = [where], NotCovered = words.NotCovered };
    }

    protected override IEnumerable<Demand> Demands(ApproachPlaceTerms terms) =>
        [PlaceBan.Demand(terms) with { Metres = terms.DistanceMetres, Edge = terms.Edge }];

    protected override IEnumerable<Facet> Facets(ApproachPlaceTerms terms, References references) => terms.Places.SelectMany(id => references.Place(id)?.Area is { } area
        ? new Facet[] { new("place", id.ToString()), new("box", area.Bounds.Wider((double)terms.DistanceMetres).ToString()) }
        : [new("place", id.ToString())]);

    protected override IEnumerable<Guid> Names(ApproachPlaceTerms terms) => [.. terms.Places, .. terms.ExceptPlaces];

    private static ApproachPlaceTerms Near { get; } = new() { Places = [HerHome], DistanceMetres = 100, Edge = DistanceEdge.AtOrWithin };

    [GeneratedRegex(@"^(?:not (?:to )?|must not |shall not )(?:come|go|be|enter|remain|(?<approach>approach))\s+(?:to )?" + DistanceWords.Pattern + @"\s+(?<where>.+?)(?=,|\s+(?:between|after|save|except|without|in which)\b|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
