using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.SexualHarmPrevention;

/// <summary>Sentencing Act 2020 ss.343-358 on conviction; Sexual Offences Act 2003 ss.103A-103K on application and before December 2020.</summary>
public sealed class SexualHarmPreventionLaw
{
    private const string Code = "SHPO";
    private static readonly DateOnly Today = new(2024, 4, 2);
    private readonly OrderForm full = Plugins.Form(Code, FormKind.Full, Today);
    private readonly OrderForm interim = Plugins.Form(Code, FormKind.Interim, Today);

    [Theory]
    [InlineData("2029-03-31", "shorter_than_law_allows")] // Sentencing Code s.347(2), SOA 2003 s.103C(2): five years at least
    [InlineData("2029-04-01", null)]
    [InlineData("2074-04-01", null)] // no greatest length
    public void an_order_made_on_2_April_2024_lasts_five_years_at_least(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(Today) { LastDay = DateOnly.Parse(lastDay) }).Should().Equal(Expected(finding));

    [Theory]
    [InlineData("2015-03-08")]
    [InlineData("2020-11-30")]
    [InlineData("2020-12-01")]
    [InlineData("2022-11-29")]
    public void the_least_length_is_five_years_in_every_edition_and_at_every_age(string madeOn)
    {
        var made = DateOnly.Parse(madeOn);
        var lastDay = made.AddYears(5).AddDays(-1);

        Plugins.Findings(Code, new(made) { LastDay = lastDay, BornOn = made.AddYears(-15) }).Should().BeEmpty();
        Plugins.Findings(Code, new(made) { LastDay = lastDay.AddDays(-1), BornOn = made.AddYears(-15) }).Should().Equal("shorter_than_law_allows");
        Plugins.Findings(Code, new(made) { UntilFurtherOrder = true }).Should().BeEmpty("s.347(2): until further order is allowed");
    }

    [Fact]
    public void an_interim_order_is_fixed_and_of_any_length_s_103F_4()
    {
        Plugins.Findings(Code, new(Today) { LastDay = Today }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(Code, new(Today) { UntilFurtherOrder = true }, FormKind.Interim).Should().Equal("longer_than_law_allows");
        interim.Changes!.MayRenew.Should().BeTrue("s.103F(5)");
    }

    [Fact]
    public void a_foreign_travel_prohibition_has_a_fixed_end_of_five_years_at_most_s_348_and_s_103D()
    {
        var travel = full.Conditions.For(ConditionKinds.TravelAbroad)!;

        travel.Maximum.Should().Be(Period.OfYears(5));
        travel.UntilFurtherOrder.Should().BeFalse();
        travel.Section.Should().Contain("s.348(1)").And.Contain("s.103D");
        interim.Conditions.For(ConditionKinds.TravelAbroad)!.Maximum.Should().Be(Period.OfYears(5));
    }

    [Fact]
    public void there_are_two_ways_to_one_order()
    {
        full.Routes.Select(r => r.Kind).Should().Equal(RouteKind.OnConviction, RouteKind.OnApplication);
        full.Routes[0].Applicants.Should().ContainSingle().Which.Should().Contain("no application is needed");
        full.Routes[1].Section.Should().Be("SOA 2003 s.103A");
        full.Routes[1].TestElements.Select(e => e.Says).Should().Contain(e => e.Contains("s.103B(2)")).And.Contain(e => e.Contains("Balance of probabilities (SOA 2003 s.103A(3))"));
        full.Ages.Minimum.Should().Be(10, "the Acts name no lower limit");
    }

    [Fact]
    public void positive_requirements_and_two_more_applicants_came_on_29_November_2022()
    {
        var before = Plugins.Form(Code, FormKind.Full, new(2022, 11, 28));

        before.Conditions.RequirementsAllowed.Should().BeFalse();
        before.Routes[1].Applicants.Should().HaveCount(2);
        before.Conditions.For(ConditionKinds.DeviceNotify).Should().BeNull();
        full.Conditions.RequirementsAllowed.Should().BeTrue("Sentencing Code s.343(1A)");
        full.Routes[1].Applicants.Should().HaveCount(4);
        full.Stages.Should().Contain(s => s.Id == "supervisor" && s.Section.Contains("s.103CA"));
    }

    [Fact]
    public void before_the_Sentencing_Code_the_whole_order_stood_in_the_Act_of_2003()
    {
        Plugins.Form(Code, FormKind.Full, new(2020, 11, 30)).Basis.Act.Should().Be("Sexual Offences Act 2003");
        Plugins.Form(Code, FormKind.Full, new(2020, 12, 1)).Breach.Section.Should().Contain("Sentencing Code s.354");
    }

    [Fact]
    public void breach_is_an_offence_of_up_to_five_years_without_conditional_discharge_s_354_and_s_103I()
    {
        full.Breach.Nature.Should().Be(BreachNature.Offence);
        full.Breach.OnSummaryConviction.Should().StartWith("6 months");
        full.Breach.OnIndictment.Should().StartWith("5 years");
        full.Breach.ConditionalDischargeBarred.Should().BeTrue("s.354(5), s.103I(4)");
        full.Breach.Arrest.Should().Be(Power.ArrestForOffence);
        interim.Breach.Section.Should().Be("SOA 2003 s.103I");
    }

    [Fact]
    public void notification_runs_three_days_from_service_and_stands_still_in_custody_s_352_3_and_s_83_4()
    {
        var first = full.Duties.Single(d => d.Id == "notify-first");

        first.From.Should().Be(Anchor.Served);
        first.LastDay(new(2026, 11, 23)).Should().Be(new DateOnly(2026, 11, 25));
        first.CustodyDisregardedBy.Should().Be("SOA 2003 s.83(4)");
        first.Section.Should().Contain("s.352(3)");
        interim.Duties.Single(d => d.Id == "notify-first").Section.Should().Be("SOA 2003 s.103G(4)");
    }

    [Fact]
    public void notification_repeats_yearly_and_weekly_without_an_address_s_85_and_travel_is_told_a_week_ahead()
    {
        full.Duties.Single(d => d.Id == "notify-yearly").Every.Should().Be(Period.OfYears(1));
        full.Duties.Single(d => d.Id == "notify-weekly").Every.Should().Be(Period.OfDays(7));
        full.Duties.Single(d => d.Id == "notify-travel").LastDay(new(2026, 7, 15)).Should().Be(new DateOnly(2026, 7, 8));
        full.Duties.Should().OnlyContain(d => d.Certainty != Certainty.High, "the regime's sections were not read");
    }

    [Fact]
    public void no_discharge_inside_five_years_without_consent_s_350_7()
    {
        full.Changes!.DischargeLock.Should().Be(Period.OfYears(5));
        full.Changes.DischargeLockFrom.Should().Be(Anchor.Made);
        full.Changes.Limits.Should().Contain(l => l.Contains("s.350(8)"), "travel-only orders are free of the bar");
    }

    [Fact]
    public void an_earlier_order_ends_s_349() => full.Replaces!.EndsEarlier.Should().BeTrue();

    [Fact]
    public void responses_open_with_safeguarding_and_a_breach_is_not_held_for_an_operation_without_authority()
    {
        full.Enforcement[0].Should().Be(Option.SafeguardAndAct);
        full.Enforcement.Single(o => o.Id == "proactive-operation").Decides.Should().Be(new RankRule(Rank.Superintendent, false, "force policy"));
    }

    private static string[] Expected(string? finding) => finding is null ? [] : [finding];
}
