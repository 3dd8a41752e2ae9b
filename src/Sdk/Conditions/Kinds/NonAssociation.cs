using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reasons for which an order lets people be together that it otherwise keeps apart.</summary>
public enum AssociationException
{
    /// <summary>Work.</summary>
    Work,
    /// <summary>Worship.</summary>
    Worship,
    /// <summary>Education.</summary>
    Education,
    /// <summary>Members of the same household.</summary>
    Household,
    /// <summary>Court, a solicitor, the police or probation.</summary>
    CourtOrLegal,
    /// <summary>A chance meeting which the subject leaves at once.</summary>
    ChanceMeeting,
    /// <summary>A treatment programme, approved premises or supervision.</summary>
    Supervision,
}

/// <summary>Terms of a condition not to be in the company of people.</summary>
public sealed record NonAssociationTerms
{
    /// <summary>The people not to be met.</summary>
    [Field("People not to be met"), PersonId, MaxLength(50)]
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>Whether association at a distance, by telephone, online or through others, is covered for the people named.</summary>
    [Field("Association at a distance (\"directly or indirectly\")", Hint = "By telephone, online or through others, for the people named")]
    public Coverage Indirect { get; init; }

    /// <summary>Or everybody of a group; null when the term is about none.</summary>
    [Field("Or everybody who is")]
    public PersonClass? Class { get; init; }

    /// <summary>The gang or organisation, where <see cref="Class"/> is about one.</summary>
    [Field("Of this gang or organisation", Hint = "Only where its members are meant"), StringLength(120, MinimumLength = 2)]
    public string? Group { get; init; }

    /// <summary>Anyone below this age in years; null when the term is not about age.</summary>
    [Field("Or anyone under this age"), Range(1, 18)]
    public int? UnderAge { get; init; }

    /// <summary>True when being with them is allowed while another responsible adult supervises.</summary>
    [Field("Allowed while supervised", Hint = "By another responsible adult")]
    public bool SupervisedAllowed { get; init; }

    /// <summary>Or groups larger than this; null when the term is not about groups.</summary>
    [Field("Or a group of more than"), Range(1, 100)]
    public int? GroupAbove { get; init; }

    /// <summary>Whether the subject counts in the group.</summary>
    [Field("Does the subject count in the group")]
    public Coverage SubjectCounted { get; init; }

    /// <summary>True when only public places are meant.</summary>
    [Field("Only in public places")]
    public bool PublicOnly { get; init; }

    /// <summary>Where it holds; empty for everywhere.</summary>
    [Field("Only in these places", Hint = "Leave empty for everywhere"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>What is allowed.</summary>
    [Field("Meetings that are allowed"), MaxLength(7)]
    public IReadOnlyList<AssociationException> Exceptions { get; init; } = [];

    /// <summary>The role that may approve a meeting; null when nobody may.</summary>
    [Field("Who may approve a meeting", Hint = "A role, such as officer in charge of the order"), StringLength(120, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to be in the company of, or associate with, people.</summary>
internal sealed class NonAssociation : ConditionKind<NonAssociationTerms>
{
    public override string Id => ConditionKinds.NonAssociation;

    public override int Version => 2;

    public override string Name => "Not in the company of";

    public override string About => "Keeps the subject apart from named people, from children under an age or from groups; fits where harm is done together with others";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Body-worn video or CCTV of them together, with how long and how near",
        "Proof of who the others are, and of a child's date of birth",
        "Statement of anyone who was there, or of the officer who stopped them",
    ];

    public override IReadOnlyList<KindExample> Examples => NonAssociationWords.Examples;

    protected override string Render(NonAssociationTerms terms, References references) => NonAssociationWords.Render(terms, references);

    protected override Assessment Assess(NonAssociationTerms terms, Situation situation, References references) =>
        new NonAssociationCheck(terms, situation, references).Answer();

    protected override IEnumerable<TermProblem> Validate(NonAssociationTerms terms)
    {
        if (terms.People.Count == 0 && terms.UnderAge is null && terms.GroupAbove is null && terms.Class is null)
            yield return new("people", "Choose at least one person or who they are, or give an age or the size of a group");
        if (terms.Indirect != Coverage.NotSaid && terms.People.Count == 0 && terms.Class is null)
            yield return new("indirect", "Leave association at a distance unsaid where no person is named in people and no group in class");
        if (terms.Class == PersonClass.GroupMember != terms.Group is not null)
            yield return new("group", "Name the gang or organisation where its members are meant, and only there");
        if (terms.SupervisedAllowed && terms.UnderAge is null)
            yield return new("supervisedAllowed", "Give the age below which supervision matters in underAge");
    }

    protected override IEnumerable<DraftingConcern> Review(NonAssociationTerms terms, References references)
    {
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
        if (!terms.Exceptions.Contains(AssociationException.ChanceMeeting))
            yield return new("company-chance", ConcernSeverity.Warning, "There is no exception for a chance meeting", "Add \"except by a chance meeting which is left at once\"");
        if (terms.GroupAbove is not null && terms.SubjectCounted == Coverage.NotSaid)
            yield return new("company-group-count", ConcernSeverity.Warning, "The term does not say whether the subject counts in the group", "Add \"the subject included\", or \"besides the subject\"");
        if (terms.GroupAbove is not null && !terms.PublicOnly)
            yield return new("company-group-private", ConcernSeverity.Hint, "The term covers family gatherings in private", "Limit it to public places");
        if ((terms.People.Count > 0 || terms.Class is not null) && terms.Indirect == Coverage.NotSaid)
            yield return new("company-indirect-unstated", ConcernSeverity.Hint, "The term does not say whether calls, messages and meeting through others are covered",
                "Add \"directly or indirectly\", or a condition of no contact");
        if (!terms.Exceptions.Any(e => e is AssociationException.Work or AssociationException.Worship or AssociationException.Education or AssociationException.Household))
            yield return new("company-no-exceptions", ConcernSeverity.Hint, "There is no exception for work, worship, education or the household", "Add the exceptions that the subject's life asks for");
        if (terms.Class is not null && terms.Class != PersonClass.GroupMember)
            yield return new("company-class-knowledge", ConcernSeverity.Hint, "The subject may not know who belongs to this group", "Add \"known to the subject to be\", or name the people");
        if (terms.UnderAge is not null && !terms.SupervisedAllowed)
            yield return new("company-supervision", ConcernSeverity.Hint, "The term does not allow supervised meetings", "Consider \"unless supervised by another responsible adult\"");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, words => NonAssociationWords.Read(words) is { } read
        ? new(read.Terms, read.Confidence) { ToChoose = read.ToChoose, NotCovered = read.NotCovered }
        : null);

    // version 2 added people by group; what was said before stands
    protected override JsonObject Upcast(JsonObject terms, int fromVersion) => terms;

    protected override IEnumerable<Demand> Demands(NonAssociationTerms terms) =>
        [new(DemandKind.KeepApart) { People = terms.People, LeavesRoom = terms.Approval is not null }];

    protected override IEnumerable<Facet> Facets(NonAssociationTerms terms, References references) =>
        [.. terms.People.Select(FacetOf.Person), .. FacetOf.Places(terms.Places, references)];

    protected override IEnumerable<Guid> Names(NonAssociationTerms terms) => [.. terms.People, .. terms.Places];
}
