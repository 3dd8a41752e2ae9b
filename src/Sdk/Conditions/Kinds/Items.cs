using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a ban on articles.</summary>
public sealed record ItemsTerms
{
    /// <summary>Sorts of articles.</summary>
    [Field("Sorts of articles"), MaxLength(16)]
    public IReadOnlyList<ItemSort> Sorts { get; init; } = [];

    /// <summary>Other articles by name.</summary>
    [Field("Other articles, by name", Hint = "Say what they are rather than their brand"), MaxLength(20)]
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>True when the term speaks of control as well as possession.</summary>
    [Field("Articles under the subject's control count too")]
    public bool Control { get; init; }

    /// <summary>True when only public places are meant.</summary>
    [Field("Only in public places")]
    public bool PublicOnly { get; init; }

    /// <summary>True when the term leaves out articles held with good reason.</summary>
    [Field("Articles held with good reason are left out")]
    public bool GoodReason { get; init; }

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve an article", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Not to have articles.</summary>
internal sealed partial class Items : ConditionKind<ItemsTerms>
{
    public override string Id => ConditionKinds.Items;

    public override string Name => "Articles not to be had";

    public override string About => "Bars knives, tools, trackers and other articles that the order names; fits where such things serve the offending";

    public override Polarity Polarity => Polarity.Prohibition;

    public override IReadOnlyList<string> Proof =>
    [
        "The article itself, seized and exhibited, with where on the subject or in the place it was",
        "Body-worn video of the finding and of what the subject said of it",
        "Proof of what the article is and does, from an expert where its use is not plain",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A knife in the street is a breach", Knives, Found(new ItemFact("lock knife") { Sort = ItemSort.Blade, InPublic = true, WithinException = false }), All, Outcome.Breach),
        new("Looked for and nothing found", Knives, Found(), All, Outcome.NoBreach),
        new("A knife for work, which the term leaves out", Knives, Found(new ItemFact("carpet knife") { Sort = ItemSort.Blade, InPublic = true, WithinException = true }), All, Outcome.NoBreach),
        new("Whether a screwdriver is a tool for breaking in is for a court", new ItemsTerms { Named = ["crowbar"], Approval = "supervising officer" }, Found(new ItemFact("screwdriver")), All, Outcome.CannotTell),
        new("A crowbar named in the order", new ItemsTerms { Named = ["crowbar"], Approval = "supervising officer" }, Found(new ItemFact("a red crowbar")), All, Outcome.Breach),
    ];

    protected override string Render(ItemsTerms terms, References references) =>
        $"Not to {(terms.Control ? "possess or control" : "possess")} {terms.Sorts.Select(ItemWords.InWords).Concat(terms.Named).Or()}{(terms.PublicOnly ? " in any public place" : "")}{(terms.GoodReason ? ", except with good reason" : "")}{Wording.WithoutApproval(terms.Approval)}.";

    protected override Assessment Assess(ItemsTerms terms, Situation situation, References references)
    {
        const string ToAsk = "Which articles the subject has, where, and what for";
        var findings = new Findings();
        if (situation.Facts.Items is { Count: 0 })
            findings.Clear("No article was found");
        foreach (var item in situation.Facts.Items ?? [])
            Weigh(findings, terms, situation, item);
        return findings.Conclude(ToAsk);
    }

    private static void Weigh(Findings findings, ItemsTerms terms, Situation situation, ItemFact item) =>
        new Charge($"This was found: {item.Name}")
            .If(SaidAs.Among(terms.Sorts, terms.Named, item.Sort, item.Name), "it is of no sort that this term names", $"Whether this is one of the articles that the term names: {item.Name}")
            .Open(item.Possession == Possession.Shared, "Whether an article shared with somebody is in the subject's possession")
            .Open(item.Possession == Possession.SomeoneElse, "Whether an article in another's hands is in the subject's possession" + (terms.Control ? " or control" : ": the condition does not speak of control"))
            .Unless(terms.PublicOnly, !item.InPublic, "it is not in a public place", "Whether it is in a public place")
            .Unless(terms.GoodReason, item.WithinException, "it is held with good reason, which the term leaves out", "Whether the subject has it with good reason")
            .Weigh(findings, situation, terms.Approval, LedgerWords.Item, NormalForm.Plain(item.Name));

    protected override IEnumerable<TermProblem> Validate(ItemsTerms terms)
    {
        if (terms.Sorts.Count == 0 && terms.Named.Count == 0)
            yield return new("sorts", "Choose a sort of articles, or name one");
        if (terms.Named.Any(n => n is null || n.Trim().Length is < 2 or > 100))
            yield return new("named", "Name each article in 2 to 100 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(ItemsTerms terms, References references)
    {
        if (!terms.GoodReason && terms.Approval is null)
            yield return new("items-no-reason", ConcernSeverity.Warning, "The term leaves no room for an article held for work, worship or the household", "Add \"except with good reason\", or who may approve");
        if (!terms.PublicOnly && terms.Sorts.Contains(ItemSort.Blade))
            yield return new("items-at-home", ConcernSeverity.Warning, "The term bars kitchen knives at home", "Limit it to public places, or leave out articles of the household");
        if (!terms.Control)
            yield return new("control-unstated", ConcernSeverity.Hint, "An article kept with somebody else or in a vehicle may be outside \"possession\"", "Say \"possess or control, directly or through another person\"");
        if (terms.Sorts.Contains(ItemSort.Other))
            yield return new("items-undefined", ConcernSeverity.Warning, "\"Any other article\" tells the subject nothing", "Name the article");
        foreach (var concern in Drafting.BrandNames(terms.Named).Concat(Drafting.NamedOfficer(terms.Approval)))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "possess", "carry", "own", "have") is not { } words || OfAnotherKind().IsMatch(courtWords) || words.Take(Opening()) is not { } opening)
            return null;
        var approval = CourtWords.Approver(words);
        var (sorts, named) = ItemWords.In(opening.Groups["what"].Value);
        if (sorts.Count == 0 && named.Count == 0)
            return null;
        var terms = new ItemsTerms
        {
            Sorts = sorts, Named = named, Approval = approval, PublicOnly = words.Takes(InPublic()), GoodReason = words.Takes(Reason()),
            Control = opening.Groups["verbs"].Value.Contains("control", StringComparison.OrdinalIgnoreCase),
        };
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static ItemsTerms Knives => new() { Sorts = [ItemSort.Blade], PublicOnly = true, GoodReason = true, Control = true };

    private static Situation Found(params ItemFact[] items) => On(TuesdayAfternoon, new Facts { Items = items });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^" + CourtWords.Not + @"(?<verbs>(?:(?:own|possess|control|carry|have with (?:him|her|you|them)|have in (?:your|his|her|their) possession|be in possession of|have possession of|have)(?:\s*,\s*|\s+or\s+|\s+))+)(?<what>.+?)(?=,?\s+(?:in (?:any |a )?public|except|save|unless|without)\b|[;|]|$)", Plain)]
    private static partial Regex Opening();

    // money, vehicles and devices have kinds of their own; what turns on the contents of papers is left in words
    [GeneratedRegex(@"\b(?:mobile|SIM|cash|vehicles?|bank|accounts?|computers?|internet|tablets?|contact with|material|dogs?|animals?|loans?|landlines?)\b|£|\bmore than (?:one|two|\d)", Plain)]
    private static partial Regex OfAnotherKind();

    [GeneratedRegex(@"\s*\bin (?:any |a )?public(?: places?)?", Plain)]
    private static partial Regex InPublic();

    [GeneratedRegex(@",?\s*(?:except |save |unless )?(?:with|without) (?:a )?(?:good|lawful|reasonable) (?:reason|excuse|authority)", Plain)]
    private static partial Regex Reason();
}
