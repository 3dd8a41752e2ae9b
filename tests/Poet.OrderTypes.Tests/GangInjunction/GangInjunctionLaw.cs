using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.GangInjunction;

/// <summary>Policing and Crime Act 2009 ss.34-48.</summary>
public sealed class GangInjunctionLaw
{
    private const string Code = "GANG";
    private static readonly DateOnly Granted = new(2021, 1, 30);
    private readonly OrderForm full = Plugins.Form(Code, FormKind.Full, Granted);
    private readonly OrderForm interim = Plugins.Form(Code, FormKind.Interim, Granted);

    [Theory]
    [InlineData("2021-01-30", null)] // no least length
    [InlineData("2023-01-29", null)] // s.36(2): two years from the grant
    [InlineData("2023-01-30", "longer_than_law_allows")]
    public void nothing_runs_past_two_years_from_the_grant(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(Granted) { LastDay = DateOnly.Parse(lastDay) }).Should().Equal(finding is null ? [] : [finding]);

    [Fact]
    public void the_two_years_run_from_the_grant_at_every_age_and_whatever_the_start_s_36_2()
    {
        Plugins.Findings(Code, new(Granted) { StartsOn = new(2021, 7, 1), LastDay = new(2023, 6, 30) }).Should().Equal("longer_than_law_allows");
        Plugins.Findings(Code, new(Granted) { BornOn = new(2005, 1, 1), LastDay = new(2023, 1, 30) }).Should().Equal("longer_than_law_allows");
        Plugins.Findings(Code, new(Granted) { UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
    }

    [Fact]
    public void an_interim_injunction_lasts_until_the_next_hearing_ss_40_41()
    {
        Plugins.Findings(Code, new(Granted) { UntilFurtherOrder = true }, FormKind.Interim).Should().BeEmpty();
        interim.Routes.Select(r => r.Section).Should().Equal("s.40", "s.41");
        interim.Conditions.Limits.Should().Contain(l => l.Contains("s.41(3)"));
    }

    [Fact]
    public void respondents_are_14_or_over_s_34_1()
    {
        full.Ages.Minimum.Should().Be(14);
        full.Ages.Youth.Should().Contain("s.38").And.Contain("s.36(4A)");
    }

    [Fact]
    public void being_at_a_place_takes_eight_hours_a_day_at_most_s_35_4()
    {
        full.Conditions.For(ConditionKinds.Curfew)!.MaxHoursInADay.Should().Be(8);
        full.Conditions.Kinds.Should().OnlyContain(k => k.Maximum == Period.OfYears(2) && !k.UntilFurtherOrder, "s.36(2) caps every term");
        full.Conditions.Closed.Should().BeFalse();
    }

    [Fact]
    public void police_transport_police_and_council_apply_on_the_balance_of_probabilities_s_34_and_s_37()
    {
        full.Routes.Single().Applicants.Should().HaveCount(3).And.OnlyContain(a => a.EndsWith("(s.37)"));
        full.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(e => e.Contains("balance of probabilities (s.34(2)"));
    }

    [Fact]
    public void the_review_hearing_is_in_the_last_four_weeks_of_the_first_year_s_36_4()
    {
        var review = full.Stages.Single(s => s.Id == "review-year-one");

        review.Window(Granted).Should().Be((new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 29)));
    }

    [Fact]
    public void a_respondent_who_turns_18_has_a_review_within_four_weeks_s_36_4A()
    {
        var review = full.Stages.Single(s => s.Id == "review-at-18");

        review.Window(new(2022, 3, 1)).Should().Be((new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 28)));
    }

    [Fact]
    public void breach_is_contempt_and_arrest_only_where_a_power_is_attached_to_the_term_s_43()
    {
        full.Breach.Nature.Should().Be(BreachNature.Contempt);
        full.Breach.Arrest.Answer.Should().Be(PowerAnswer.OnlyWhereAttached);
        full.Breach.Enter.Answer.Should().Be(PowerAnswer.No);
        full.Breach.Search.Answer.Should().Be(PowerAnswer.OnlyWhereAttached);
        full.Breach.OnIndictment.Should().BeNull();
        full.Breach.OnSummaryConviction.Should().BeNull();
        full.Breach.Youth.Should().Contain("three months").And.Contain("Sch.5A");
    }

    [Fact]
    public void bank_holidays_count_in_the_24_hours_to_a_judge_s_43_6()
    {
        full.Breach.ToCourt!.Hours.Should().Be(24);
        full.Breach.ToCourt.Excluded.Should().Be(ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday);
        full.Stages.Single(s => s.Id == "court-after-arrest").Clock.Should().Be(full.Breach.ToCourt);
    }

    [Fact]
    public void no_caution_and_no_charge_for_what_is_no_offence() =>
        full.Enforcement.Select(o => o.Id).Should().NotContain(["simple-caution", "conditional-caution", "community-resolution", "charge", "interview-under-caution", "arrest"])
            .And.Contain(["arrest-where-attached", "warrant", "contempt-proceedings"]);

    [Fact]
    public void variation_stays_within_the_two_years_and_there_is_no_renewal_s_42()
    {
        full.Changes!.MayVary.Should().BeTrue();
        full.Changes.MayRenew.Should().BeFalse();
        full.Changes.Limits.Should().Contain(l => l.Contains("s.42(3)(b)"));
        full.Duties.Should().BeEmpty("there is no statutory notification");
    }
}
