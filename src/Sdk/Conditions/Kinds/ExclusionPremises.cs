using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Classes of premises.</summary>
public enum PremisesClass
{
    /// <summary>Schools.</summary>
    School,
    /// <summary>Licensed premises.</summary>
    LicensedPremises,
    /// <summary>Playgrounds.</summary>
    Playground,
    /// <summary>Hospitals.</summary>
    Hospital,
    /// <summary>Railway stations.</summary>
    RailwayStation,
    /// <summary>Shops.</summary>
    Shop,
    /// <summary>Places of worship.</summary>
    PlaceOfWorship,
    /// <summary>Swimming baths and leisure centres.</summary>
    LeisureCentre,
    /// <summary>Parks and open spaces.</summary>
    Park,
    /// <summary>Libraries.</summary>
    Library,
    /// <summary>Ports and airports.</summary>
    PortOrAirport,
}

/// <summary>Terms of a condition not to enter premises.</summary>
public sealed record ExclusionPremisesTerms : IPlaceTerms
{
    /// <summary>Premises by record.</summary>
    [Field("Premises"), PlaceId, MaxLength(50)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>Or every place of a class.</summary>
    [Field("Or every place of a class")]
    public PremisesClass? Class { get; init; }

    /// <summary>And every place of these classes, where the term names several.</summary>
    [Field("And of these classes", Hint = "Where the term names several"), MaxLength(10)]
    public IReadOnlyList<PremisesClass> OtherClasses { get; init; } = [];

    /// <summary>True when staying in sight of them is barred too.</summary>
    [Field("Staying in sight is barred too")]
    public bool InSight { get; init; }

    /// <summary>Or every place that trades under a name.</summary>
    [Field("Or every place with this trading name", Hint = "For example the name of a chain of shops"), StringLength(100, MinimumLength = 2)]
    public string? TradingName { get; init; }

    /// <summary>Where a class or trading name counts; null for everywhere.</summary>
    [Field("Only in this area", Hint = "For a class or a trading name; leave empty for everywhere"), PlaceId]
    public Guid? Within { get; init; }

    /// <summary>Whether car parks, forecourts and gardens belong to the premises.</summary>
    [Field("Car parks, forecourts and gardens")]
    public Coverage Curtilage { get; init; }

    /// <summary>When, on a London clock; empty for at all times.</summary>
    [Field("Hours", Hint = "Leave empty for at all times"), MaxLength(21)]
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>Reasons for which the subject may go in.</summary>
    [Field("Reasons to go in"), MaxLength(11)]
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>Places of the class or name that the term leaves out.</summary>
    [Field("Places left out"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> ExceptPlaces { get; init; } = [];

    /// <summary>The role that may approve going in; null when nobody may.</summary>
    [Field("Who may approve going in", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to enter premises, by record, class or name.</summary>
internal sealed class ExclusionPremises : ConditionKind<ExclusionPremisesTerms>
{
    public override string Id => ConditionKinds.ExclusionPremises;

    public override int Version => 2;

    public override string Name => "Keep out of premises";

    public override string About => "Bars entering named premises, a class of premises or every shop of a name; fits where offences are tied to such places";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Statement of staff who know the subject, and the shop's or venue's CCTV",
        "Body-worn video of the subject inside, with the sign over the door",
        "Proof of what the premises are: licence, register of schools, lease",
    ];

    public override IReadOnlyList<KindExample> Examples => ExclusionPremisesWords.Examples;

    protected override string Render(ExclusionPremisesTerms terms, References references) => ExclusionPremisesWords.Render(terms, references);

    protected override Assessment Assess(ExclusionPremisesTerms terms, Situation situation, References references) =>
        PlaceBan.Assess(terms, situation, references, where => new ExclusionPremisesCheck(terms, where).Look());

    protected override IEnumerable<TermProblem> Validate(ExclusionPremisesTerms terms)
    {
        if (terms.Places.Count == 0 && terms.Class is null && terms.TradingName is null)
            yield return new("places", "Choose premises, a class of premises or a trading name");
        if (terms.Within is not null && terms.Class is null && terms.TradingName is null)
            yield return new("within", "Give an area only for a class or a trading name");
        if (terms.OtherClasses.Count > 0 && terms.Class is null)
            yield return new("class", "Choose the first class in class, and the others beside it");
        foreach (var problem in Kinds.Hours.Problems(terms.Hours, "hours"))
            yield return problem;
    }

    protected override IEnumerable<DraftingConcern> Review(ExclusionPremisesTerms terms, References references)
    {
        foreach (var concern in PlaceDrafting.Concerns(terms))
            yield return concern;
        if (terms.Curtilage == Coverage.NotSaid)
            yield return new("premises-curtilage", ConcernSeverity.Warning, "The term does not say whether car parks, forecourts and gardens belong to the premises",
                "Add \"their car parks, forecourts and gardens being included\", or not included");
        if (terms.InSight)
            yield return new("premises-sight", ConcernSeverity.Warning, "How far sight reaches is not said, so a road past a park may be barred", "Give a distance, or a map");
        if (terms.TradingName is not null)
            yield return new("premises-name", ConcernSeverity.Hint, "Shops change hands and trade under like names, so the name alone may not settle it", "List the branches as they stand, and keep the name as well");
        if (terms.Within is null && (terms.Class is not null || terms.TradingName is not null))
            yield return new("premises-everywhere", ConcernSeverity.Hint, "The term covers the whole country, which a court may find more than is necessary", "Limit it to a town or county");
        if (terms.Class is PremisesClass.Hospital && !terms.Exceptions.Contains(PresenceException.Medical) && !terms.Exceptions.Contains(PresenceException.Emergency))
            yield return new("premises-medical", ConcernSeverity.Warning, "There is no exception for medical treatment", "Add \"except for medical treatment\"");
        if (terms.Class is PremisesClass.RailwayStation && !terms.Exceptions.Contains(PresenceException.PublicTransport))
            yield return new("premises-travel", ConcernSeverity.Hint, "There is no exception for travel by train", "Add \"except to travel by public transport\"");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, words => ExclusionPremisesWords.Read(words) is { } read
        ? new(read.Terms, read.Confidence) { ToChoose = read.ToChoose, NotCovered = read.NotCovered }
        : null);

    // version 2 added classes beside the first, and sight; what was said before stands
    protected override JsonObject Upcast(JsonObject terms, int fromVersion) => terms;

    protected override IEnumerable<Demand> Demands(ExclusionPremisesTerms terms) =>
        terms.Places.Count == 0 ? [] : [PlaceBan.Demand(terms)];

    protected override IEnumerable<Facet> Facets(ExclusionPremisesTerms terms, References references) =>
        FacetOf.Places([.. terms.Places, .. terms.Within is { } within ? [within] : Array.Empty<Guid>()], references);

    protected override IEnumerable<Guid> Names(ExclusionPremisesTerms terms) =>
        [.. terms.Places, .. terms.Within is { } within ? [within] : Array.Empty<Guid>(), .. terms.ExceptPlaces];
}
