using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How somebody has to do with premises.</summary>
public enum PremisesLink
{
    /// <summary>Owns them.</summary>
    Owns,
    /// <summary>Rents them.</summary>
    Rents,
    /// <summary>Uses them or may go in.</summary>
    Uses,
    /// <summary>Stores things there.</summary>
    Stores,
    /// <summary>Does business there.</summary>
    Business,
}

/// <summary>Terms of a duty to tell of premises.</summary>
public sealed record PremisesNotifyTerms
{
    /// <summary>Which premises.</summary>
    [Field("Premises that the subject"), MinLength(1), MaxLength(5)]
    public required IReadOnlyList<PremisesLink> Links { get; init; }

    /// <summary>By when and whom; null where no time is set.</summary>
    [Field("By when")]
    public Notify? Notify { get; init; }

    /// <summary>Who is told, where no time is set.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";
}

/// <summary>To tell of premises and storage.</summary>
internal sealed partial class PremisesNotify : ConditionKind<PremisesNotifyTerms>
{
    public override string Id => ConditionKinds.PremisesNotify;

    public override string Name => "Tell the police of premises";

    public override string About => "Makes the subject tell of every address owned, rented or used, storage and business addresses among them; fits where goods and people are kept out of sight";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "Land registry, tenancy, utility and storage company records",
        "Keys, access codes and cameras that show use",
        "The record of what was told, with a statement of who keeps it and how it is searched",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A lock-up rented a month ago and never told", Tell, Has([], new(LedgerWords.Premises) { Value = "Unit 7, Example Storage", On = new(2026, 2, 1) }), All, Outcome.Breach),
        new("A lock-up told the day after", Tell, Has([new(LedgerWords.Premises, "UNIT 7 EXAMPLE STORAGE", new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero))], new(LedgerWords.Premises) { Value = "Unit 7, Example Storage", On = new(2026, 2, 1) }), All, Outcome.NoBreach),
        new("A duty without a time leaves open when it was too late", Tell with { Notify = null }, Has([], new(LedgerWords.Premises) { Value = "Unit 7", On = new(2026, 2, 1) }), All, Outcome.CannotTell),
        new("Hidden when asked", Tell with { Notify = null }, Has([], new(LedgerWords.Premises) { Value = "Unit 7", Concealed = true }), All, Outcome.Breach),
    ];

    protected override string Render(PremisesNotifyTerms terms, References references) =>
        $"To notify {terms.Notify?.ToWhom ?? new Notify { Recipient = terms.Recipient }.ToWhom} of the address of any premises or storage that the subject {terms.Links.Select(Present).Or()}{(terms.Notify is { } notify ? " " + notify.InWords("first doing so", "before first use") : "")}.";

    private static string Present(PremisesLink link) => link switch
    {
        PremisesLink.Owns => "owns",
        PremisesLink.Rents => "rents",
        PremisesLink.Uses => "uses",
        PremisesLink.Stores => "stores things in",
        _ => "does business from",
    };

    protected override Assessment Assess(PremisesNotifyTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        foreach (var found in (situation.Facts.Changes ?? []).Where(c => c.What == LedgerWords.Premises))
            if (found.Value is not { } address)
                findings.Ask("Premises are spoken of", "The address, to compare with what was told");
            else // the address itself may tell where somebody is: the trace does not show it
                Telling.Weigh(findings, situation, terms.Notify, terms.Recipient, new(LedgerWords.Premises, NormalForm.Plain(address), "the address of the premises") { Since = found.On, Used = found.On is null ? null : true, UseBegan = found.On }, found.Concealed);
        return findings.Conclude("Which premises or storage the subject has to do with, and since when");
    }

    protected override IEnumerable<DraftingConcern> Review(PremisesNotifyTerms terms, References references)
    {
        if (terms.Notify is null)
            yield return Telling.NoTime();
        if (!terms.Links.Contains(PremisesLink.Stores))
            yield return new("storage-unstated", ConcernSeverity.Hint, "Lock-ups and storage units may be outside \"premises\"", "Add \"and storage facilities\"");
        if (!terms.Links.Contains(PremisesLink.Uses))
            yield return new("premises-use-unstated", ConcernSeverity.Warning, "The term leaves out premises of others that the subject merely uses", "Add \"or has regular use of\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Notify?.Recipient ?? terms.Recipient))
            yield return concern;
    }

    protected override IEnumerable<Demand> Demands(PremisesNotifyTerms terms) =>
        Needs.Of(terms.Notify?.Recipient ?? terms.Recipient);

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "premises", "storage", "address") is not { } words || words.Take(Duty()) is not { } duty)
            return null;
        var recipient = CourtWords.Recipient(duty.Groups["to"].Value);
        var all = duty.Value + " " + courtWords;
        var links = new[] { (PremisesLink.Owns, @"own"), (PremisesLink.Rents, "rent"), (PremisesLink.Uses, "use"), (PremisesLink.Uses, "access"), (PremisesLink.Stores, "stor"), (PremisesLink.Business, "business") }
            .Where(l => all.Contains(l.Item2, StringComparison.OrdinalIgnoreCase)).Select(l => l.Item1).Distinct().ToList();
        words.Take(Which());
        var notify = CourtWords.Deadline(words);
        return links.Count == 0 ? null : new(new() { Links = links, Notify = notify is null ? null : notify with { Recipient = recipient }, Recipient = recipient }, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static PremisesNotifyTerms Tell => new() { Links = [PremisesLink.Rents, PremisesLink.Uses, PremisesLink.Stores], Notify = new() { WithinDays = 7 } };

    private static Situation Has(IReadOnlyList<Notified> told, ChangeFact found) => new(TuesdayAfternoon, new Facts { Changes = [found] }, new Known { Notifications = told });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Must + @"(?:notify|inform|tell|provide|give)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:(?:the )?(?:full )?details of )?(?:the )?(?:full )?(?:postal )?address(?:es)? of (?:any|all|every|each) (?:premises|propert(?:y|ies))(?:(?:,| and| or)+ (?:any |all )?storage(?: facilit(?:y|ies))?)?(?:, including (?:any |all )?business (?:address(?:es)?|premises))?,?", Plain)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?:(?:that|which) (?:you|he|she|the subject) |to which (?:you|he|she|the subject) )(?:(?:owns?|rents?|uses?|stores? things in|does business from|ha(?:s|ve) (?:a right of access|access|regular use of)|occup(?:y|ies))(?:\s*,\s*|\s+or\s+)?)+", Plain)]
    private static partial Regex Which();
}
