using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Contact that an order leaves room for.</summary>
public enum ContactException
{
    /// <summary>Through a solicitor.</summary>
    Solicitor,
    /// <summary>For court proceedings.</summary>
    Court,
    /// <summary>For contact with a child as a family court has ordered.</summary>
    ChildContact,
    /// <summary>A chance meeting which the subject leaves at once.</summary>
    ChanceMeeting,
}

/// <summary>Terms of a condition not to contact people.</summary>
public sealed record NoContactTerms
{
    /// <summary>The people not to be contacted.</summary>
    [Field("People not to be contacted"), PersonId, MinLength(1), MaxLength(50)]
    public required IReadOnlyList<Guid> People { get; init; }

    /// <summary>True for "by any means whatsoever"; the means listed are then examples.</summary>
    [Field("By any means whatsoever", Hint = "The means chosen below are then examples only")]
    public bool AnyMeans { get; init; }

    /// <summary>Means named in the order; the only ones barred unless <see cref="AnyMeans"/>.</summary>
    [Field("Means named in the order"), MaxLength(10)]
    public IReadOnlyList<ContactMeans> Means { get; init; } = [];

    /// <summary>Contact through another person.</summary>
    [Field("Contact through another person (\"directly or indirectly\")")]
    public Coverage Indirect { get; init; }

    /// <summary>Reactions to public posts, following and the like.</summary>
    [Field("Reactions to public posts, following and the like")]
    public Coverage OnlineReactions { get; init; }

    /// <summary>Watching, following and tracking.</summary>
    [Field("Watching, following and tracking")]
    public Coverage Surveillance { get; init; }

    /// <summary>What is allowed.</summary>
    [Field("Contact that is allowed"), MaxLength(4)]
    public IReadOnlyList<ContactException> Exceptions { get; init; } = [];

    /// <summary>Other contact that is allowed, in words.</summary>
    [Field("Other contact that is allowed", Hint = "It follows the word except"), StringLength(300, MinimumLength = 3)]
    public string? OtherException { get; init; }

    /// <summary>The role that may approve contact; null when nobody may.</summary>
    [Field("Who may approve contact", Hint = "A role, such as officer in charge of the order"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>No contact with named people, by stated means.</summary>
internal sealed class NoContact : ConditionKind<NoContactTerms>
{
    public override string Id => ConditionKinds.NoContact;

    public override int Version => 2;

    public override string Name => "No contact";

    public override string About => "Bars contact with named people; fits where messages, calls or visits are how harm was done";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Statement of the person contacted, and of anyone who carried a message",
        "Screenshots and download of the messages with times and numbers, kept on the recipient's device",
        "Call and subscriber data from the providers",
        "Letters, gifts and cards with their wrapping",
        "Body-worn video or CCTV of a meeting",
    ];

    public override IReadOnlyList<KindExample> Examples => NoContactWords.Examples;

    protected override string Render(NoContactTerms terms, References references) => NoContactWords.Render(terms, references);

    protected override Assessment Assess(NoContactTerms terms, Situation situation, References references) =>
        new NoContactCheck(terms, situation).Answer();

    protected override IEnumerable<TermProblem> Validate(NoContactTerms terms)
    {
        if (terms.Indirect == Coverage.NotIncluded && terms.Means.Contains(ContactMeans.ThirdParty))
            yield return new("indirect", "Include contact through another person, or take it off the means");
    }

    protected override IEnumerable<DraftingConcern> Review(NoContactTerms terms, References references)
    {
        if (!terms.AnyMeans && terms.Means.Count == 0)
            yield return new("contact-no-means", ConcernSeverity.Warning, "No means of contact are listed, so gifts, reactions and watching are open to argument",
                "Write \"directly or indirectly, by any means whatsoever\", with examples");
        if (terms.Indirect == Coverage.NotSaid)
            yield return new("contact-indirect-unstated", ConcernSeverity.Warning, "The term does not say whether a message through another person is covered",
                "Write \"directly or indirectly\"");
        if (terms.OnlineReactions == Coverage.NotSaid)
            yield return new("contact-online-undefined", ConcernSeverity.Warning, "\"Online\" is not defined: liking, following or commenting on a public post may or may not be contact",
                "Say that reacting to, commenting on or following public posts is contact");
        if (terms.Surveillance == Coverage.NotSaid)
            yield return new("contact-surveillance-unstated", ConcernSeverity.Hint, "Watching, following and tracking are not mentioned",
                "Say that watching, following or tracking by any device is covered, if the evidence supports it");
        if (!terms.Exceptions.Contains(ContactException.Solicitor))
            yield return new("contact-no-solicitor", ConcernSeverity.Warning, "There is no exception for contact through a solicitor", "Add \"except through a solicitor\"");
        if (!terms.Exceptions.Contains(ContactException.Court))
            yield return new("contact-no-court", ConcernSeverity.Hint, "There is no exception for court proceedings", "Add \"or for court proceedings\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
        yield return terms.Exceptions.Contains(ContactException.ChildContact)
            ? new("contact-family-order", ConcernSeverity.Hint, "The exception for children works only as far as a family court order goes", "Check the family court order, and name its date and court")
            : new("contact-family-order", ConcernSeverity.Hint, "If a family court order allows contact with a child, the two orders conflict", "Ask for any family court order, and add an exception for it");
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, words => NoContactWords.Read(words) is { } read
        ? new(read.Terms, read.Confidence) { ToChoose = read.ToChoose, NotCovered = read.NotCovered }
        : null);

    // version 2 added approval; what was said before stands
    protected override JsonObject Upcast(JsonObject terms, int fromVersion) => terms;

    protected override IEnumerable<Demand> Demands(NoContactTerms terms) =>
        [new(DemandKind.KeepApart) { People = terms.People, LeavesRoom = terms.Approval is not null }];

    protected override IEnumerable<Facet> Facets(NoContactTerms terms, References references) => terms.People.Select(FacetOf.Person);

    protected override IEnumerable<Guid> Names(NoContactTerms terms) => terms.People;
}
