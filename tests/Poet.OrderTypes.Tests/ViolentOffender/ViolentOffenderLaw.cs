using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.ViolentOffender;

/// <summary>Criminal Justice and Immigration Act 2008 ss.98-117.</summary>
public sealed class ViolentOffenderLaw
{
    private const string Code = "VOO";
    private static readonly DateOnly Made = new(2024, 1, 10);
    private static readonly DateOnly Starts = new(2024, 6, 1);
    private readonly OrderForm full = Plugins.Form(Code, FormKind.Full, Made);
    private readonly OrderForm interim = Plugins.Form(Code, FormKind.Interim, Made);

    [Theory]
    [InlineData("2026-05-30", "shorter_than_law_allows")] // s.98(1)(b): two years at least
    [InlineData("2026-05-31", null)]
    [InlineData("2029-05-31", null)] // s.98(1)(b): five years at most
    [InlineData("2029-06-01", "longer_than_law_allows")]
    public void the_length_is_counted_from_coming_into_force(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(Made) { StartsOn = Starts, LastDay = DateOnly.Parse(lastDay) }).Should().Equal(finding is null ? [] : [finding]);

    [Theory]
    [InlineData("2026-01-08", "shorter_than_law_allows")]
    [InlineData("2026-01-09", null)]
    [InlineData("2029-01-09", null)]
    [InlineData("2029-01-10", "longer_than_law_allows")]
    public void a_spreadsheet_without_a_start_counts_from_the_day_made(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(Made) { LastDay = DateOnly.Parse(lastDay), CountFromMadeWhenStartUnknown = true }).Should().Equal(finding is null ? [] : [finding]);

    [Fact]
    public void with_the_start_unknown_nothing_is_measured_and_until_further_order_is_never_allowed_s_98_1_b()
    {
        Plugins.Findings(Code, new(Made) { LastDay = new(2024, 12, 31) }).Should().BeEmpty();
        Plugins.Findings(Code, new(Made) { UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
    }

    [Fact]
    public void an_interim_order_is_for_the_period_in_it_s_104_6()
    {
        Plugins.Findings(Code, new(Made) { StartsOn = Made, LastDay = Made }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(Code, new(Made) { UntilFurtherOrder = true }, FormKind.Interim).Should().Equal("longer_than_law_allows");
        interim.Stages.Should().Contain(s => s.Section == "s.104(7)" && s.What.Contains("comes into force"));
    }

    [Fact]
    public void it_may_be_made_but_not_start_in_custody_or_on_licence_s_101_5_6_and_s_104_5()
    {
        full.Starts.NotInCustodyOrOnLicence.Should().BeTrue();
        full.Starts.Section.Should().Be("CJIA 2008 s.101(5)-(6)");
        interim.Starts.NotInCustodyOrOnLicence.Should().BeTrue();
        interim.Starts.Section.Should().Be("CJIA 2008 s.104(5)");
    }

    [Fact]
    public void only_adults_who_are_qualifying_offenders_s_99()
    {
        full.Ages.Minimum.Should().Be(18, "s.99(1)");
        full.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(e => e.Contains("12 months or more") && e.Contains("s.98(3)"));
        full.Routes.Single().Applicants.Should().ContainSingle().Which.Should().Contain("s.100(1)");
    }

    [Fact]
    public void only_places_events_and_persons_and_nothing_positive_s_102_1()
    {
        full.Conditions.Closed.Should().BeTrue();
        full.Conditions.RequirementsAllowed.Should().BeFalse();
        full.Conditions.Kinds.Select(k => k.KindId).Should().Equal(
            ConditionKinds.ExclusionPremises, ConditionKinds.ExclusionArea, ConditionKinds.NoContact, ConditionKinds.Event, ConditionKinds.FreeWorded);
        full.Conditions.For(ConditionKinds.Curfew).Should().BeNull();
        full.Conditions.For(ConditionKinds.DeviceLimit).Should().BeNull();
    }

    [Fact]
    public void notification_starts_with_coming_into_force_and_custody_is_left_out_of_account_s_108()
    {
        var first = full.Duties.Single(d => d.Id == "notify-first");

        first.From.Should().Be(Anchor.InForce);
        first.LastDay(new(2026, 10, 24)).Should().Be(new DateOnly(2026, 10, 26));
        first.CustodyDisregardedBy.Should().Be("s.108(4)");
        full.Duties.Single(d => d.Id == "notify-change").CustodyDisregardedBy.Should().Be("s.109(7)");
        full.Duties.Single(d => d.Id == "notify-did-not-happen").Days.Should().Be(6, "s.109(6)");
    }

    [Fact]
    public void notification_is_yearly_except_under_an_interim_order_s_110()
    {
        full.Duties.Single(d => d.Id == "notify-yearly").Every.Should().Be(Period.OfYears(1));
        full.Duties.Single(d => d.Id == "notify-yearly").CustodyDisregardedBy.Should().Be("s.110(3)-(4)");
        interim.Duties.Should().NotContain(d => d.Every != null, "s.110(7)");
    }

    [Fact]
    public void breach_and_failing_to_notify_are_offences_of_up_to_five_years_s_113()
    {
        full.Breach.Nature.Should().Be(BreachNature.Offence);
        full.Breach.Section.Should().Be("CJIA 2008 s.113");
        full.Breach.OnIndictment.Should().StartWith("5 years");
        full.Breach.OnSummaryConviction.Should().Be(GeneralLimit.OrFine);
        full.Breach.ConditionalDischargeBarred.Should().BeFalse();
    }

    [Fact]
    public void no_discharge_inside_two_years_of_coming_into_force_without_consent_s_103_7()
    {
        full.Changes!.DischargeLock.Should().Be(Period.OfYears(2));
        full.Changes.DischargeLockFrom.Should().Be(Anchor.InForce);
        full.Changes.Limits.Should().Contain(l => l.Contains("s.103(1)(b)"), "renewal is for five years at most");
    }
}
