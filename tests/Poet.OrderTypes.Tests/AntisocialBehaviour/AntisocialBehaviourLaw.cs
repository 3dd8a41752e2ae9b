using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.AntisocialBehaviour;

/// <summary>Anti-social Behaviour, Crime and Policing Act 2014 ss.1-21.</summary>
public sealed class AntisocialBehaviourLaw
{
    private const string Code = "ASBI";
    private static readonly DateOnly Granted = new(2025, 3, 1);
    private readonly OrderForm full = LawOf.Form("ASBI");
    private readonly OrderForm interim = LawOf.Form("IASBI");

    [Theory, LawRow("2.1", "ASBI"), LawRow("C7", "ASBI")]
    [InlineData("2026-02-28", null), InlineData("2026-03-01", "longer_than_law_allows")]
    public void under_18_twelve_months_are_the_most_and_adults_have_no_limit_s_1_6(string lastDay, string? finding)
    {
        Plugins.Findings(Code, new(Granted) { BornOn = new(2007, 3, 2), LastDay = DateOnly.Parse(lastDay) }).Should().Equal(finding is null ? [] : [finding]);
        Plugins.Findings(Code, new(Granted) { BornOn = new(2007, 3, 1), LastDay = DateOnly.Parse(lastDay) }).Should().BeEmpty("18 on the day it is granted");
        Plugins.Findings(Code, new(Granted) { BornOn = new(2007, 3, 1), UntilFurtherOrder = true }).Should().BeEmpty();
        Plugins.Findings(Code, new(Granted) { BornOn = new(2007, 3, 2), UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
        full.Duration.PerCondition.Should().ContainAll("s.1(7)", "s.4(2)");
    }

    [Fact, LawRow("1", "ASBI")]
    public void councils_landlords_police_and_others_apply_on_the_balance_of_probabilities_for_anyone_of_10_or_over()
    {
        var route = full.Routes.Single();
        route.Applicants.Should().Contain(a => a.StartsWith("Local authority")).And.Contain(a => a.StartsWith("Housing provider")).And.Contain(a => a.StartsWith("Chief officer"));
        route.TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("balance of probabilities")).And.Contain(t => t.Contains("just and convenient"));
        route.Court.Should().Contain("youth court under 18 (s.1(8))");
        full.Ages.Minimum.Should().Be(10);
    }

    [Fact, LawRow("1", "IASBI"), LawRow("2.1", "IASBI")]
    public void an_interim_injunction_lasts_until_the_final_hearing_or_further_order()
    {
        interim.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("just") && t.Contains("s.7(2)"));
        Plugins.Findings(Code, new(Granted) { UntilEvent = true }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(Code, new(Granted) { UntilFurtherOrder = true }, FormKind.Interim).Should().BeEmpty();
        interim.Conditions.Limits.Should().Contain(l => l.Contains("s.7(3)"));
    }

    [Fact, LawRow("3.1", "ASBI")]
    public void requirements_have_supervisors_and_nobody_under_18_leaves_the_own_home()
    {
        full.Conditions.Closed.Should().BeFalse();
        full.Conditions.Limits.Should().Contain(l => l.Contains("supervises") && l.Contains("s.3")).And.Contain(l => l.Contains("from 18") && l.Contains("s.13")).And.Contain(l => l.Contains("power of arrest") && l.Contains("significant risk"));
    }

    [Fact, LawRow("4.1", "ASBI")]
    public void nothing_is_notified_by_law() => full.Duties.Should().BeEmpty();

    [Fact, LawRow("5", "ASBI"), LawRow("5.1", "ASBI")]
    public void breach_is_contempt_and_arrest_only_where_a_power_is_attached_to_the_term()
    {
        full.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.Contempt && b.OnIndictment == null && b.OnSummaryConviction == null && b.Youth!.Contains("Sch.2"));
        full.Breach.Arrest.Answer.Should().Be(PowerAnswer.OnlyWhereAttached);
        full.Breach.Enter.Answer.Should().Be(PowerAnswer.No);
        full.Breach.Consequences.Should().Contain(c => c.Contains("Tell the applicant") && c.Contains("s.9(2)"));
        full.Enforcement.Select(o => o.Id).Should().NotContain(["simple-caution", "conditional-caution", "community-resolution", "charge", "arrest"]).And.Contain(["arrest-where-attached", "warrant", "contempt-proceedings"]);
    }

    [Fact, LawRow("8.2", "ASBI", "24 hours")]
    public void bank_holidays_count_in_the_24_hours_to_a_judge_s_9_4()
    {
        full.Breach.ToCourt.Should().Be(new HoursClock(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday, "ASBCPA 2014 s.9(3)-(4)"));
        full.Breach.ToCourt!.Deadline(DateTimeOffset.Parse("2026-04-06T09:00Z")).Earlier.Should().Be(DateTimeOffset.Parse("2026-04-07T09:00Z"), "Easter Monday counts");
        full.Breach.ToCourt.Deadline(DateTimeOffset.Parse("2026-04-04T09:00Z")).Earlier.Should().Be(DateTimeOffset.Parse("2026-04-06T09:00Z"), "Easter Sunday is left out");
    }

    [Fact, LawRow("6", "ASBI"), LawRow("6", "ASBI", "appeal")]
    public void applicant_and_respondent_vary_it_and_extension_is_variation()
    {
        full.Changes!.Who.Should().Equal("The applicant", "The respondent");
        full.Changes.Limits.Should().Contain(l => l.Contains("s.8(3)")).And.Contain(l => l.Contains("s.8(4)")).And.Contain(l => l.Contains("s.14(3)"));
        full.Appeal.Should().Contain("Crown Court (s.15)");
    }

    [Fact, LawRow("7", "ASBI"), LawRow("C3", "ASBI"), LawRow("9", "ASBI", "Act of 2026")]
    public void its_steps_name_consultation_supervisor_service_and_the_18th_birthday_and_reform_is_told()
    {
        full.Stages.Select(s => s.Id).Should().Equal("consult", "supervisor", "service", "power-of-arrest", "at-18", "court-after-arrest");
        LawOf.Type(Code).Info.ResultCodes.Single().Code.Should().Be("3516");
        LawOf.Edition(Code).Amendments[0].Should().Match<Amendment>(a => a.What.Contains("splits the injunction") && a.When.Contains("not known") && a.Certainty == Certainty.Low);
    }

    [Theory]
    [InlineData("asbo"), InlineData("injunction"), InlineData("civil injunction"), InlineData("anti social behaviour order")]
    public void the_orders_abolished_in_2014_and_a_bare_injunction_are_not_taken_for_it(string text) =>
        LawOf.Type(Code).Info.Spellings.Should().NotContain(s => s.Text == text);
}
