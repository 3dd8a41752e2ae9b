using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.DomesticAbuse;

/// <summary>Domestic Abuse Act 2021 ss.22-49.</summary>
public sealed class DomesticAbuseLaw
{
    private readonly OrderForm notice = LawOf.Form("DAPN");
    private readonly OrderForm order = LawOf.Form("DAPO");

    [Theory, LawRow("9", "DAPO", "pilots")]
    [InlineData("2024-11-27", "DAA 2021 (November 2024)", 5)]
    [InlineData("2025-03-10", "DAA 2021 (November 2024)", 5)] // SI 2025/261 and SI 2025/319 differ on 5 to 10 March
    [InlineData("2025-03-11", "DAA 2021 (March 2025)", 6)]
    [InlineData("2025-04-28", "DAA 2021 (April 2025)", 7)]
    [InlineData("2026-03-31", "DAA 2021 (April 2025)", 7)]
    [InlineData("2026-04-01", "DAA 2021 (after March 2026)", 7)]
    public void the_pilots_grow_area_by_area_and_nothing_is_known_after_March_2026(string made, string id, int areas)
    {
        var edition = LawOf.Type("DAPO").EditionOn(DateOnly.Parse(made));

        (edition.Id, edition.Areas.Count).Should().Be((id, areas));
        (edition.Certainty == Certainty.High).Should().Be(edition.ClosesOn is not null, "what is not known to be in force is off for applications");
        edition.Forms.Should().BeEquivalentTo([order, notice], "the law of order and notice is the same in every area, also for forces outside");
        edition.Doubts.Should().Contain(d => d.About.Contains("5 to 10 March 2025"));
        edition.Amendments.Should().Contain(a => a.What.Contains("31 March 2026") && a.Source == "SI 2025/1222");
    }

    [Fact, LawRow("1", "DAPN")]
    public void an_inspector_gives_the_notice_and_that_rank_is_law()
    {
        var route = notice.Routes.Should().ContainSingle().Subject;
        route.Authority.Should().Be(new RankRule(Rank.Inspector, IsLaw: true, "DAA 2021 s.22(8)"));
        route.Applicants.Single().Should().ContainAll("inspector or above", "British Transport Police", "Ministry of Defence Police");
        route.TestElements.Select(e => e.Says).Should().HaveCount(2).And.OnlyContain(t => t.Contains("Reasonable grounds"));
        route.TestElements[0].Says.Should().Contain("16 or over");
        notice.Ages.Minimum.Should().Be(18);
    }

    [Fact, LawRow("1", "DAPO")]
    public void victim_police_and_courts_themselves_come_to_the_order_where_necessary_and_proportionate()
    {
        order.Routes.Select(r => r.Kind).Should().Equal(RouteKind.OnApplication, RouteKind.OnConviction, RouteKind.OnAcquittal);
        order.Routes[0].Applicants[0].Should().Contain("must apply where a notice was given (s.28(3))");
        order.Routes[0].Court.Should().ContainAll("magistrates' court, by complaint (s.28(6))", "family court (s.28(5))");
        order.Routes.Should().OnlyContain(r => r.TestElements[0].Says.Contains("balance of probabilities") && r.TestElements[1].Says.Contains("necessary and proportionate"));
        order.Ages.Section.Should().Contain("s.32(5)");
    }

    [Theory, LawRow("7", "DAPN", "consultation"), LawRow("7", "DAPO", "consultation")]
    [InlineData("DAPN"), InlineData("DAPO")]
    public void the_victims_opinion_is_sought_and_consent_is_not_needed(string code) =>
        LawOf.Form(code).Routes[0].Consult.Should().Contain(c => c.Contains("victim") && c.Contains("consent is not needed"));

    [Fact, LawRow("2.1", "DAPO"), LawRow("C7", "DAPO")]
    public void it_lasts_for_a_period_until_an_event_or_until_further_order_s_38_3()
    {
        var made = new DateOnly(2025, 6, 1);
        Plugins.Findings("DAPO", new(made) { LastDay = made }).Should().BeEmpty();
        Plugins.Findings("DAPO", new(made) { UntilEvent = true }).Should().BeEmpty();
        Plugins.Findings("DAPO", new(made) { UntilFurtherOrder = true }).Should().BeEmpty();
        order.Duration.PerCondition.Should().ContainAll("s.38(4)", "12 months at most (s.38(5))");
        order.Starts.AlsoAllowed.Should().Equal(Anchor.EarlierOrderEnd);
        order.Extent.Should().StartWith("In all parts of the United Kingdom");
    }

    [Fact, LawRow("2.1", "DAPN"), LawRow("C7", "DAPN")]
    public void the_notice_runs_from_service_until_the_application_is_determined_or_withdrawn()
    {
        Plugins.Findings("DAPO", new(new(2025, 6, 1)) { UntilEvent = true }, FormKind.Notice).Should().BeEmpty();
        notice.Duration.EndsWhen.Should().ContainAll("determined or withdrawn (s.25(2)(d))", "adjourned (s.29(7))");
        (notice.Starts.Usual, notice.Knowledge.Binds).Should().Be((Anchor.Served, BindsWhen.Served));
    }

    [Theory, LawRow("8.2", "DAPN", "48 hours"), LawRow("8.2", "DAPN", "24 hours")]
    [InlineData("2026-11-18T15:00Z", "2026-11-20T15:00Z")] // Wednesday to Friday
    [InlineData("2026-11-21T10:00Z", "2026-11-24T10:00Z")] // Saturday counts, Sunday is left out
    [InlineData("2026-04-02T15:00Z", "2026-04-07T15:00Z")] // Good Friday, Sunday and Easter Monday are left out
    public void the_hearing_is_within_48_hours_leaving_out_sundays_and_holidays_and_so_are_the_24_to_court(string served, string by)
    {
        var hearing = notice.Stages.Single(s => s.Id == "hearing");
        (hearing.From, hearing.Clock!.Section).Should().Be((Anchor.Served, "DAA 2021 s.29(2)-(3)"));
        hearing.Clock.Deadline(DateTimeOffset.Parse(served)).Should().Be(new Deadline(DateTimeOffset.Parse(by), null, null));
        notice.Breach.ToCourt.Should().Be(new HoursClock(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays, "DAA 2021 s.26(4)"));
        order.Breach.ToCourt.Should().BeNull("an offence: the clock is that of PACE");
    }

    [Fact, LawRow("2.3", "DAPO")]
    public void an_earlier_order_goes_on_and_the_new_one_may_start_when_it_ends() => order.Replaces!.EndsEarlier.Should().BeFalse();

    [Fact, LawRow("3.1", "DAPN"), LawRow("3.1", "DAPO")]
    public void the_list_of_the_notice_is_closed_and_bars_abuse_and_that_of_the_order_is_open_with_supervisors()
    {
        notice.Conditions.Closed.Should().BeTrue();
        notice.Conditions.MustContain.Should().Equal(ConditionKinds.NonMolestation);
        notice.Conditions.Kinds.Select(k => k.KindId).Should().BeEquivalentTo(ConditionKinds.NonMolestation, ConditionKinds.NoContact, ConditionKinds.ApproachPlace, ConditionKinds.HomeRights);
        order.Conditions.Closed.Should().BeFalse();
        order.Conditions.RequirementsAllowed.Should().BeTrue();
        order.Conditions.Limits.Should().Contain(l => l.Contains("supervises") && l.Contains("s.36(2)-(3)")).And.Contain(l => l.StartsWith("Electronic monitoring for 12 months at most (s.38(5))") && l.Contains("consent"));
    }

    [Fact, LawRow("4.1", "DAPO"), LawRow("4.2", "DAPO", "overlap"), LawRow("4.2", "DAPO", "failure")]
    public void name_and_address_are_notified_three_days_from_the_making_and_sleep_under_other_regimes()
    {
        order.Duties.Select(d => (d.Days, d.From)).Should().Equal((3, Anchor.Made), (3, Anchor.Event));
        order.Duties[0].LastDay(new(2026, 11, 23)).Should().Be(new DateOnly(2026, 11, 25), "the day made is day one, whenever it is served");
        order.Duties[1].What.Should().Contain("no home address any more");
        order.Duties.Should().OnlyContain(d => d.SleepsWhile!.Contains("Sexual Offences Act 2003") && d.SleepsWhile.Contains("Stalking Protection Act 2019") && d.CustodyDisregardedBy == null);
        order.Duties[0].Failure!.Consequences.Should().Contain(c => c.Contains("prosecuted once for each failure"));
        notice.Duties.Should().BeEmpty();
    }

    [Fact, LawRow("5", "DAPN")]
    public void breach_of_the_notice_is_no_offence_and_gives_a_power_to_enter_for_arrest()
    {
        notice.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.CivilBreach && b.OnIndictment == null && b.OnSummaryConviction == null && !b.ReasonableExcuse);
        notice.Breach.Enter.Should().Match<Power>(p => p.Answer == PowerAnswer.Yes && p.Section!.Contains("s.26(9)"));
        notice.Enforcement.Select(o => o.Id).Should().NotContain(["charge", "simple-caution", "conditional-caution", "community-resolution", "arrest"]).And.HaveElementAt(0, "safeguard-and-act");
    }

    [Fact, LawRow("5", "DAPO"), LawRow("5", "DAPO", "evidence"), LawRow("5.1", "DAPO")]
    public void breach_of_the_order_is_an_offence_of_up_to_five_years_or_contempt_never_both()
    {
        order.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.Offence && b.Section == "DAA 2021 s.39" && b.ConditionalDischargeBarred == true && b.OnSummaryConviction == GeneralLimit.OrFine);
        order.Breach.Consequences.Should().Contain(c => c.Contains("s.39(6)")).And.Contain(c => c.Contains("without notice") && c.Contains("aware")).And.Contain(c => c.Contains("s.39(3)-(4)")).And.Contain(c => c.Contains("warrant (s.40)"));
        order.Breach.Evidence.Should().ContainSingle(e => e.Contains("s.39(8)"));
        order.Enforcement[0].Should().Be(Option.SafeguardAndAct);
        order.Enforcement.Select(o => o.Id).Should().Contain(["proactive-operation", "apply-to-vary", "warrant-of-court"]);
    }

    [Fact, LawRow("6", "DAPO"), LawRow("6", "DAPO", "appeal")]
    public void victim_person_applicant_and_police_may_ask_to_vary_and_necessity_decides()
    {
        order.Changes!.Who.Should().HaveCount(4).And.Contain("The victim");
        order.Changes.Limits.Should().Contain(l => l.Contains("s.44(9)") && l.Contains("s.44(10)")).And.Contain(l => l.Contains("hear the police"));
        (order.Changes.DischargeLock, order.Changes.MayRenew).Should().Be((null, false));
        order.Appeal.Should().Contain("ss.46-47");
    }

    [Fact, LawRow("7", "DAPN"), LawRow("7", "DAPO")]
    public void steps_run_from_the_inspector_to_the_end_of_monitoring()
    {
        notice.Stages.Select(s => s.Id).Should().Equal("authority", "considerations", "written-notice", "service", "complaint", "hearing", "adjournment");
        notice.Stages[2].What.Should().ContainAll("grounds", "arrest without warrant", "48 hours", "determined or withdrawn", "what a court may include");
        order.Stages.Select(s => s.Id).Should().Equal("supervisor", "monitoring", "service", "notification", "monitoring-ends", "still-necessary");
        order.Stages.Single(s => s.Id == "notification").Window(new(2026, 11, 23)).Should().Be((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 25)));
        order.Stages.Single(s => s.Id == "monitoring-ends").Window(new(2025, 6, 1)).Should().Be((new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 31)));
    }

    [Fact, LawRow("C3", "DAPO")]
    public void courts_send_3326_and_sheets_keep_it_apart_from_the_older_order()
    {
        LawOf.Type("DAPO").Info.ResultCodes.Single().Should().Be(new CourtResultCode("3326", FormKind.Full));
        LawOf.Type("DAPO").Info.Spellings.Should().NotContain(s => s.Text.Contains("violence"));
    }
}
