using System.ComponentModel.DataAnnotations;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on where and with whom the subject lives.</summary>
public sealed record ResidenceTerms
{
    /// <summary>The address to live at; null when the term names none.</summary>
    [Field("Address to live at"), PlaceId]
    public Guid? PlaceId { get; init; }

    /// <summary>The area to spend the nights in; null when the term names none.</summary>
    [Field("Or an area to spend the nights in"), PlaceId]
    public Guid? Within { get; init; }

    /// <summary>True when it holds only while the subject has no fixed abode.</summary>
    [Field("Only while of no fixed abode")]
    public bool OnlyWhileHomeless { get; init; }

    /// <summary>The most nights in a row elsewhere; null when the term does not say.</summary>
    [Field("Most nights in a row elsewhere"), Range(0, 365)]
    public int? MaxNightsElsewhere { get; init; }

    /// <summary>Not in one household with anyone below this age; null when the term is not about children.</summary>
    [Field("Not in one household with a child under"), Range(1, 18)]
    public int? NoChildUnder { get; init; }

    /// <summary>Only children of this sex; null for all.</summary>
    [Field("Only children of this sex", Hint = "Leave empty for all")]
    public Sex? ChildSex { get; init; }

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool HasPlace => PlaceId is not null || Within is not null;
}

/// <summary>Where and with whom to live.</summary>
internal sealed class Residence : ConditionKind<ResidenceTerms>
{
    public override string Id => ConditionKinds.Residence;

    public override string Name => "Where and with whom to live";

    public override string About => "Sets an address or area to live in, or keeps children out of the household; fits where the home itself decides the risk";

    // a household to keep out of is a prohibition, an address to live at a requirement
    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Visits at night and in the early morning, with what was found of belongings and beds",
        "Statements of householders and neighbours on who lives there and since when",
        "Benefits, tenancy, school and doctor's records",
        "The record of approvals given",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Three nights with a friend where none is allowed", Home, Stays(new StayFact { PlaceId = Shop, Nights = 3 }), All, Outcome.Breach),
        new("At home", Home, Stays(new StayFact { PlaceId = HisHome }), All, Outcome.NoBreach),
        new("Elsewhere for an unknown number of nights", Home with { MaxNightsElsewhere = 2 }, Stays(new StayFact { PlaceId = Shop }), All, Outcome.CannotTell),
        new("A girl of twelve in the household", Apart, Stays(new StayFact { Household = [new() { Age = 41 }, new() { Age = 12, Sex = Sex.Female }] }), All, Outcome.Breach),
        new("A household of grown-ups", Apart, Stays(new StayFact { Household = [new() { Age = 41 }] }), All, Outcome.NoBreach),
        new("A night in the county while homeless", new ResidenceTerms { Within = County, OnlyWhileHomeless = true }, Stays(new StayFact { PlaceId = Shop, NoFixedAbode = true }), All, Outcome.NoBreach),
    ];

    protected override string Render(ResidenceTerms terms, References references) => ResidenceWords.Render(terms, references);

    protected override Assessment Assess(ResidenceTerms terms, Situation situation, References references) => ResidenceCheck.Answer(terms, situation, references);

    protected override IEnumerable<TermProblem> Validate(ResidenceTerms terms)
    {
        if (!terms.HasPlace && terms.NoChildUnder is null)
            yield return new("placeId", "Choose an address or an area, or give the age of children to be kept out of the household");
        if (terms.PlaceId is not null && terms.Within is not null)
            yield return new("within", "Choose an address or an area, not both");
        if (terms.ChildSex is not null && terms.NoChildUnder is null)
            yield return new("noChildUnder", "Give the age of the children who are meant");
        if (terms.MaxNightsElsewhere is not null && terms.PlaceId is null)
            yield return new("maxNightsElsewhere", "Give nights elsewhere only with an address to live at");
    }

    protected override IEnumerable<DraftingConcern> Review(ResidenceTerms terms, References references)
    {
        if (terms.Approval is null)
            yield return new("residence-no-approver", ConcernSeverity.Warning, "Nobody may approve another address, so an eviction or a fire makes a breach", "Add \"without the prior approval of the officer in charge of the order\"");
        if (terms.PlaceId is not null && terms.MaxNightsElsewhere is null)
            yield return new("residence-nights-unstated", ConcernSeverity.Warning, "The term does not say how many nights elsewhere make a breach", "Add \"staying elsewhere on no night\", or for how many nights in a row");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, words => ResidenceWords.Read(words) is { } read
        ? new(read.Terms, read.Confidence) { ToChoose = read.ToChoose, NotCovered = read.NotCovered }
        : null);

    protected override IEnumerable<Demand> Demands(ResidenceTerms terms) =>
        terms.PlaceId is { } home ? [new(DemandKind.BeAt) { Places = [home], Hours = Nights, LeavesRoom = terms.Approval is not null }] : [];

    protected override IEnumerable<Facet> Facets(ResidenceTerms terms, References references) => FacetOf.Places(Names(terms), references);

    protected override IEnumerable<Guid> Names(ResidenceTerms terms) => new[] { terms.PlaceId, terms.Within }.OfType<Guid>();

    // to live somewhere is to sleep there
    private static IReadOnlyList<WeeklyWindow> Nights { get; } = [WeeklyWindow.Daily(new(1, 0), new(5, 0))];

    private static ResidenceTerms Home => new() { PlaceId = HisHome, MaxNightsElsewhere = 0, Approval = "officer in charge of the order" };

    private static ResidenceTerms Apart => new() { NoChildUnder = 16, ChildSex = Sex.Female, Approval = "supervising officer" };

    private static Situation Stays(StayFact stay) => On(TuesdayAfternoon, new Facts { Stay = stay });
}
