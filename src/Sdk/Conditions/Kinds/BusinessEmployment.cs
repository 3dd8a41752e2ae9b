using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on work and business.</summary>
public sealed record BusinessEmploymentTerms
{
    /// <summary>True when being a director, or taking part in managing a company, is barred.</summary>
    [Field("Directorships and company management are barred")]
    public bool DirectorshipsBarred { get; init; }

    /// <summary>True when employing others is barred.</summary>
    [Field("Employing others is barred")]
    public bool EmployingBarred { get; init; }

    /// <summary>Trades that are barred.</summary>
    [Field("Trades barred"), MaxLength(20)]
    public IReadOnlyList<string> Trades { get; init; } = [];

    /// <summary>Work that involves anyone below this age is barred; null when the term is not about age.</summary>
    [Field("Work involving anyone under this age is barred"), Range(1, 18)]
    public int? UnderAge { get; init; }

    /// <summary>True when work with adults in care or otherwise vulnerable is barred.</summary>
    [Field("Work with vulnerable adults is barred")]
    public bool VulnerableBarred { get; init; }

    /// <summary>Whether unpaid work counts.</summary>
    [Field("Unpaid work counts")]
    public Coverage Unpaid { get; init; }

    /// <summary>The duty to tell of new work; null when there is none.</summary>
    [Field("Telling the police of new work")]
    public Notify? Notify { get; init; }

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool Bars => DirectorshipsBarred || EmployingBarred || Trades.Count > 0 || UnderAge is not null || VulnerableBarred;
}

/// <summary>What work and business the subject may do.</summary>
internal sealed partial class BusinessEmployment : ConditionKind<BusinessEmploymentTerms>
{
    public override string Id => ConditionKinds.BusinessEmployment;

    public override string Name => "Work and business";

    public override string About => "Bars directorships, trades or work with children and vulnerable adults, or makes new work be told; fits where work gives the chance to offend";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Companies House, payroll, tax and advertisement records",
        "Statements of employers, colleagues and customers on what the subject did",
        "Proof of the ages of those the work involved",
        "The record of what was told and permitted",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Coaching ten-year-olds without pay", Children, Works(new WorkFact(WorkRole.Volunteer) { YoungestAge = 10, Paid = false }), All, Outcome.Breach),
        new("Work in a warehouse of adults", Children, Works(new WorkFact(WorkRole.Employee) { AdultsOnly = true }), All, Outcome.NoBreach),
        new("Work whose people are not known", Children, Works(new WorkFact(WorkRole.Employee) { Paid = true }), All, Outcome.CannotTell),
        new("A directorship", new BusinessEmploymentTerms { DirectorshipsBarred = true, Trades = ["scrap metal dealer"] }, Works(new WorkFact(WorkRole.Director) { Trade = "car wash" }), All, Outcome.Breach),
    ];

    protected override string Render(BusinessEmploymentTerms terms, References references)
    {
        List<string> says = [];
        if (terms.DirectorshipsBarred)
            says.Add("not to be a director of a company or take part in managing one");
        if (terms.EmployingBarred)
            says.Add("not to employ any other person");
        if (terms.Trades.Count > 0)
            says.Add("not to work in the trade of " + terms.Trades.Or());
        if (terms.UnderAge is { } age)
            says.Add($"not to undertake work which will involve a person under the age of {age.ToString(CultureInfo.InvariantCulture)}{Unpaid(terms)}");
        if (terms.VulnerableBarred)
            says.Add($"not to undertake work which will involve vulnerable adults{(terms.UnderAge is null ? Unpaid(terms) : "")}");
        if (terms.Notify is { } notify)
            says.Add($"to notify {notify.ToWhom} of any new employment or business {notify.InWords("starting it", "before starting it")}");
        return Wording.Sentence(string.Join("; ", says)) + Wording.WithoutApproval(terms.Approval) + ".";

        static string Unpaid(BusinessEmploymentTerms terms) => terms.Unpaid switch { Coverage.Included => ", paid or unpaid", Coverage.NotIncluded => ", unpaid work not being included", _ => "" };
    }

    protected override Assessment Assess(BusinessEmploymentTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Work is { Count: 0 })
            findings.Clear("The subject does no work");
        foreach (var work in situation.Facts.Work ?? [])
            new WorkCheck(terms, situation, findings).Weigh(work);
        return findings.Conclude("What work the subject does, as what, and whom it involves");
    }

    protected override IEnumerable<TermProblem> Validate(BusinessEmploymentTerms terms)
    {
        if (!terms.Bars && terms.Notify is null)
            yield return new("directorshipsBarred", "Say which work is barred, or by when new work must be told");
        if (terms.Trades.Any(t => t is null || t.Trim().Length is < 2 or > 100))
            yield return new("trades", "Name each trade in 2 to 100 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(BusinessEmploymentTerms terms, References references)
    {
        if (terms.Unpaid == Coverage.NotSaid && (terms.UnderAge is not null || terms.VulnerableBarred))
            yield return new("unpaid-work-unstated", ConcernSeverity.Warning, "The term does not say whether unpaid work counts", "Add \"paid or unpaid\"");
        if (terms.Bars && terms.Approval is null)
            yield return new("work-no-approver", ConcernSeverity.Hint, "The term leaves no room for an approved job", "Add \"without the prior approval of the officer in charge of the order\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval, terms.Notify?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "work", "director", "employ", "trade", "business") is not { } words)
            return null;
        var terms = new BusinessEmploymentTerms();
        if (words.Takes(Duty()) && CourtWords.Deadline(words) is { } deadline)
            terms = terms with { Notify = deadline };
        var approval = CourtWords.Approver(words);
        if (words.Take(Young()) is { } young && CourtWords.Number(young.Groups["age"].Value) is { } age and <= 18)
            terms = terms with { UnderAge = age };
        if (words.Takes(Vulnerable()))
            terms = terms with { VulnerableBarred = true };
        if (words.Takes(Director()))
            terms = terms with { DirectorshipsBarred = true };
        if (words.Takes(Employing()))
            terms = terms with { EmployingBarred = true };
        if (words.Take(Trade()) is { } trade)
            terms = terms with { Trades = [.. Between().Split(trade.Groups["what"].Value).Select(t => t.Trim()).Where(t => t.Length is >= 2 and <= 100)] };
        if (words.Takes(UnpaidToo()))
            terms = terms with { Unpaid = Coverage.Included };
        else if (words.Takes(NotUnpaid()))
            terms = terms with { Unpaid = Coverage.NotIncluded };
        return !terms.Bars && terms.Notify is null ? null : new(terms with { Approval = approval }, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static BusinessEmploymentTerms Children => new() { UnderAge = 16, Unpaid = Coverage.Included, Approval = "supervising officer" };

    private static Situation Works(params WorkFact[] work) => On(TuesdayAfternoon, new Facts { Work = work });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Not + @"(?:undertake|do|carry out|engage in|take up|accept) (?:any )?(?:work|employment|(?:paid|voluntary) work)(?: or (?:other )?(?:organised |voluntary )?(?:activity|activities|work|employment))? (?:which|that) (?:will |would |may )?involves? (?:(?:contact )?with )?(?:a person|persons|people|any(?:one| person)|a child|children) (?:who is |aged )?under (?:the age of )?(?<age>\d{1,2})", Plain)]
    private static partial Regex Young();

    [GeneratedRegex(CourtWords.Not + @"(?:undertake|do|carry out|engage in) (?:any )?work (?:which|that) (?:will |would |may )?involves? (?:any )?vulnerable (?:adults?|persons?|people)", Plain)]
    private static partial Regex Vulnerable();

    [GeneratedRegex(CourtWords.Not + @"(?:be|act as|become) (?:a |the )?(?:company )?director(?: or (?:company )?secretary)?(?: of (?:a|any) company)?(?: (?:or|nor) (?:to )?(?:take part in|be concerned in|be involved in) (?:managing one|the (?:management|promotion|formation)[^,.;|]*))?", Plain)]
    private static partial Regex Director();

    [GeneratedRegex(CourtWords.Not + @"employ (?:any(?:one| other person| person)?|others)(?: else)?", Plain)]
    private static partial Regex Employing();

    [GeneratedRegex(CourtWords.Not + @"(?:work|be employed|trade|be engaged)(?: or (?:work|be employed|trade))? (?:as|in the trade of|in the business of) (?:an? )?(?<what>[^.;|]+?)(?=\s*(?:[.;|]|$)|,?\s+(?:without|unless|except)\b)", Plain)]
    private static partial Regex Trade();

    [GeneratedRegex(CourtWords.Must + @"(?:notify|inform|tell) " + CourtWords.To + @" of any new (?:employment|job|business)(?: or (?:employment|business))?(?=.*\b(?:starting|start)\b)", Plain)]
    private static partial Regex Duty();

    [GeneratedRegex(@",?\s*(?:either )?(?:on a )?(?:whether )?paid or (?:on an? )?unpaid(?: basis)?", Plain)]
    private static partial Regex UnpaidToo();

    [GeneratedRegex(@",?\s*unpaid work not being included", Plain)]
    private static partial Regex NotUnpaid();

    [GeneratedRegex(@"\s*,\s*(?:or\s+)?|\s+or\s+", Plain)]
    private static partial Regex Between();
}
