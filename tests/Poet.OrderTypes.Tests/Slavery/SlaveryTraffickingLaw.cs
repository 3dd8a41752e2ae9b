using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.Slavery;

/// <summary>Modern Slavery Act 2015 Part 2: prevention orders ss.14-22, risk orders ss.23-29.</summary>
public sealed class SlaveryTraffickingLaw
{
    private static readonly DateOnly Made = new(2024, 4, 2);

    [Theory, LawRow("2.1", "STPO"), LawRow("2.1", "STRO"), LawRow("C7", "STPO"), LawRow("C7", "STRO")]
    [InlineData("STPO", "2029-03-31", "shorter_than_law_allows"), InlineData("STPO", "2029-04-01", null), InlineData("STPO", "2074-04-01", null)]
    [InlineData("STRO", "2026-03-31", "shorter_than_law_allows"), InlineData("STRO", "2026-04-01", null), InlineData("STRO", "2074-04-01", null)]
    public void five_years_and_two_are_the_least_at_any_age(string code, string lastDay, string? finding)
    {
        foreach (var born in new[] { new DateOnly(1980, 1, 1), new(2010, 1, 1) })
            Plugins.Findings(code, new(Made) { LastDay = DateOnly.Parse(lastDay), BornOn = born }).Should().Equal(finding is null ? [] : [finding]);
        Plugins.Findings(code, new(Made) { UntilFurtherOrder = true }).Should().BeEmpty();
        Plugins.Findings(code, new(Made) { UntilEvent = true }).Should().Equal("longer_than_law_allows");
    }

    [Theory, LawRow("1", "ISTPO"), LawRow("1", "ISTRO"), LawRow("2.1", "ISTPO"), LawRow("2.1", "ISTRO")]
    [InlineData("STPO", "s.21(3)", "s.21(7)-(8)"), InlineData("STRO", "s.28(3)", "s.28(7)-(8)")]
    public void an_interim_order_is_just_fixed_renewable_and_ends_with_the_decision(string code, string just, string ends)
    {
        var interim = Plugins.Form(code, FormKind.Interim, Made);
        Plugins.Findings(code, new(Made) { LastDay = Made }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(code, new(Made) { UntilFurtherOrder = true }, FormKind.Interim).Should().Equal("longer_than_law_allows");
        interim.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("just") && t.Contains(just));
        interim.Duration.EndsWhen.Should().Contain(ends);
        interim.Changes!.MayRenew.Should().BeTrue();
        interim.ShortName.Should().Be("I" + code);
    }

    [Fact, LawRow("1", "STPO")]
    public void courts_sentence_to_it_and_four_bodies_apply_for_relevant_offenders()
    {
        var order = LawOf.Form("STPO");
        order.Routes.Select(r => (r.Kind, r.Section)).Should().Equal((RouteKind.OnConviction, "s.14"), (RouteKind.OnApplication, "s.15"));
        order.Routes[1].Applicants.Should().HaveCount(4).And.Contain(a => a.Contains("Immigration officer")).And.Contain(a => a.Contains("Secretary of State"));
        order.Routes[1].TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("cautioned") && t.Contains("s.16"));
    }

    [Fact, LawRow("1", "STRO")]
    public void the_risk_order_needs_acts_and_no_conviction()
    {
        var order = LawOf.Form("STRO");
        order.Routes.Single().TestElements[0].Says.Should().Contain("acted").And.Contain("whether or not there is any conviction (s.23(2))");
        order.Ages.Minimum.Should().Be(10);
        LawOf.Type("STRO").Info.ResultCodes.Should().BeEmpty("none was found");
    }

    [Theory, LawRow("2.3", "STPO"), LawRow("2.3", "STRO")]
    [InlineData("STPO", "s.17(6)"), InlineData("STRO", "s.24(6)")]
    public void an_earlier_order_of_the_kind_ends(string code, string section) =>
        LawOf.Form(code).Replaces.Should().Match<ReplacementRule>(r => r.EndsEarlier && r.Section.EndsWith(section));

    [Theory, LawRow("3.1", "STPO"), LawRow("3.1", "STRO")]
    [InlineData("STPO", "s.18", "s.19"), InlineData("STRO", "s.25", "s.26")]
    public void prohibitions_only_but_for_passports_and_name_and_address_and_travel_has_a_fixed_end_of_five_years(string code, string travel, string notify)
    {
        var list = LawOf.Form(code).Conditions;
        (list.RequirementsAllowed, list.Closed).Should().Be((false, false));
        list.For(ConditionKinds.TravelAbroad).Should().Match<ConditionRule>(r => r.Maximum == Period.OfYears(5) && !r.UntilFurtherOrder && r.Section == travel);
        list.For(ConditionKinds.NotifyDetails)!.Section.Should().Be(notify);
        list.For(ConditionKinds.Curfew).Should().BeNull();
    }

    [Theory, LawRow("4.1", "STPO"), LawRow("4.1", "STRO")]
    [InlineData("STPO", "s.19(3)"), InlineData("STRO", "s.26(3)")]
    public void name_and_address_are_notified_only_if_ordered_from_first_service(string code, string section)
    {
        var duties = LawOf.Form(code).Duties;
        duties.Should().HaveCount(2).And.OnlyContain(d => d.OnlyIfOrdered && d.Days == 3);
        duties[0].Should().Match<Duty>(d => d.From == Anchor.Served && d.Section.EndsWith(section));
    }

    [Theory, LawRow("5", "STPO"), LawRow("5", "STRO")]
    [InlineData("STPO"), InlineData("STRO")]
    public void breach_is_an_offence_of_up_to_five_years_without_conditional_discharge(string code)
    {
        LawOf.Form(code).Breach.Should().Match<BreachRule>(b => b.Section == "MSA 2015 s.30" && b.ConditionalDischargeBarred == true && b.OnIndictment!.StartsWith("5 years") && b.OnSummaryConviction!.StartsWith("6 months"));
        LawOf.Form(code).Breach.Consequences.Should().Contain(c => c.Contains("passports") && c.Contains("name or address"));
        LawOf.Form(code).Enforcement[0].Should().Be(Option.SafeguardAndAct);
    }

    [Theory, LawRow("6", "STPO"), LawRow("6", "STRO")]
    [InlineData("STPO", 5, true), InlineData("STRO", 2, false)]
    public void no_discharge_within_the_least_period_without_consent_and_travel_only_prevention_orders_are_free_of_that(string code, int years, bool travelOnly)
    {
        var changes = LawOf.Form(code).Changes!;
        changes.DischargeLock.Should().Be(Period.OfYears(years));
        changes.Limits.Any(l => l.Contains("travel prohibitions only")).Should().Be(travelOnly);
        changes.Limits.Should().Contain(l => l.Contains("risk that the subject may commit"));
    }

    [Theory, LawRow("7", "STPO"), LawRow("7", "STRO")]
    [InlineData("STPO", "s.15(7)"), InlineData("STRO", "s.23(6)")]
    public void other_applicants_tell_the_police_and_passports_and_travel_stand_in_the_diary(string code, string tells) =>
        LawOf.Form(code).Stages.Select(s => (s.Id, s.Section)).Should().Contain(("tell-the-police", tells)).And.Contain(s => s.Id == "passport-surrender").And.Contain(s => s.Id == "travel-extension");

    [Fact, LawRow("C3", "STPO"), LawRow("C3", "ISTPO"), LawRow("9", "STPO", "2025 change")]
    public void courts_send_3285_and_3284_and_labour_market_offences_have_their_meaning_from_2025()
    {
        LawOf.Type("STPO").Info.ResultCodes.Should().Equal(new CourtResultCode("3285", FormKind.Full), new("3284", FormKind.Interim));
        LawOf.Edition("STPO").Amendments[0].What.Should().Contain("Employment Rights Act 2025");
    }
}
