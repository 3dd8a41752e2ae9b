namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Online accounts and identities.</summary>
internal sealed class OnlineIdentity : ConditionKind<OnlineIdentityTerms>
{
    public override string Id => ConditionKinds.OnlineIdentity;

    public override string Name => "Online accounts and searches";

    public override string About => "Caps, names or bars online accounts, makes the subject tell of each, and bars searches for and posts about people; fits harm done online";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Examination of devices: accounts signed in, search history, posts",
        "Screenshots of public posts with address, date and time",
        "Subscriber data from the services",
        "The record of accounts told and of permissions given",
    ];

    public override IReadOnlyList<KindExample> Examples
    {
        get
        {
            var at = new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
            var person = new PersonReference(new Guid("0198c000-0000-7000-8000-0000000000a1"), "Ms A", Protected: true);
            var people = new References(new Dictionary<Guid, PersonReference> { [person.Id] = person }, new Dictionary<Guid, PlaceReference>());
            var search = new OnlineIdentityTerms { People = [person.Id], SearchBarred = true };
            var tell = new OnlineIdentityTerms { Notify = new() { WithinDays = 3 } };
            var account = new AccountFact(AccountKind.SocialMedia) { Identifier = "@quiet_heron", OpenedOn = new(2026, 3, 1) };
            return
            [
                new("A search for the person named is a breach", search,
                    new(at, new Facts { Conduct = [new(ConductKind.SearchOnline) { PersonId = person.Id }] }), people, Outcome.Breach),
                new("A search for somebody else is no breach", search,
                    new(at, new Facts { Conduct = [new(ConductKind.SearchOnline) { PersonId = new Guid("0198c000-0000-7000-8000-0000000000b2") }] }), people, Outcome.NoBreach),
                new("An account told in time is no breach", tell,
                    new(at, new Facts { Accounts = [account] }, new Known { Notifications = [new(LedgerWords.OnlineIdentity, "QUIET_HERON", at.AddDays(-7))] }), References.None, Outcome.NoBreach),
                new("An account cannot be judged where no record of what was told is kept", tell, new(at, new Facts { Accounts = [account] }), References.None, Outcome.CannotTell),
            ];
        }
    }

    protected override string Render(OnlineIdentityTerms terms, References references)
    {
        List<string> duties = [];
        var account = terms.Accounts.Count == 0 ? "online account" : terms.Accounts.Select(Named).Or() + " account";
        if (terms.MaxAccounts is { } most)
            duties.Add("not to hold or use " + Wording.MoreThan(most, account));
        if (terms.OnlyNames.Count > 0)
            duties.Add($"not to hold or use any {account} other than in the name {terms.OnlyNames.Or()}");
        if (terms.FalseNamesBarred)
            duties.Add($"not to hold or use any {account} in a name other than the subject's own");
        if (terms.BarredServices.Count > 0)
            duties.Add("not to use the online services " + terms.BarredServices.Or());
        if (terms.Notify is { } notify)
            duties.Add($"to notify {notify.ToWhom} of every {account}{(terms.PasswordsToo ? " and its password" : "")} {notify.InWords("opening it", "before using it")}");
        if (terms.SearchBarred)
            duties.Add("not to conduct any internet search relating to " + terms.People.Select(references.NameOf).Or());
        if (terms.PostBarred)
            duties.Add("not to post anything online about " + terms.People.Select(references.NameOf).Or());
        return Wording.Sentence(string.Join("; ", duties)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    internal static string Named(AccountKind kind) => kind switch
    {
        AccountKind.Email => "email",
        AccountKind.SocialMedia => "social media",
        AccountKind.Messaging => "messaging",
        AccountKind.Gaming => "gaming",
        _ => "other online",
    };

    protected override Assessment Assess(OnlineIdentityTerms terms, Situation situation, References references) =>
        new OnlineIdentityCheck(terms, situation, references).Answer();

    protected override IEnumerable<TermProblem> Validate(OnlineIdentityTerms terms)
    {
        if (!terms.HasAccountTerms && !terms.SearchBarred && !terms.PostBarred)
            yield return new("", "Give at least one limit, such as the most accounts, the duty to tell, or searches barred");
        if ((terms.SearchBarred || terms.PostBarred) != (terms.People.Count > 0))
            yield return new("people", "Choose the people and say whether searches, posts or both are barred");
        if (terms.Accounts.Any(a => a is AccountKind.Bank or AccountKind.VirtualCurrency))
            yield return new("accounts", "Choose online accounts only; bank accounts have a kind of their own");
        if (terms.PasswordsToo && terms.Notify is null)
            yield return new("notify", "Say by when and whom to tell, or leave out the passwords");
        if (terms.OnlyNames.Concat(terms.BarredServices).Any(string.IsNullOrWhiteSpace))
            yield return new("onlyNames", "Leave no online name or service empty");
    }

    protected override IEnumerable<DraftingConcern> Review(OnlineIdentityTerms terms, References references)
    {
        foreach (var concern in Drafting.BrandNames(terms.BarredServices))
            yield return concern;
        if (terms.MaxAccounts == 0 && terms.Accounts.Count == 0)
            yield return new("all-accounts-barred", ConcernSeverity.Warning, "A ban on every online account shuts the subject out of banking, benefits and work, and is likely to be held disproportionate",
                "Name the sorts of accounts through which harm was done, or ask that each be told");
        if (terms.HasAccountTerms && terms.Notify is null)
            yield return new("account-not-told", ConcernSeverity.Hint, "Nothing makes the subject say which accounts there are, so another one is hard to show", "Add that each account is to be told within days");
        if (terms.SearchBarred && !terms.PostBarred)
            yield return new("posts-unstated", ConcernSeverity.Hint, "The term bars searches but not posts about the people named", "Add \"or post about\"");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval, terms.Notify?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) =>
        OnlineIdentityReader.Read(courtWords, out var words, out var toChoose) is { } terms
            ? new(terms, words.Confidence) { NotCovered = words.NotCovered, ToChoose = toChoose }
            : null;

    protected override IEnumerable<Facet> Facets(OnlineIdentityTerms terms, References references) =>
    [
        .. terms.OnlyNames.Select(n => new Facet("account", NormalForm.OnlineName(n))),
        .. terms.People.Select(p => new Facet("person", p.ToString())),
    ];

    protected override IEnumerable<Guid> Names(OnlineIdentityTerms terms) => terms.People;
}
