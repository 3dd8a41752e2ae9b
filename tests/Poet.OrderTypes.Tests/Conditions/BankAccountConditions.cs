using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class BankAccountConditions
{
    private static readonly IConditionKind Kind = new BankAccounts();
    private static readonly BankAccountsTerms One = new() { MaxAccounts = 1, Approval = "officer in charge of the order" };
    private static readonly AccountFact First = new(AccountKind.Bank) { Identifier = "20-00-00 12345678", OpenedOn = new(2026, 3, 1), Foreign = false };
    private static readonly AccountFact Second = new(AccountKind.Bank) { Identifier = "30-00-00 87654321", OpenedOn = new(2026, 3, 1) };

    private static Facts Found(params AccountFact[] accounts) => new() { Accounts = accounts };

    [Fact]
    public void a_second_account_is_a_breach_and_the_same_account_twice_is_not()
    {
        Kind.Check(One, Found(First, Second)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(One, Found(First, First with { Identifier = "200000 12345678" })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void a_second_account_under_a_live_permission_is_no_breach_and_without_a_record_cannot_be_told()
    {
        Kind.Check(One, Found(First, Second), NothingRecorded with { Permissions = [Permission(LedgerWords.Account, "30000087654321", Noon.AddDays(-1))] }).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(One, Found(First, Second), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Theory]
    [InlineData(Coverage.Included, Outcome.Breach)]
    [InlineData(Coverage.NotIncluded, Outcome.NoBreach)]
    [InlineData(Coverage.NotSaid, Outcome.CannotTell)]
    public void accounts_in_anothers_name_and_wallets_count_only_as_the_words_say(Coverage coverage, Outcome expected)
    {
        var terms = One with { InAnothersName = coverage, VirtualCurrency = coverage };

        Kind.Check(terms, Found(First, Second with { InAnothersName = true })).Outcome.Should().Be(expected);
        Kind.Check(terms, Found(First, new AccountFact(AccountKind.VirtualCurrency) { Identifier = "wallet-77" })).Outcome.Should().Be(expected);
    }

    [Fact]
    public void an_account_other_than_the_one_named_is_a_breach()
    {
        var named = new BankAccountsTerms { OnlyAccounts = [new() { Number = "200000 12345678" }] };

        Kind.Check(named, Found(First)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(named, Found(Second)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(named, Found(Second with { Identifier = null })).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Facets(named, References.None).Should().Equal(new Facet("account", "20000012345678"));
    }

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void an_account_abroad_is_a_breach_where_barred(bool? foreign, Outcome expected) =>
        Kind.Check(new BankAccountsTerms { ForeignBarred = true }, Found(First with { Foreign = foreign })).Outcome.Should().Be(expected);

    [Fact]
    public void an_account_never_told_is_a_breach_once_the_days_are_over()
    {
        var tell = new BankAccountsTerms { Notify = new() { WithinDays = 3 } };

        Kind.Check(tell, Found(First)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(tell, Found(First), NothingRecorded with { Notifications = [new(LedgerWords.Account, "20000012345678", Noon.AddDays(-2))] }).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(tell, Found(First), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void online_accounts_and_silence_do_not_touch_it()
    {
        Kind.Check(One, Found(new AccountFact(AccountKind.Email))).NotAskedAbout.Should().BeTrue();
        Kind.Check(One, new Facts()).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void the_review_names_what_is_left_open() =>
        Kind.Lints(new BankAccountsTerms { MaxAccounts = 1, Approval = "DC Swift" }).Should()
            .BeEquivalentTo("third-party-unstated", "virtual-currency-unstated", "account-not-told", "named-officer");

    [Fact]
    public void the_wording_holds_every_term_and_is_read_back()
    {
        var terms = One with { ForeignBarred = true, InAnothersName = Coverage.Included, VirtualCurrency = Coverage.Included, Notify = new() { WithinDays = 7 } };

        Kind.Words(terms).Should().Be("Not to hold more than one bank account; not to hold or use any account outside the United Kingdom; to notify the police of the details of any account held "
            + "within 7 days of opening it; an account in another's name that the subject uses or controls counts; a virtual currency account or wallet counts, "
            + "without the prior approval of the officer in charge of the order.");
        Kind.ReadAs<BankAccountsTerms>(Kind.Words(terms)).Should().BeEquivalentTo(terms);
        Kind.Words(new BankAccountsTerms { OnlyAccounts = [new() { Number = "20-00-00 12345678", Provider = "Saltmarsh Bank" }] })
            .Should().Be("Not to hold or use any account other than 20-00-00 12345678 with Saltmarsh Bank.");
    }

    [Fact]
    public void court_words_are_read()
    {
        Kind.ReadAs<BankAccountsTerms>("Not to hold more than one bank account").Should().BeEquivalentTo(new BankAccountsTerms { MaxAccounts = 1 });
        Kind.Read("Not to hold more than one bank account")!.NotCovered.Should().BeEmpty();
        Kind.ReadAs<BankAccountsTerms>("Provide your supervising officer with the details of any bank accounts to which you have access, including those held by a third party.")
            .Should().BeEquivalentTo(new BankAccountsTerms { Notify = new() { Recipient = "supervising officer" }, InAnothersName = Coverage.Included });
    }

    [Theory]
    [InlineData("To provide bank statements for all accounts every 3 months")]
    [InlineData("Not to possess or control more than £2,000 in cash at any one time")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
