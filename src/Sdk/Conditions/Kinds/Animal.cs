using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on animals.</summary>
public sealed record AnimalTerms
{
    /// <summary>Species or breeds; empty for any animal.</summary>
    [Field("Species or breeds", Hint = "Leave empty for any animal"), MaxLength(20)]
    public IReadOnlyList<string> Species { get; init; } = [];

    /// <summary>True when keeping or owning is barred as well as being in charge.</summary>
    [Field("Keeping or owning is barred too")]
    public bool KeepingBarred { get; init; }

    /// <summary>True when only public places are meant.</summary>
    [Field("Only in public places")]
    public bool PublicOnly { get; init; }

    /// <summary>Where it holds; empty for everywhere.</summary>
    [Field("Only in these places", Hint = "Leave empty for everywhere"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve an animal", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to be in charge of an animal.</summary>
internal sealed partial class Animal : ConditionKind<AnimalTerms>
{
    public override string Id => ConditionKinds.Animal;

    public override string Name => "Animals";

    public override string About => "Bars being in charge of an animal, or keeping one; fits where dogs are used to threaten";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Body-worn video or CCTV of the subject with the animal, and who held the lead",
        "Chip, insurance and vet's records for who keeps it",
        "Where the breed matters, an examiner's statement",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A bull terrier on the subject's lead in town", Dogs, With(new AnimalFact("bull terrier dog") { InCharge = true, InPublic = true }), All, Outcome.Breach),
        new("A dog that somebody else leads", Dogs, With(new AnimalFact("dog") { InCharge = false, InPublic = true }), All, Outcome.NoBreach),
        new("No animal", Dogs, With(), All, Outcome.NoBreach),
        new("Whether a wolf hybrid is a dog is for a court", Dogs, With(new AnimalFact("wolf hybrid") { InCharge = true, InPublic = true }), All, Outcome.CannotTell),
    ];

    protected override string Render(AnimalTerms terms, References references) =>
        $"Not to {(terms.KeepingBarred ? "keep, own or be" : "be")} in charge of {(terms.Species.Count == 0 ? "any animal" : terms.Species.Select(s => "any " + s).Or())}{(terms.PublicOnly ? " in any public place" : "")}{(terms.Places.Count == 0 ? "" : $" in {PlaceWords.Names(terms.Places, references)}")}{Wording.WithoutApproval(terms.Approval)}.";

    protected override Assessment Assess(AnimalTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Animals is { Count: 0 })
            findings.Clear("No animal is with the subject");
        foreach (var animal in situation.Facts.Animals ?? [])
            new Charge($"An animal was seen: {animal.Species}")
                .If(terms.Species.Count == 0 || terms.Species.Any(s => SaidAs.Covers(s, animal.Species)) ? true : null, "", $"Whether this is an animal that the term names: {animal.Species}")
                .If(terms.KeepingBarred && animal.Kept == true ? true : terms.KeepingBarred && animal is { InCharge: false, Kept: null } ? null : animal.InCharge, "the subject is not in charge of it", "Whether the subject is in charge of it" + (terms.KeepingBarred ? " or keeps it" : ""))
                .Unless(terms.PublicOnly, !animal.InPublic, "it is not in a public place", "Whether it is in a public place")
                .Unless(terms.Places.Count > 0, Elsewhere(terms, situation, references), "the subject is not in a place where this term holds", "Whether the subject is in a place where this term holds")
                .Weigh(findings, situation, terms.Approval, LedgerWords.Animal, NormalForm.Plain(animal.Species));
        return findings.Conclude("Which animals are with the subject, and who is in charge of them");
    }

    private static bool? Elsewhere(AnimalTerms terms, Situation situation, References references)
    {
        var where = new Whereabouts(situation.Facts, references);
        return terms.Places.Count == 0 || !where.Said ? null : PlaceBan.InAny(where, terms.Places, othersAreElsewhere: false).Side switch { Side.Inside => false, Side.Outside => true, _ => null };
    }

    protected override IEnumerable<TermProblem> Validate(AnimalTerms terms)
    {
        if (terms.Species.Any(s => s is null || s.Trim().Length is < 2 or > 100))
            yield return new("species", "Name each species in 2 to 100 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(AnimalTerms terms, References references)
    {
        if (terms.Species.Count == 0)
            yield return new("animal-any", ConcernSeverity.Warning, "The term bars every animal, which a court may find more than is necessary", "Name the species or breed");
        if (!terms.PublicOnly && terms.Places.Count == 0 && !terms.KeepingBarred)
            yield return new("animal-everywhere", ConcernSeverity.Hint, "The term holds at home too", "Limit it to public places or to a named area");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "in charge of", "keep", "own") is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var approval = CourtWords.Approver(words);
        var inPublic = words.Takes(InPublic());
        var place = words.Take(In());
        var species = Between().Split(opening.Groups["what"].Value).Select(p => Article().Replace(p.Trim(), "")).Where(p => p.Length is >= 2 and <= 100 && !p.StartsWith("animal", StringComparison.OrdinalIgnoreCase));
        return new(new()
        {
            Species = [.. species.Take(20)], KeepingBarred = opening.Groups["keep"].Success, PublicOnly = inPublic, Places = place is null ? [] : [Guid.Empty], Approval = approval,
        }, words.Confidence)
        {
            ToChoose = place is null ? [] : [place.Groups["where"].Value.Trim()], NotCovered = words.NotCovered,
        };
    }

    protected override IEnumerable<Facet> Facets(AnimalTerms terms, References references) => FacetOf.Places(terms.Places, references);

    protected override IEnumerable<Guid> Names(AnimalTerms terms) => terms.Places;

    private static AnimalTerms Dogs => new() { Species = ["dog"], PublicOnly = true };

    private static Situation With(params AnimalFact[] animals) => On(TuesdayAfternoon, new Facts { Animals = animals });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^" + CourtWords.Not + @"(?:(?<keep>keep|own|have)(?:,| or)?\s*(?:own )?(?:or )?)?(?:(?:be )?in charge of\s+(?<what>.+?)|(?<what>(?:an?|any|more than one) (?:[a-z ]{0,40}?)(?:dogs?|animals?|horses?|birds?|cats?|livestock))(?: or (?:other )?animals?)?)(?=,?\s+(?:in|within|except|save|unless|without)\b|[,;|]|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*\bin (?:any |a )?public(?: places?)?", Plain)]
    private static partial Regex InPublic();

    [GeneratedRegex(@"\s*\b(?:in|within) (?<where>[^,.;|]+?)(?=,|\s*[;|]|\s+(?:except|save|unless|without)\b|$)", Plain)]
    private static partial Regex In();

    [GeneratedRegex(@"\s*,\s*(?:or\s+)?|\s+or\s+", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:an?|any|the|other)\s+)+", Plain)]
    private static partial Regex Article();
}
