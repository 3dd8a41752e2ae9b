namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Holds online accounts, searches and posts against the term.</summary>
internal sealed class OnlineIdentityCheck(OnlineIdentityTerms terms, Situation situation, References references)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        if (terms.HasAccountTerms)
            Accounts();
        foreach (var conduct in situation.Facts.Conduct ?? [])
            if (terms.SearchBarred && conduct.Kind == ConductKind.SearchOnline || terms.PostBarred && conduct.Kind == ConductKind.PostOnline)
                About(conduct);
        return findings.Conclude(terms.HasAccountTerms ? "Which online accounts the subject holds or uses" : "Whom the subject searched for or posted about online");
    }

    private void About(ConductFact conduct)
    {
        var did = conduct.Kind == ConductKind.SearchOnline ? "searched the internet" : "posted online";
        if (conduct.PersonId is not { } person)
            findings.Ask($"The subject {did}", "Whom the search or the post was about");
        else if (terms.People.Contains(person))
            findings.BreachUnlessApproved(situation, terms.Approval, $"The subject {did} about {references.NameOf(person)}", LedgerWords.OnlineIdentity, person.ToString());
        else
            findings.Clear($"The subject {did} about somebody whom the condition does not name");
    }

    private void Accounts()
    {
        if (situation.Facts.Accounts is not { } found)
            return;
        if (found.Count == 0)
            findings.Clear("No account was found");
        var meant = found.Where(a => a.Kind is not (AccountKind.Bank or AccountKind.VirtualCurrency) && (terms.Accounts.Count == 0 || terms.Accounts.Contains(a.Kind)))
            .DistinctBy(a => a.Identifier is null ? (object)a : (a.Kind, NormalForm.Plain(a.Provider ?? ""), NormalForm.OnlineName(a.Identifier))).ToList();
        if (meant.Count == 0 && found.Any(a => a.Kind is not (AccountKind.Bank or AccountKind.VirtualCurrency)))
            findings.Clear("The condition does not speak of accounts of this sort");
        if (terms.MaxAccounts is { } most && meant.Count > 0)
            Count(meant, most);
        foreach (var account in meant)
            Look(account);
    }

    private void Count(List<AccountFact> meant, int most)
    {
        var beyond = meant.Where(a => terms.Approval is null || situation.Permitted(LedgerWords.OnlineIdentity, Name(a)) != LedgerAnswer.Yes).ToList();
        var says = $"{Wording.Sentence(Wording.Count(meant.Count, "account"))} found, and the condition allows {Wording.Number(most)}";
        if (meant.Count <= most)
            findings.Clear(says);
        else if (beyond.Count <= most)
            findings.Clear($"{says}, but a permission recorded for what goes beyond holds at this moment");
        else
            findings.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.OnlineIdentity, beyond.SelectMany(Name));
    }

    private void Look(AccountFact account)
    {
        var name = account.Identifier is null ? null : NormalForm.OnlineName(account.Identifier);
        if (terms.FalseNamesBarred && account.InAnothersName == true)
            findings.BreachUnlessApproved(situation, terms.Approval, "The account is in a name other than the subject's own", LedgerWords.OnlineIdentity, Name(account));
        else if (terms.FalseNamesBarred && account.InAnothersName == false)
            findings.Clear("The account is in the subject's own name");
        else if (terms.FalseNamesBarred)
            findings.Ask("The condition bars accounts in another or a false name", "In whose name the account is");
        if (terms.OnlyNames.Count > 0 && name is null)
            findings.Ask("The condition allows named accounts only", "The online name of the account");
        else if (terms.OnlyNames.Count > 0 && terms.OnlyNames.Any(n => NormalForm.OnlineName(n) == name))
            findings.Clear("The account is one that the condition names");
        else if (terms.OnlyNames.Count > 0)
            findings.BreachUnlessApproved(situation, terms.Approval, "The account is not one that the condition names", LedgerWords.OnlineIdentity, Name(account));
        if (terms.BarredServices.Count > 0)
            Service(account);
        if (terms.Notify is null)
            return;
        if (name is null)
            findings.Ask("Online accounts have to be told", "The online name of the account, to compare with what was told");
        else
            terms.Notify.Assess(findings, situation, new(LedgerWords.OnlineIdentity, name, "the account " + account.Identifier) { Since = account.OpenedOn, Used = account.Used });
    }

    private void Service(AccountFact account)
    {
        if (account.Provider is null)
            findings.Ask("The condition bars some services", "Which service the account is with");
        else if (terms.BarredServices.Any(s => NormalForm.Plain(s) == NormalForm.Plain(account.Provider)))
            findings.BreachUnlessApproved(situation, terms.Approval, $"The account is with {account.Provider}, which the condition bars", LedgerWords.OnlineIdentity, Name(account));
        else
            findings.Ask($"The account is with {account.Provider}", $"Whether that service is one of those barred: {terms.BarredServices.Or()}");
    }

    private static string[] Name(AccountFact account) => [account.Identifier is null ? "" : NormalForm.OnlineName(account.Identifier)];
}
