using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class OnlineConditions
{
    private static readonly IConditionKind Kind = new OnlineIdentity();
    private static readonly Guid MsA = new("0198c000-0000-7000-8000-0000000000a1");
    private static readonly OnlineIdentityTerms Tell = new() { Accounts = [AccountKind.Email, AccountKind.SocialMedia], Notify = new() { WithinDays = 3 }, PasswordsToo = true };
    private static readonly AccountFact Heron = new(AccountKind.SocialMedia) { Identifier = "@Quiet_Heron", Provider = "Chirrup", OpenedOn = new(2026, 3, 1), InAnothersName = false };

    private static Facts Found(params AccountFact[] accounts) => new() { Accounts = accounts };

    private static Facts Did(ConductKind conduct, Guid? person) => new() { Conduct = [new(conduct) { PersonId = person }] };

    [Fact]
    public void a_search_or_post_about_the_person_named_is_a_breach_and_about_an_unknown_person_is_a_question()
    {
        var terms = new OnlineIdentityTerms { People = [MsA], SearchBarred = true };

        Kind.Check(terms, Did(ConductKind.SearchOnline, MsA)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(terms, Did(ConductKind.SearchOnline, Guid.AllBitsSet)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(terms, Did(ConductKind.SearchOnline, null)).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(terms, Did(ConductKind.PostOnline, MsA)).NotAskedAbout.Should().BeTrue("the term bars searches only");
        Kind.Check(terms with { PostBarred = true }, Did(ConductKind.PostOnline, MsA)).Outcome.Should().Be(Outcome.Breach);
        Kind.Names(terms).Should().Equal(MsA);
    }

    [Fact]
    public void an_account_never_told_is_a_breach_once_the_days_are_over()
    {
        Kind.Check(Tell, Found(Heron)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(Tell, Found(Heron), NothingRecorded with { Notifications = [new(LedgerWords.OnlineIdentity, "QUIET_HERON", Noon.AddDays(-2))] }).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Tell, Found(Heron), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(Tell, Found(Heron with { Identifier = null })).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void accounts_of_another_sort_are_no_breach_and_bank_accounts_do_not_touch_it()
    {
        Kind.Check(Tell, Found(Heron with { Kind = AccountKind.Gaming })).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Tell, Found(new AccountFact(AccountKind.Bank))).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void accounts_are_counted_by_service_and_name()
    {
        var one = new OnlineIdentityTerms { MaxAccounts = 1 };

        Kind.Check(one, Found(Heron, Heron with { Identifier = "quiet_heron" })).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(one, Found(Heron, Heron with { Provider = "Warble" })).Outcome.Should().Be(Outcome.Breach);
    }

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_false_name_is_a_breach_where_barred(bool? another, Outcome expected) =>
        Kind.Check(new OnlineIdentityTerms { FalseNamesBarred = true }, Found(Heron with { InAnothersName = another })).Outcome.Should().Be(expected);

    [Fact]
    public void names_and_services_are_compared_and_an_unlike_service_stays_a_question()
    {
        var named = new OnlineIdentityTerms { OnlyNames = ["@quiet_heron"] };
        var barred = new OnlineIdentityTerms { BarredServices = ["chirrup"] };

        Kind.Check(named, Found(Heron)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(named, Found(Heron with { Identifier = "loud_heron" })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(barred, Found(Heron)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(barred, Found(Heron with { Provider = "Warble" })).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Facets(named, References.None).Should().Equal(new Facet("account", "QUIET_HERON"));
    }

    [Fact]
    public void the_review_names_brands_bans_on_everything_and_missing_posts()
    {
        Kind.Lints(new OnlineIdentityTerms { MaxAccounts = 0, BarredServices = ["Chirrup"] }).Should().BeEquivalentTo("brand-names", "all-accounts-barred", "account-not-told");
        Kind.Lints(new OnlineIdentityTerms { People = [MsA], SearchBarred = true }).Should().Equal("posts-unstated");
    }

    [Fact]
    public void the_wording_holds_every_term()
    {
        var people = new References(new Dictionary<Guid, PersonReference> { [MsA] = new(MsA, "Ms A") }, new Dictionary<Guid, PlaceReference>());
        var terms = Tell with
        {
            MaxAccounts = 2,
            OnlyNames = ["@quiet_heron"],
            FalseNamesBarred = true,
            BarredServices = ["anonymous chat"],
            People = [MsA],
            SearchBarred = true,
            PostBarred = true,
            Approval = "offender manager",
        };

        Kind.Render(terms, people).Should().Be("Not to hold or use more than two email or social media accounts; not to hold or use any email or social media account other than in the name @quiet_heron; "
            + "not to hold or use any email or social media account in a name other than the subject's own; not to use the online services anonymous chat; "
            + "to notify the police of every email or social media account and its password within 3 days of opening it; "
            + "not to conduct any internet search relating to Ms A; not to post anything online about Ms A, without the prior approval of the offender manager.");
    }

    [Theory]
    [InlineData("Not to conduct any internet search relating to Ms A", "Ms A")]
    [InlineData("Not to conduct any internet search relating to the persons named in Schedule 1", "the persons named in Schedule 1")]
    [InlineData("Not to conduct any internet search relating to her neighbour at number 14", "her neighbour at number 14")]
    public void a_search_term_is_read_and_leaves_the_person_to_choose(string words, string who)
    {
        var reading = Kind.Read(words)!;

        reading.ToChoose.Should().Equal(who);
        reading.NotCovered.Should().BeEmpty();
        Kind.ReadAs<OnlineIdentityTerms>(words).Should().BeEquivalentTo(new OnlineIdentityTerms { People = [Guid.Empty], SearchBarred = true });
    }

    [Fact]
    public void account_wordings_are_read()
    {
        Kind.ReadAs<OnlineIdentityTerms>(Kind.Words(Tell)).Should().BeEquivalentTo(Tell);
        Kind.ReadAs<OnlineIdentityTerms>("Not to have more than one email account").Should().BeEquivalentTo(new OnlineIdentityTerms { MaxAccounts = 1, Accounts = [AccountKind.Email] });
        Kind.ReadAs<OnlineIdentityTerms>("Not to use any social media account in a false name").Should().BeEquivalentTo(new OnlineIdentityTerms { FalseNamesBarred = true });
    }

    [Theory]
    [InlineData("Not to contact the complainant directly or indirectly by any means whatsoever including social media")]
    [InlineData("Not to hold more than one bank account")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
