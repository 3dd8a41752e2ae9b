using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a ban on clothing.</summary>
public sealed record ClothingTerms
{
    /// <summary>Sorts of clothing.</summary>
    [Field("Sorts of clothing", Hint = "Face coverings, or clothing of a group"), MaxLength(2)]
    public IReadOnlyList<ItemSort> Sorts { get; init; } = [];

    /// <summary>Other clothing by description.</summary>
    [Field("Other clothing, by description"), MaxLength(20)]
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>True when only public places are meant.</summary>
    [Field("Only in public places")]
    public bool PublicOnly { get; init; }

    /// <summary>Where it holds; empty for everywhere.</summary>
    [Field("Only in these places", Hint = "Leave empty for everywhere"), PlaceId, MaxLength(20)]
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>True when clothing worn for work, worship or health is left out.</summary>
    [Field("Left out where worn for work, worship or health")]
    public bool GoodReason { get; init; }
}

/// <summary>Not to wear clothing.</summary>
internal sealed partial class Clothing : ConditionKind<ClothingTerms>
{
    public override string Id => ConditionKinds.Clothing;

    public override string Name => "Clothing not to be worn";

    public override string About => "Bars face coverings, colours or badges in stated places; fits where clothing hides offenders or marks a gang";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "Body-worn video or CCTV of what was worn, how and where",
        "The clothing itself, seized",
        "For colours and badges, a statement on what they stand for",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A mask in the town centre", InTown, Wearing(new ItemFact("balaclava") { Sort = ItemSort.FaceCovering, Worn = true, InPublic = true, WithinException = false }), All, Outcome.Breach),
        new("A mask in the pocket", InTown, Wearing(new ItemFact("balaclava") { Sort = ItemSort.FaceCovering, Worn = false, InPublic = true }), All, Outcome.NoBreach),
        new("A mask worn for health, which the term leaves out", InTown, Wearing(new ItemFact("surgical mask") { Sort = ItemSort.FaceCovering, Worn = true, InPublic = true, WithinException = true }), All, Outcome.NoBreach),
        new("A scarf over the chin is for a court", InTown, Wearing(new ItemFact("scarf") { Worn = true, InPublic = true, WithinException = false }), All, Outcome.CannotTell),
    ];

    protected override string Render(ClothingTerms terms, References references) =>
        $"Not to wear {terms.Sorts.Select(ItemWords.InWords).Concat(terms.Named).Or()}{(terms.PublicOnly ? " in any public place" : "")}{(terms.Places.Count == 0 ? "" : $" in {PlaceWords.Names(terms.Places, references)}")}{(terms.GoodReason ? ", except for work, worship or health" : "")}.";

    protected override Assessment Assess(ClothingTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Items is { Count: 0 })
            findings.Clear("Nothing that this term names was found or worn");
        foreach (var item in situation.Facts.Items ?? [])
            new Charge($"This was found: {item.Name}")
                .If(SaidAs.Among(terms.Sorts, terms.Named, item.Sort, item.Name), "it is no clothing that this term names", $"Whether this is clothing that the term names: {item.Name}")
                .If(item.Worn, "it was not worn", $"Whether the subject wore it: {item.Name}")
                .Unless(terms.PublicOnly, !item.InPublic, "it was not worn in a public place", "Whether it was worn in a public place")
                .Unless(terms.Places.Count > 0, Somewhere(terms, situation, references), "the subject is not in a place where this term holds", "Whether the subject is in a place where this term holds")
                .Unless(terms.GoodReason, item.WithinException, "it was worn for work, worship or health, which the term leaves out", "Whether it was worn for work, worship or health")
                .Weigh(findings, situation, null, LedgerWords.Item);
        return findings.Conclude("What the subject wears, and where");
    }

    // true when elsewhere
    private static bool? Somewhere(ClothingTerms terms, Situation situation, References references)
    {
        var where = new Whereabouts(situation.Facts, references);
        return terms.Places.Count == 0 || !where.Said ? null : PlaceBan.InAny(where, terms.Places, othersAreElsewhere: false).Side switch { Side.Inside => false, Side.Outside => true, _ => null };
    }

    protected override IEnumerable<TermProblem> Validate(ClothingTerms terms)
    {
        if (terms.Sorts.Count == 0 && terms.Named.Count == 0)
            yield return new("sorts", "Choose face coverings or clothing of a group, or describe the clothing");
        if (terms.Sorts.Any(s => s is not (ItemSort.FaceCovering or ItemSort.GroupClothing)))
            yield return new("sorts", "Choose face coverings or clothing of a group only; other articles have a kind of their own");
        if (terms.Named.Any(n => n is null || n.Trim().Length is < 2 or > 100))
            yield return new("named", "Describe the clothing in 2 to 100 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(ClothingTerms terms, References references)
    {
        if (!terms.GoodReason)
            yield return new("clothing-no-reason", ConcernSeverity.Warning, "The term leaves no room for work, worship or health", "Add \"except for work, worship or health\"");
        if (terms.Sorts.Contains(ItemSort.GroupClothing))
            yield return new("clothing-undefined", ConcernSeverity.Warning, "Which clothing or colours stand for the gang is not said", "Describe the clothing, colours or badges themselves");
        if (!terms.PublicOnly && terms.Places.Count == 0)
            yield return new("clothing-everywhere", ConcernSeverity.Hint, "The term holds in private too", "Limit it to public places or to a named area");
        foreach (var concern in Drafting.BrandNames(terms.Named))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "wear") is not { } words || words.Take(Opening()) is not { } opening)
            return null;
        var place = words.Take(In());
        var (sorts, named) = ItemWords.In(opening.Groups["what"].Value);
        var clothes = sorts.Where(s => s is ItemSort.FaceCovering or ItemSort.GroupClothing).ToList();
        if (clothes.Count == 0 && named.Count == 0 || Tag().IsMatch(opening.Value))
            return null;
        return new(new() { Sorts = clothes, Named = named, PublicOnly = words.Takes(InPublic()), GoodReason = words.Takes(Reason()), Places = place is null ? [] : [Guid.Empty] }, words.Confidence)
        {
            ToChoose = place is null ? [] : [place.Groups["where"].Value.Trim()], NotCovered = words.NotCovered,
        };
    }

    protected override IEnumerable<Facet> Facets(ClothingTerms terms, References references) => FacetOf.Places(terms.Places, references);

    protected override IEnumerable<Guid> Names(ClothingTerms terms) => terms.Places;

    private static ClothingTerms InTown => new() { Sorts = [ItemSort.FaceCovering], PublicOnly = true, GoodReason = true };

    private static Situation Wearing(params ItemFact[] items) => On(TuesdayAfternoon, new Facts { Items = items });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^" + CourtWords.Not + @"wear\s+(?:any (?:item|article|clothing|garment) (?:of clothing )?(?=cover|conceal|which|that))?(?<what>.+?)(?=,?\s+(?:in|within|except|save|unless|without|whil(?:e|st)|when)\b|[;|]|$)", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*\bin (?:any |a )?public(?: places?)?", Plain)]
    private static partial Regex InPublic();

    [GeneratedRegex(@"\s*\b(?:in|within) (?!(?:any |a )?public\b)(?<where>[^,.;|]+?)(?=,|\s*[;|]|\s+(?:except|save|unless|without)\b|$)", Plain)]
    private static partial Regex In();

    [GeneratedRegex(@",?\s*(?:except|save|unless|other than)\s+(?:for|with|required for) (?:work, worship or health|religious|medical|health|work|worship|good|a good|lawful)[^;|]*", Plain)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(?:tag|device|equipment)\b", Plain)]
    private static partial Regex Tag();
}
