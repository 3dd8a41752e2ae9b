using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Papers and statements on money.</summary>
public enum FinancePaper
{
    /// <summary>Bank statements.</summary>
    BankStatements,
    /// <summary>Payslips and other papers on income.</summary>
    Income,
    /// <summary>Accounts of a business and tax returns.</summary>
    Accounts,
    /// <summary>A statement of assets.</summary>
    Assets,
}

/// <summary>Terms of a duty to report on money.</summary>
public sealed record FinanceReportTerms
{
    /// <summary>Which papers.</summary>
    [Field("Which papers"), MinLength(1), MaxLength(4)]
    public required IReadOnlyList<FinancePaper> Papers { get; init; }

    /// <summary>Months between one time and the next; null when not at intervals.</summary>
    [Field("Every so many months"), Range(1, 60)]
    public int? EveryMonths { get; init; }

    /// <summary>The day the first are due; null when not said.</summary>
    [Field("First due on")]
    public DateOnly? FirstDue { get; init; }

    /// <summary>True when they must be given whenever asked for.</summary>
    [Field("Whenever asked for")]
    public bool OnRequest { get; init; }

    /// <summary>For assets: those worth more than this must be told; null for all.</summary>
    [Field("Assets worth more than this, in pounds", Hint = "Leave empty for all"), Range(0d, 100_000_000d)]
    public decimal? AssetsAbove { get; init; }

    /// <summary>To whom: a role, office or mailbox.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";
}

/// <summary>To report on money at intervals or when asked.</summary>
internal sealed partial class FinanceReport : ConditionKind<FinanceReportTerms>
{
    public override string Id => ConditionKinds.FinanceReport;

    public override string Name => "Report on money";

    public override string About => "Makes the subject hand in statements, papers on income or a list of assets; fits where wealth without a source is the sign of offending";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The record of papers received, with a statement of who keeps it and how it is searched",
        "The request, with when and how it reached the subject",
        "Bank, land, vehicle and company records that show what was left out",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Statements three months old where they are due every month", Monthly, Asked([new(LedgerWords.BankStatements, "", TuesdayAfternoon.AddMonths(-3))], new ChangeFact(LedgerWords.BankStatements)), All, Outcome.Breach),
        new("Statements of last week", Monthly, Asked([new(LedgerWords.BankStatements, "", TuesdayAfternoon.AddDays(-7))], new ChangeFact(LedgerWords.BankStatements)), All, Outcome.NoBreach),
        new("When the first were due is not known", Monthly, Asked([], new ChangeFact(LedgerWords.BankStatements)), All, Outcome.CannotTell),
        new("A watch of £9,000 hidden when asked", new FinanceReportTerms { Papers = [FinancePaper.Assets], AssetsAbove = 1000, Recipient = "supervising officer" },
            Asked([], new ChangeFact(LedgerWords.Assets) { Value = "watch", Pounds = 9000, Concealed = true }), All, Outcome.Breach),
    ];

    protected override string Render(FinanceReportTerms terms, References references)
    {
        var what = terms.Papers.Select(p => p == FinancePaper.Assets && terms.AssetsAbove is { } sum ? $"{Named(p)} worth over {Wording.Pounds(sum)}" : Named(p)).And();
        List<string> when = [];
        if (terms.EveryMonths is { } months)
            when.Add($"every {(months == 1 ? "1 month" : months.ToString(CultureInfo.InvariantCulture) + " months")}{(terms.FirstDue is { } first ? $", the first by {Wording.Day(first)}" : "")}");
        if (terms.OnRequest)
            when.Add("upon request");
        return $"To provide {new Notify { Recipient = terms.Recipient }.ToWhom} with {what}{(when.Count == 0 ? "" : " " + when.And())}.";
    }

    private static string Named(FinancePaper paper) => paper switch
    {
        FinancePaper.BankStatements => "bank statements",
        FinancePaper.Income => "papers on income",
        FinancePaper.Accounts => "business accounts and tax returns",
        _ => "details of assets",
    };

    private static string InLedger(FinancePaper paper) => paper switch
    {
        FinancePaper.BankStatements => LedgerWords.BankStatements,
        FinancePaper.Income => LedgerWords.Income,
        FinancePaper.Accounts => LedgerWords.Accounts,
        _ => LedgerWords.Assets,
    };

    protected override Assessment Assess(FinanceReportTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        foreach (var change in situation.Facts.Changes ?? [])
            foreach (var paper in terms.Papers.Where(p => InLedger(p) == change.What))
                if (paper == FinancePaper.Assets && (change.Value ?? (object?)change.Pounds) is not null)
                    Asset(findings, terms, situation, change);
                else if (terms.EveryMonths is { } months)
                    Kinds.Papers.Weigh(findings, situation, InLedger(paper), Named(paper), terms.Recipient, months, terms.FirstDue);
                else if (change.Concealed is { } refused && refused)
                    findings.Breach($"{Wording.Sentence(Named(paper))} were asked for and refused or hidden");
                else
                    findings.Ask($"{Wording.Sentence(Named(paper))} are spoken of", terms.OnRequest ? "Whether they were asked for, by when, and given" : "Whether there was time to give them: the condition sets none");
        return findings.Conclude($"Whether {terms.Papers.Select(Named).Or()} fell due or were asked for");
    }

    private static void Asset(Findings findings, FinanceReportTerms terms, Situation situation, ChangeFact asset)
    {
        if (terms.AssetsAbove is { } limit && asset.Pounds <= limit)
            findings.Clear($"What was found is worth {Wording.Pounds(asset.Pounds.Value)}, not more than must be told");
        else if (terms.AssetsAbove is not null && asset.Pounds is null)
            findings.Ask("Something of value was found", "What it is worth");
        else if (asset.Value is not { } value)
            findings.Ask("Something of value was found", "What it is, to compare with what was told");
        else
            Telling.Weigh(findings, situation, null, terms.Recipient, new(LedgerWords.Assets, NormalForm.Plain(value), "what was found") { Since = asset.On }, asset.Concealed);
    }

    protected override IEnumerable<TermProblem> Validate(FinanceReportTerms terms)
    {
        if (terms.FirstDue is not null && terms.EveryMonths is null)
            yield return new("everyMonths", "Give the months between one time and the next, or leave out the day of the first");
        if (terms.AssetsAbove is not null && !terms.Papers.Contains(FinancePaper.Assets))
            yield return new("assetsAbove", "Choose assets among the papers, or leave out the sum");
        if (terms.EveryMonths is null && !terms.OnRequest && terms.Papers.Any(p => p != FinancePaper.Assets))
            yield return new("everyMonths", "Give the months between one time and the next, or say that papers are given when asked for");
    }

    protected override IEnumerable<DraftingConcern> Review(FinanceReportTerms terms, References references)
    {
        if (terms.EveryMonths is not null && terms.FirstDue is null)
            yield return new("first-due-unstated", ConcernSeverity.Warning, "The duty does not say when papers are first due, so the first time cannot be missed", "Say \"the first by\" and a day");
        if (terms.EveryMonths is null)
            yield return Telling.NoTime();
        foreach (var concern in Drafting.NamedOfficer(terms.Recipient))
            yield return concern;
    }

    protected override IEnumerable<Demand> Demands(FinanceReportTerms terms) =>
        Needs.Of(terms.Recipient);

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "statement", "income", "payslip", "asset", "accounts", "tax return") is not { } words || words.Take(Duty()) is not { } duty)
            return null;
        var papers = Matching(duty.Groups["papers"].Value).ToList();
        var often = words.Take(Often());
        var first = words.Take(First());
        if (papers.Count == 0)
            return null;
        var terms = new FinanceReportTerms
        {
            Papers = papers, Recipient = CourtWords.Recipient(duty.Groups["to"].Value), OnRequest = words.Takes(Request()),
            EveryMonths = often is null ? null : often.Groups["quarter"].Success ? 3 : often.Groups["year"].Success ? 12 : often.Groups["n"].Success ? CourtWords.Number(often.Groups["n"].Value) : 1,
            FirstDue = first is not null && DateOnly.TryParseExact(first.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            AssetsAbove = papers.Contains(FinancePaper.Assets) && duty.Groups["sum"].Success && decimal.TryParse(duty.Groups["sum"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) ? sum : null,
        };
        return new(terms.FirstDue is not null && terms.EveryMonths is null ? terms with { FirstDue = null } : terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static IEnumerable<FinancePaper> Matching(string text) =>
        new[] { (FinancePaper.BankStatements, "statement"), (FinancePaper.Income, "income"), (FinancePaper.Income, "payslip"), (FinancePaper.Income, "wage"), (FinancePaper.Accounts, "business accounts"), (FinancePaper.Accounts, "tax return"), (FinancePaper.Assets, "asset") }
            .Where(p => text.Contains(p.Item2, StringComparison.OrdinalIgnoreCase)).Select(p => p.Item1).Distinct();

    private static FinanceReportTerms Monthly => new() { Papers = [FinancePaper.BankStatements, FinancePaper.Income], EveryMonths = 1, OnRequest = true };

    private static Situation Asked(IReadOnlyList<Notified> told, params ChangeFact[] changes) => new(TuesdayAfternoon, new Facts { Changes = changes }, new Known { Notifications = told });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(CourtWords.Must + @"(?:provide|give|send|submit|disclose|supply)\s+(?:to\s+)?" + CourtWords.To + @"\s+(?:with\s+)?(?:copies of )?(?:the |your |his |her |their )?(?<papers>(?:(?:(?:details of )?(?:any |all )?assets(?:, property or possessions)?|bank statements?|payslips?|wage slips?|papers on income|details of all (?:forms of )?income|business accounts(?: and tax returns?)?|tax returns?)(?:\s*[,/]\s*(?:and |or )?|\s+(?:and|or)\s+)?)+)(?:\s*(?:worth|valued|with a value)\s+(?:at |of )?(?:over|more than|above)\s+£\s?(?<sum>\d[\d,]*(?:\.\d{1,2})?))?", Plain)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?:and )?(?:no less than |at least )?(?:once )?(?:every (?:(?<n>\d{1,2}|two|three|four|six|twelve) months?|month|(?<quarter>quarter)|(?<year>year))|(?:once )?(?:a|per|each) (?:month|(?<quarter>quarter)|(?<year>year))|monthly|(?<quarter>quarterly)|(?<year>yearly|annually))", Plain)]
    private static partial Regex Often();

    [GeneratedRegex(@",?\s*the first by (?<day>\d{1,2} [a-z]+ \d{4})", Plain)]
    private static partial Regex First();

    [GeneratedRegex(@"\s*(?:and )?\b(?:up)?on (?:their |his |her |the )?(?:request|demand)(?: of [^,.;|]{2,60})?|\s*(?:and )?\bwhen(?:ever)? (?:asked|requested)", Plain)]
    private static partial Regex Request();
}
