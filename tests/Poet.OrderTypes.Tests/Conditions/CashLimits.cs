using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class CashLimits
{
    private static readonly IConditionKind Kind = new CashLimit();

    private static readonly CashLimitTerms FiveHundred = new()
    {
        Pounds = 500, Comparator = Comparator.Exceeding, Control = true, OtherCurrencies = Coverage.Included, RateSource = "the Bank of England",
        Coin = Coverage.Included, ExceptWagesBankedSameDay = true, OwnBusiness = Coverage.Included,
    };

    private static Facts Cash(params CashFact[] cash) => new() { Cash = cash };

    private static CashFact Pounds(decimal amount) => new("GBP", amount) { ExceptionShown = false };

    [Theory]
    [InlineData(Comparator.Exceeding)]
    [InlineData(Comparator.AtOrOver)]
    [InlineData(Comparator.NotSaid)]
    public void E2_499_99_is_no_breach_whatever_the_comparator(Comparator comparator) =>
        Kind.Check(FiveHundred with { Comparator = comparator }, Cash(Pounds(499.99m))).Outcome.Should().Be(Outcome.NoBreach);

    [Theory]
    [InlineData(Comparator.Exceeding, Outcome.NoBreach)]
    [InlineData(Comparator.AtOrOver, Outcome.Breach)]
    [InlineData(Comparator.NotSaid, Outcome.CannotTell)]
    public void E2_500_00_is_decided_by_the_comparator_that_the_terms_hold(Comparator comparator, Outcome expected) =>
        Kind.Check(FiveHundred with { Comparator = comparator }, Cash(Pounds(500.00m))).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(257.10, Outcome.Breach)]
    [InlineData(199.99, Outcome.NoBreach)]
    public void E2_300_pounds_and_300_euros_is_decided_by_the_worth_of_the_day_and_is_open_without_it(double? worth, Outcome expected)
    {
        var answer = Kind.Check(FiveHundred, Cash(Pounds(300), new CashFact("EUR", 300) { InPounds = (decimal?)worth, ExceptionShown = false }));

        answer.Outcome.Should().Be(expected);
        if (worth is null)
            answer.Missing.Should().ContainSingle().Which.Should().Contain("the Bank of England");
    }

    [Fact]
    public void E2_cash_in_his_car_driven_by_his_partner_cannot_be_told_for_possession_is_the_question()
    {
        var answer = Kind.Check(FiveHundred, Cash(Pounds(900) with { Possession = Possession.SomeoneElse }));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().ContainSingle().Which.Should().Contain("possession");
    }

    [Fact]
    public void cash_in_anothers_hands_does_not_matter_while_even_with_it_the_limit_is_kept() =>
        Kind.Check(FiveHundred, Cash(Pounds(100), Pounds(200) with { Possession = Possession.Shared })).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void euros_do_not_matter_where_the_pounds_alone_are_too_many() =>
        Kind.Check(FiveHundred, Cash(Pounds(501), new CashFact("EUR", 20))).Outcome.Should().Be(Outcome.Breach);

    [Theory]
    [InlineData(Coverage.NotIncluded, Outcome.NoBreach)]
    [InlineData(Coverage.NotSaid, Outcome.CannotTell)]
    public void other_currencies_count_only_as_the_words_say(Coverage others, Outcome expected) =>
        Kind.Check(FiveHundred with { OtherCurrencies = others }, Cash(Pounds(300), new CashFact("EUR", 900) { InPounds = 780 })).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void wages_banked_the_same_day_are_left_out_where_papers_show_them(bool? shown, Outcome expected) =>
        Kind.Check(FiveHundred, Cash(Pounds(800) with { ExceptionShown = shown })).Outcome.Should().Be(expected);

    [Fact]
    public void no_cash_found_is_no_breach_and_cash_not_mentioned_is_not_asked_about()
    {
        Kind.Check(FiveHundred with { Pounds = 0, Comparator = Comparator.NotSaid }, Cash()).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(FiveHundred, new Facts()).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void more_under_a_live_permission_is_no_breach_and_without_any_record_cannot_be_told()
    {
        var terms = FiveHundred with { Approval = "officer in charge of the order" };

        Kind.Check(terms, Cash(Pounds(900)), NothingRecorded with { Permissions = [Permission(LedgerWords.Cash, "", Noon.AddDays(-1))] }).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(terms, Cash(Pounds(900))).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(terms, Cash(Pounds(900)), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void E2_the_review_names_comparator_currencies_and_the_own_business_exemption() =>
        Kind.Lints(new CashLimitTerms { Pounds = 500 }).Should().Contain(["comparator-unstated", "currencies-unstated", "business-exemption-absent"]);

    [Fact]
    public void the_review_asks_for_the_source_of_the_rate_once_other_currencies_count() =>
        Kind.Lints(FiveHundred with { RateSource = null }).Should().Equal("rate-source-unstated");

    [Fact]
    public void the_wording_holds_every_term() =>
        Kind.Words(FiveHundred with { Pounds = 1500.50m, Approval = "supervising officer" }).Should().Be(
            "Not to possess or control cash exceeding £1,500.50 at any one time, without the prior approval of the supervising officer; cash in other currencies counts by its worth in pounds "
            + "at the rate of the Bank of England for the day, coin counts, wages that papers show to be banked the same day are left out and takings of the subject's own lawful business count.");

    [Theory]
    [InlineData("Not to possess or control more than £2,000 in cash at any one time", 2000, Comparator.Exceeding, true)]
    [InlineData("3) Not to possess or control more than £500 in cash at any one time", 500, Comparator.Exceeding, true)]
    [InlineData("Not to have cash in your possession in excess of the value of £499.99 without the prior approval of your supervising officer.", 499.99, Comparator.Exceeding, false)]
    [InlineData("Not to carry cash of £1,000 or more", 1000, Comparator.AtOrOver, false)]
    [InlineData("Not to possess £300 in cash", 300, Comparator.NotSaid, false)]
    public void court_words_are_read(string words, double pounds, Comparator comparator, bool control)
    {
        var terms = Kind.ReadAs<CashLimitTerms>(words)!;

        (terms.Pounds, terms.Comparator, terms.Control).Should().Be(((decimal)pounds, comparator, control));
        Kind.Read(words)!.NotCovered.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Not to hold more than one bank account")]
    [InlineData("Not to possess a knife")]
    [InlineData("To pay £500 in cash to the court")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
