using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>To tell the police name, address, employment and the like.</summary>
internal sealed partial class NotifyDetails : ConditionKind<NotifyDetailsTerms>
{
    public override string Id => ConditionKinds.NotifyDetails;

    public override int Version => 2;

    public override string Name => "Tell the police of personal details";

    public override string About => "Makes the subject tell of a new name, address, job and the like, or hand in papers at intervals; fits where the police must know how the subject lives";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "What shows the new detail and its day: tenancy, employer, benefits and bank records, neighbours",
        "The record of what the police were told, with a statement of who keeps it and how it is searched",
        "That the subject was told of the duty, and how",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var terms = new NotifyDetailsTerms { Details = [NotifiedDetail.HomeAddress], WithinDays = 3 };
            var moved = new ChangeFact(LedgerWords.Address) { Value = "4 Heron Walk", On = new(2026, 3, 2) };
            var statements = new NotifyDetailsTerms { Details = [NotifiedDetail.BankStatements], EveryMonths = 2 };
            return
            [
                new("A move a week ago that was never told is a breach", terms, Changed(moved, []), References.None, Outcome.Breach),
                new("A move told the next day is no breach", terms, Changed(moved, [new(LedgerWords.Address, "4 HERON WALK", at.AddDays(-6))]), References.None, Outcome.NoBreach),
                new("Statements given a month ago are not due yet", statements,
                    Changed(new ChangeFact(LedgerWords.BankStatements), [new(LedgerWords.BankStatements, "", at.AddMonths(-1))]), References.None, Outcome.NoBreach),
                new("A new friend hidden when asked, where no time is set", new NotifyDetailsTerms { Details = [NotifiedDetail.Relationship], NoTimeSet = true },
                    Changed(new ChangeFact(LedgerWords.Relationship) { Value = "Sam Reed", Concealed = true }, []), References.None, Outcome.Breach),
                new("A passport still in the drawer", new NotifyDetailsTerms { Details = [NotifiedDetail.IdentityDocument], NoTimeSet = true, SurrenderPassports = true },
                    new(at, new Facts { Items = [new("passport") { Sort = ItemSort.Passport }] }, Known.Nothing), References.None, Outcome.Breach),
                new("When the first statements were due is not known here", statements, Changed(new ChangeFact(LedgerWords.BankStatements), []), References.None, Outcome.CannotTell),
            ];

            Situation Changed(ChangeFact change, IReadOnlyList<Notified> told) => new(at, new Facts { Changes = [change] }, new Known { Notifications = told });
        }
    }

    protected override string Render(NotifyDetailsTerms terms, References references)
    {
        var whom = new Notify { Recipient = terms.Recipient }.ToWhom;
        List<string> duties = [];
        if (terms.SurrenderPassports)
            duties.Add($"to surrender all passports to {whom}");
        if (terms.OnChange)
            duties.Add($"to notify {whom} of any {(terms.NoTimeSet ? "new or changed" : "change of")} {terms.Details.Where(d => !IsPaper(d)).Select(Named).Or()}{(terms.NoTimeSet ? "" : " " + Duty(terms).InWords("the change", "before the change"))}");
        if (terms.EveryMonths is { } months)
            duties.Add($"to provide {whom} with {terms.Details.Where(d => !terms.OnChange || IsPaper(d)).Select(Named).And()} every {(months == 1 ? "month" : months.ToString(CultureInfo.InvariantCulture) + " months")}");
        return Wording.Sentence(string.Join("; ", duties)) + (terms.InPerson ? ", in person at a police station" : "") + ".";
    }

    private static Notify Duty(NotifyDetailsTerms terms) => new() { WithinDays = terms.BeforeChange ? null : terms.WithinDays, Counted = terms.Counted, Recipient = terms.Recipient };

    private static bool IsPaper(NotifiedDetail detail) => detail is NotifiedDetail.BankStatements or NotifiedDetail.Income;

    private static string Named(NotifiedDetail detail) => detail switch
    {
        NotifiedDetail.HomeAddress => "home address",
        NotifiedDetail.OtherAddress => "other address stayed at",
        NotifiedDetail.Telephone => "telephone number",
        NotifiedDetail.Email => "email address",
        NotifiedDetail.IdentityDocument => "passport or identity document",
        NotifiedDetail.BankStatements => "bank statements for all accounts",
        NotifiedDetail.Income => "papers on income",
        _ => detail.ToString().ToLowerInvariant(),
    };

    private static string InLedger(NotifiedDetail detail) => detail switch
    {
        NotifiedDetail.Name => LedgerWords.Name,
        NotifiedDetail.HomeAddress => LedgerWords.Address,
        NotifiedDetail.OtherAddress => LedgerWords.OtherAddress,
        NotifiedDetail.Employment => LedgerWords.Employment,
        NotifiedDetail.Telephone => LedgerWords.Telephone,
        NotifiedDetail.Email => LedgerWords.Email,
        NotifiedDetail.IdentityDocument => LedgerWords.IdentityDocument,
        NotifiedDetail.Relationship => LedgerWords.Relationship,
        NotifiedDetail.BankStatements => LedgerWords.BankStatements,
        _ => LedgerWords.Income,
    };

    protected override Assessment Assess(NotifyDetailsTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (terms.SurrenderPassports)
            Passports(findings, terms, situation);
        foreach (var change in situation.Facts.Changes ?? [])
            foreach (var detail in terms.Details.Where(d => InLedger(d) == change.What))
                if (terms.OnChange && !IsPaper(detail))
                    Changed(findings, terms, situation, detail, change);
                else if (terms.EveryMonths is { } months)
                    Papers.Weigh(findings, situation, InLedger(detail), Named(detail), terms.Recipient, months);
        return findings.Conclude($"Whether {terms.Details.Select(Named).Or()} {(terms.OnChange ? "changed, and on which day" : "fell due")}");
    }

    private static void Passports(Findings findings, NotifyDetailsTerms terms, Situation situation)
    {
        foreach (var fact in DutyCheck.Of(situation, DutyKind.Surrender))
            DutyCheck.Weigh(findings, situation, fact, "the surrender of passports", null);
        foreach (var item in (situation.Facts.Items ?? []).Where(i => i.Sort == ItemSort.Passport))
            new Charge("A passport was found").Open(item.Possession != Possession.Subject, "Whether the passport is the subject's").Weigh(findings, situation, null, LedgerWords.IdentityDocument);
        if (situation.Facts.Items is { Count: 0 })
            findings.Clear($"No passport was found that should be with the {terms.Recipient}");
    }

    private static void Changed(Findings findings, NotifyDetailsTerms terms, Situation situation, NotifiedDetail detail, ChangeFact change)
    {
        if (change.Value is not { } value)
        {
            findings.Ask($"A change of {Named(detail)} is spoken of", $"The new {Named(detail)}, to compare with what was told");
            return;
        }
        var normal = detail == NotifiedDetail.Telephone ? NormalForm.Phone(value) : NormalForm.Plain(value);
        // the value itself may be an address: the trace says only which detail it is
        Telling.Weigh(findings, situation, terms.NoTimeSet ? null : Duty(terms), terms.Recipient, new(change.What, normal, $"the new {Named(detail)}") { Since = change.On, Used = true, UseBegan = change.On }, change.Concealed);
    }

    protected override IEnumerable<TermProblem> Validate(NotifyDetailsTerms terms)
    {
        if (!terms.OnChange && terms.EveryMonths is null && !terms.SurrenderPassports)
            yield return new("withinDays", "Give the days allowed after a change, say that it is before the change, or give the months between one time and the next");
        if (terms.WithinDays is not null && terms.BeforeChange || terms.NoTimeSet && (terms.WithinDays is not null || terms.BeforeChange))
            yield return new("beforeChange", "Give the days allowed after a change, or say that it is before the change or that no time is set, not both");
        if (terms.SurrenderPassports && !terms.Details.Contains(NotifiedDetail.IdentityDocument))
            yield return new("details", "Choose passports among the details where they must be handed over");
        if (terms.EveryMonths is null && terms.Details.Any(IsPaper))
            yield return new("everyMonths", "Give the months between one handing in of papers and the next");
        if (terms.OnChange && terms.Details.All(IsPaper))
            yield return new("details", "Choose a detail that can change, or give the months only");
        if (terms.OnChange && terms.EveryMonths is not null && !terms.Details.Any(IsPaper))
            yield return new("details", "Choose the papers that are to be handed in at intervals, or make two conditions of it");
    }

    protected override IEnumerable<DraftingConcern> Review(NotifyDetailsTerms terms, References references)
    {
        if (terms.Details.Contains(NotifiedDetail.HomeAddress) && !terms.Details.Contains(NotifiedDetail.OtherAddress))
            yield return new("other-addresses-unstated", ConcernSeverity.Hint, "The duty leaves out addresses where the subject stays from time to time", "Add \"and any address at which the subject stays for a stated number of nights\"");
        if (terms.Details.Contains(NotifiedDetail.OtherAddress))
            yield return new("stay-undefined", ConcernSeverity.Hint, "The duty does not say how long a stay makes an address one to be told", "Say how many nights, together or within a stated time");
        if (terms.NoTimeSet)
            yield return Telling.NoTime();
        if (terms.EveryMonths is not null)
            yield return new("first-due-unstated", ConcernSeverity.Hint, "The duty does not say when papers are first due", "Say \"the first within so many days of the order coming into force\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Recipient))
            yield return concern;
    }

    // version 2 added duties without a time and the surrender of passports; what was said before stands
    protected override JsonObject Upcast(JsonObject terms, int fromVersion) => terms;

    protected override IEnumerable<Demand> Demands(NotifyDetailsTerms terms) =>
        Needs.Of(terms.Recipient);

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "change", "new", "name", "address", "statement", "income", "payslip", "relationship", "passport") is not { } words)
            return null;
        if (words.Take(Surrender()) is var surrender && words.Take(NoTime()) is { } open && Matching(open.Groups["details"].Value).Where(d => !IsPaper(d)).ToList() is { Count: > 0 } told)
        {
            while (words.Takes(Including()))
                continue;
            return new(new() { Details = told, NoTimeSet = true, SurrenderPassports = surrender is not null, Recipient = CourtWords.Recipient(open.Groups["to"].Value) }, words.Confidence) { NotCovered = words.NotCovered };
        }
        var terms = new NotifyDetailsTerms { Details = [], InPerson = words.Takes(InPerson()) };
        if (words.Take(HandedIn()) is { } papers)
            terms = terms with
            {
                Details = [.. Matching(papers.Groups["papers"].Value).Where(IsPaper)],
                EveryMonths = papers.Groups["quarter"].Success ? 3 : papers.Groups["year"].Success ? 12 : papers.Groups["n"].Success ? CourtWords.Number(papers.Groups["n"].Value) : 1,
                Recipient = CourtWords.Recipient(papers.Groups["to"].Value),
            };
        if (words.Take(Changes()) is { } changes && CourtWords.Deadline(words) is { } deadline && Matching(changes.Groups["details"].Value).Where(d => !IsPaper(d)).ToList() is { Count: > 0 } details)
            terms = terms with
            {
                Details = [.. terms.Details, .. details],
                WithinDays = deadline.WithinDays,
                Counted = deadline.Counted,
                BeforeChange = deadline.WithinDays is null,
                Recipient = CourtWords.Recipient(changes.Groups["to"].Value),
            };
        return terms.Details.Count == 0 || terms.EveryMonths is < 1 or > 60 ? null : new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static IEnumerable<NotifiedDetail> Matching(string text) =>
        new[]
        {
            (NotifiedDetail.Name, "name"), (NotifiedDetail.HomeAddress, "home address"), (NotifiedDetail.OtherAddress, "other address"), (NotifiedDetail.Employment, "employ"),
            (NotifiedDetail.Telephone, "telephone"), (NotifiedDetail.Email, "email"), (NotifiedDetail.IdentityDocument, "passport"), (NotifiedDetail.Relationship, "relationship"),
            (NotifiedDetail.BankStatements, "bank statement"), (NotifiedDetail.Income, "income"), (NotifiedDetail.Income, "payslip"),
        }
        .Where(d => text.Contains(d.Item2, StringComparison.OrdinalIgnoreCase)).Select(d => d.Item1)
        .Concat(text.Contains("address", StringComparison.OrdinalIgnoreCase) && !text.Contains("email address", StringComparison.OrdinalIgnoreCase) && !text.Contains("other address", StringComparison.OrdinalIgnoreCase)
            ? [NotifiedDetail.HomeAddress] : []).Distinct();

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:provide|give|send|submit)\s+(?:" + CourtWords.To + @"\s+with\s+)?(?:copies of )?(?:the |your |his |her |their )?(?<papers>(?:(?:bank statements?(?: for all accounts)?|papers on income|payslips?|details of all (?:forms of )?income)(?:\s*[,/]\s*|\s+and\s+)?)+)\s*(?:to (?:the )?\w+\s+)?(?:every (?:(?<n>\d{1,2}|two|three|four|six|twelve) months|month|(?<quarter>quarter)|(?<year>year))|monthly|(?<quarter>quarterly)|(?<year>yearly|annually))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandedIn();

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:notify|inform|tell)\s+" + CourtWords.To + @"\s+of\s+(?:(?:any|every|each) (?:new |change (?:of|to|in) )|(?:his|her|their|your|the) )(?:(?:his|her|their|your) )?(?<details>(?:(?:(?:his|her|their|your|any) )?(?:new )?(?:names?|home address|other address stayed at|email address|address(?:es)?|employment|employer|job|telephone numbers?|passport(?: or identity document)?|relationships?)(?:\s*,\s*(?:and |or )?|\s+(?:and|or)\s+)?)+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changes();

    // "within 3 days" or "before" make another duty of it
    [GeneratedRegex(@"(?!.*\b(?:within \w+ (?:clear )?days|before (?:the|any|such) change|every (?:month|\d)))(?:,?\s*(?:and )?\b(?:must |shall |to )?(?:notify|inform|tell)|^(?:must |shall |to )?(?:notify|inform|tell))\s+(?<to>[^,.;|]{2,80}?)\s+of\s+(?<details>(?:any developing (?:personal )?relationships?(?:, whether intimate or not, with any person[^.;|]*)?|(?:the |any )?(?:details|intention|new or changed)[^.;|]*?(?:passport|name|address|telephone|email|employment|relationship|identity document)[^.;|]*))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTime();

    [GeneratedRegex(@"\b(?:to )?surrender (?:all |any |your |his |her )?passports?(?:\(s\))?(?: to [^,.;|]+?)?(?=\s*(?:[,.;|]|$)|\s+and to\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Surrender();

    // what a relationship or a passport takes in
    [GeneratedRegex(@",?\s*\b(?:including status changes[^.;|]*|This includes [^.;|]*|and of any intention to apply for a new passport|and disclose the details[^.;|]*|\(including [^)]*\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    [GeneratedRegex(@",?\s*\bin person(?: at (?:a|any) police station)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPerson();
}
