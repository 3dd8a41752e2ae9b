using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.SexualRisk;

/// <summary>Sexual Offences Act 2003 ss.122A-122K.</summary>
public sealed class SexualRiskLaw
{
    private const string Code = "SRO";
    private static readonly DateOnly Today = new(2023, 5, 26);
    private readonly OrderForm full = Plugins.Form(Code, FormKind.Full, Today);
    private readonly OrderForm interim = Plugins.Form(Code, FormKind.Interim, Today);

    [Theory]
    [InlineData("2025-05-24", "shorter_than_law_allows")] // s.122A(7)(b): two years at least
    [InlineData("2025-05-25", null)]
    [InlineData("2063-05-25", null)] // no greatest length
    public void an_order_made_on_26_May_2023_lasts_two_years_at_least(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(Today) { LastDay = DateOnly.Parse(lastDay) }).Should().Equal(finding is null ? [] : [finding]);

    [Fact]
    public void the_lengths_are_the_same_under_18_and_in_both_editions()
    {
        DateOnly made = new(2019, 9, 24);

        Plugins.Findings(Code, new(made) { BornOn = new(2008, 1, 1), LastDay = new(2021, 9, 22) }).Should().Equal("shorter_than_law_allows");
        Plugins.Findings(Code, new(made) { BornOn = new(2008, 1, 1), LastDay = new(2021, 9, 23) }).Should().BeEmpty();
        Plugins.Findings(Code, new(made) { UntilFurtherOrder = true }).Should().BeEmpty("s.122A(7)(b)");
    }

    [Fact]
    public void an_interim_order_is_fixed_and_of_any_length_s_122E_4()
    {
        Plugins.Findings(Code, new(Today) { LastDay = Today }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(Code, new(Today) { UntilFurtherOrder = true }, FormKind.Interim).Should().Equal("longer_than_law_allows");
    }

    [Fact]
    public void a_foreign_travel_prohibition_has_a_fixed_end_of_five_years_at_most_s_122C()
    {
        var travel = full.Conditions.For(ConditionKinds.TravelAbroad)!;

        travel.Maximum.Should().Be(Period.OfYears(5));
        travel.UntilFurtherOrder.Should().BeFalse();
        travel.Section.Should().Be("s.122C");
        full.Stages.Should().Contain(s => s.Id == "passport-surrender" && s.Section == "s.122C(4)");
    }

    [Fact]
    public void four_bodies_apply_since_29_November_2022_and_two_before_s_122A_1A()
    {
        full.Routes.Single().Applicants.Should().HaveCount(4);
        full.Routes.Single().Court.Should().Contain("youth court under 18 (s.122B(2))");
        Plugins.Form(Code, FormKind.Full, new(2022, 11, 28)).Routes.Single().Applicants.Should().HaveCount(2);
        Plugins.Form(Code, FormKind.Full, new(2022, 11, 28)).Conditions.RequirementsAllowed.Should().BeFalse();
        full.Conditions.RequirementsAllowed.Should().BeTrue("s.122BA");
    }

    [Fact]
    public void text_read_only_as_first_inserted_leaves_both_editions_uncertain() =>
        Plugins.Get(Code).Editions.Should().OnlyContain(e => e.Certainty == Certainty.Medium && e.Uncertainty!.Contains("2014"));

    [Fact]
    public void breach_is_an_offence_of_up_to_five_years_and_brings_sex_offender_notification_s_122H_and_s_122I()
    {
        full.Breach.Nature.Should().Be(BreachNature.Offence);
        full.Breach.OnSummaryConviction.Should().StartWith("6 months");
        full.Breach.OnIndictment.Should().StartWith("5 years");
        full.Breach.ConditionalDischargeBarred.Should().BeTrue("s.122H(4)");
        full.Breach.Consequences.Should().Contain(c => c.Contains("s.122I"));
        interim.Breach.Should().Be(full.Breach);
    }

    [Fact]
    public void name_and_address_are_due_three_days_from_service_and_custody_stops_nothing_s_122F()
    {
        var first = full.Duties.Single(d => d.Id == "notify-first");

        first.From.Should().Be(Anchor.Served);
        first.LastDay(new(2026, 12, 25)).Should().Be(new DateOnly(2026, 12, 27));
        full.Duties.Should().OnlyContain(d => d.CustodyDisregardedBy == null && d.Every == null && d.SleepsWhile != null);
    }

    [Fact]
    public void no_discharge_inside_two_years_of_being_made_without_consent_s_122D_5()
    {
        full.Changes!.DischargeLock.Should().Be(Period.OfYears(2));
        full.Changes.DischargeLockFrom.Should().Be(Anchor.Made);
        full.Replaces!.EndsEarlier.Should().BeTrue("s.122A(10)");
    }

    [Fact]
    public void responses_open_with_safeguarding() => full.Enforcement[0].Should().Be(Option.SafeguardAndAct);
}
