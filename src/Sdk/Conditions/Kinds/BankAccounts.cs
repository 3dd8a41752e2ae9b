using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Bank accounts: how many, which, told to the police.</summary>
internal sealed partial class BankAccounts : ConditionKind<BankAccountsTerms>
{
    public override string Id => ConditionKinds.BankAccounts;

    public override string Name => "Bank accounts";

    public override string About => "Caps bank accounts, names those allowed or makes the subject tell of each; fits where proceeds are moved or hidden";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Notice or production order to the banks, and credit reference data",
        "Cards, letters and banking apps found",
        "Statements that show who pays in and who draws",
        "The record of accounts told and of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var one = new BankAccountsTerms { MaxAccounts = 1, Approval = "officer in charge of the order" };
            var first = new AccountFact(AccountKind.Bank) { Identifier = "20-00-00 12345678" };
            var second = new AccountFact(AccountKind.Bank) { Identifier = "30-00-00 87654321" };
            return
            [
                new("Two accounts are a breach of a limit of one", one, Found(new Known { Permissions = [] }, first, second), References.None, Outcome.Breach),
                new("One account is within the limit", one, Found(new Known { Permissions = [] }, first), References.None, Outcome.NoBreach),
                new("An account in another's name is a question where the words are silent", one,
                    Found(new Known { Permissions = [] }, first, second with { InAnothersName = true }), References.None, Outcome.CannotTell),
            ];

            Situation Found(Known known, params AccountFact[] accounts) => new(at, new Facts { Accounts = accounts }, known);
        }
    }

    protected override string Render(BankAccountsTerms terms, References references)
    {
        List<string> duties = [];
        if (terms.MaxAccounts is { } most)
            duties.Add("not to hold " + Wording.MoreThan(most, "bank account"));
        if (terms.OnlyAccounts.Count > 0)
            duties.Add($"not to hold or use any account other than {terms.OnlyAccounts.Select(a => a.InWords).Or()}");
        if (terms.ForeignBarred)
            duties.Add("not to hold or use any account outside the United Kingdom");
        if (terms.Notify is { } notify)
            duties.Add($"to notify {notify.ToWhom} of the details of any account held {notify.InWords("opening it", "before using it")}");
        if (terms.InAnothersName != Coverage.NotSaid)
            duties.Add($"an account in another's name that the subject uses or controls {(terms.InAnothersName == Coverage.Included ? "counts" : "does not count")}");
        if (terms.VirtualCurrency != Coverage.NotSaid)
            duties.Add($"a virtual currency account or wallet {(terms.VirtualCurrency == Coverage.Included ? "counts" : "does not count")}");
        return Wording.Sentence(string.Join("; ", duties)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    protected override Assessment Assess(BankAccountsTerms terms, Situation situation, References references)
    {
        const string ToAsk = "Which bank accounts and wallets the subject holds or uses";
        var findings = new Findings();
        if (situation.Facts.Accounts is not { } accounts)
            return findings.Conclude(ToAsk);
        if (accounts.Count == 0)
            findings.Clear("No account was found");
        var own = accounts.Where(a => a.Kind is AccountKind.Bank or AccountKind.VirtualCurrency)
            .DistinctBy(a => a.Identifier is null ? (object)a : NormalForm.Mark(a.Identifier)).ToList();
        var meant = own.Select(a => (Account: a, Question: Question(terms, a))).Where(m => m.Question != LeftOut).ToList();
        if (own.Count > 0 && meant.Count == 0)
            findings.Clear("The condition leaves out the accounts found");
        if (terms.MaxAccounts is { } most && meant.Count > 0)
            Count(findings, terms, situation, most, meant);
        foreach (var (account, question) in meant)
        {
            var one = new Findings();
            Look(one, terms, situation, account);
            if (one.IsEmpty)
                continue;
            if (question.Length > 0)
                findings.AddOpen(one, "An account was found", question);
            else
                findings.Add(one, "The number of the account");
        }
        return findings.Conclude(ToAsk);
    }

    private const string LeftOut = "left out";

    /// <summary>Empty when the account counts for certain.</summary>
    private static string Question(BankAccountsTerms terms, AccountFact account) =>
        account.InAnothersName == true && terms.InAnothersName == Coverage.NotIncluded || account.Kind == AccountKind.VirtualCurrency && terms.VirtualCurrency == Coverage.NotIncluded ? LeftOut
        : account.InAnothersName == true && terms.InAnothersName == Coverage.NotSaid ? "Whether an account in another's name that the subject uses counts: the condition does not say"
        : account.Kind == AccountKind.VirtualCurrency && terms.VirtualCurrency == Coverage.NotSaid ? "Whether a virtual currency account counts: the condition does not say"
        : "";

    private static void Count(Findings findings, BankAccountsTerms terms, Situation situation, int most, List<(AccountFact Account, string Question)> meant)
    {
        var certain = meant.Where(m => m.Question.Length == 0).Select(m => m.Account).ToList();
        var beyond = certain.Where(a => terms.Approval is null || situation.Permitted(LedgerWords.Account, Number(a)) != LedgerAnswer.Yes).ToList();
        var says = $"{Wording.Sentence(Wording.Count(certain.Count, "account"))} for certain, and the condition allows {Wording.Number(most)}";
        if (certain.Count > most && beyond.Count <= most)
            findings.Clear($"{says}, but a permission recorded for what goes beyond holds at this moment");
        else if (certain.Count > most)
            findings.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.Account, beyond.SelectMany(Number));
        else if (meant.Count > most)
            findings.Ask(says, meant.First(m => m.Question.Length > 0).Question);
        else
            findings.Clear(says);
    }

    private static void Look(Findings findings, BankAccountsTerms terms, Situation situation, AccountFact account)
    {
        var number = account.Identifier is null ? null : NormalForm.Mark(account.Identifier);
        if (terms.ForeignBarred && account.Foreign == true)
            findings.BreachUnlessApproved(situation, terms.Approval, "The account is held abroad", LedgerWords.Account, Number(account));
        else if (terms.ForeignBarred && account.Foreign == false)
            findings.Clear("The account is held in the United Kingdom");
        else if (terms.ForeignBarred)
            findings.Ask("The condition bars accounts abroad", "Whether the account is held abroad");
        if (terms.OnlyAccounts.Count > 0 && number is null)
            findings.Ask("The condition allows named accounts only", "The number of the account");
        else if (terms.OnlyAccounts.Count > 0 && terms.OnlyAccounts.Any(a => NormalForm.Mark(a.Number) == number))
            findings.Clear("The account is one that the condition names");
        else if (terms.OnlyAccounts.Count > 0)
            findings.BreachUnlessApproved(situation, terms.Approval, "The account is not one that the condition names", LedgerWords.Account, Number(account));
        if (terms.Notify is { } notify && number is null)
            findings.Ask("Accounts have to be told", "The number of the account, to compare with what was told");
        else if (terms.Notify is { } duty && number is not null)
            duty.Assess(findings, situation, new(LedgerWords.Account, number, "the account " + number) { Since = account.OpenedOn, Used = account.Used });
    }

    private static string[] Number(AccountFact account) => [account.Identifier is null ? "" : NormalForm.Mark(account.Identifier)];

    protected override IEnumerable<TermProblem> Validate(BankAccountsTerms terms)
    {
        if (terms is { MaxAccounts: null, OnlyAccounts.Count: 0, ForeignBarred: false, Notify: null })
            yield return new("", "Give at least one limit, or the duty to tell the police");
        for (var i = 0; i < terms.OnlyAccounts.Count; i++)
            if (NormalForm.Mark(terms.OnlyAccounts[i].Number).Length < 4)
                yield return new($"onlyAccounts[{i}].number", "Give the sort code and number of each account in digits");
    }

    protected override IEnumerable<DraftingConcern> Review(BankAccountsTerms terms, References references)
    {
        if (terms.InAnothersName == Coverage.NotSaid)
            yield return new("third-party-unstated", ConcernSeverity.Warning, "The term does not say whether accounts in another's name count, through which money can run unseen",
                "Add \"in any name, of which the subject has the use or control\"");
        if (terms.VirtualCurrency == Coverage.NotSaid)
            yield return new("virtual-currency-unstated", ConcernSeverity.Hint, "The term is silent on virtual currency accounts and wallets", "Say whether they count");
        if (terms.MaxAccounts is not null && terms.Notify is null)
            yield return new("account-not-told", ConcernSeverity.Hint, "Nothing makes the subject say which account it is, so a second one is hard to show", "Add that the account's details are to be told within days");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval, terms.Notify?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "account", "credit card", "wallet") is not { } words)
            return null;
        var terms = new BankAccountsTerms { Approval = CourtWords.Approver(words), ForeignBarred = words.Takes(Foreign()) };
        if (words.Take(Limit()) is { } limit)
            terms = terms with { MaxAccounts = CourtWords.Number(limit.Groups["n"].Value) ?? 0 };
        if (words.Take(Duty()) is { } duty)
            terms = terms with { Notify = (CourtWords.Deadline(words) ?? new Notify()) with { Recipient = CourtWords.Recipient(duty.Groups["to"].Value) } };
        _ = (words.Take(WithAccess()), words.Take(NewToo())); // whatever the subject controls counts, and so does what comes later
        if (terms is { MaxAccounts: null, ForeignBarred: false, Notify: null })
            return null;
        terms = terms with
        {
            InAnothersName = words.Takes(ThirdParty()) ? Coverage.Included : Coverage.NotSaid,
            VirtualCurrency = words.Takes(Crypto()) ? Coverage.Included : Coverage.NotSaid,
        };
        return new(terms, words.Confidence) { NotCovered = words.NotCovered };
    }

    protected override IEnumerable<Demand> Demands(BankAccountsTerms terms) =>
        Needs.Of(terms.Notify?.Recipient);

    protected override IEnumerable<Facet> Facets(BankAccountsTerms terms, References references) => terms.OnlyAccounts.Select(a => new Facet("account", NormalForm.Mark(a.Number)));

    private const string Account = @"(?:bank|building society|current|UK bank)(?: or (?:bank|building society))? accounts?\b";

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:hold|have|own|open|operate|use|control|possess|[,/]|and|or|\s)+)(?:(?:more than|in excess of)\s+(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:other )?|any )" + Account + "(?: at any (?:one )?time)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:hold|have|own|open|operate|use|control|[,/]|and|or|\s)+)any (?:(?:bank )?accounts? (?:outside (?:of )?the (?:UK|United Kingdom)|abroad|overseas)|(?:foreign|overseas) (?:bank )?accounts?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:notify|inform|tell|provide|give)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:the )?(?:full )?details of (?:any |all |the |his |her |your |every )*(?:" + Account + @"|account held|credit cards?|(?=crypto))(?:(?:\s*[,/]\s*|\s+(?:and|or)\s+)credit cards?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex(@",?\s*\b(?:to which|that|which) (?:you|he|she|the subject) ha(?:s|ve) access(?: to)? or control(?: over)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithAccess();

    [GeneratedRegex(@"[.;]?\s*\bYou must also notify [^.;|]*? any new accounts?[^.;|]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewToo();

    [GeneratedRegex(@"(?:,\s*)?\b(?:including (?:those|any) held by a third party|in any name|in (?:his|her|your|their) (?:own )?name or (?:that of )?any other(?: person)?)\b|an account in another's name that the subject uses or controls counts", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThirdParty();

    [GeneratedRegex(@"(?:,\s*|/\s*|\b(?:or|and) )?\b(?:an?y? )?(?:crypto ?-?currency|virtual currency) (?:accounts?|wallets?)(?:\s*(?:and|or|/)\s*wallets?)?(?: counts)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crypto();
}
