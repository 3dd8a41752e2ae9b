using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.StalkingProtection;

public sealed class NotifyingAndSteps
{
    private readonly OrderForm full = LawOf.Form("SPO");

    [Theory, LawRow("4.1", "SPO"), LawRow("4.1", "ISPO")]
    [InlineData("SPO"), InlineData("ISPO")]
    public void names_and_home_address_are_notified_in_three_days_from_service(string code)
    {
        var duties = LawOf.Form(code).Duties;

        duties.Should().HaveCount(2);
        duties[0].Should().Match<Duty>(d => d.Days == 3 && d.From == Anchor.Served && d.Section == "s.9(1)" && d.Every == null && d.CustodyDisregardedBy == null && !d.OnlyIfOrdered);
        duties[0].What.Should().Contain("name").And.Contain("home address");
        duties[0].Method.Should().Contain("In person and orally").And.Contain("s.10").And.Contain("photograph on request (s.10(5))").And.Contain("acknowledgement (s.10(4))");
        duties[0].NotNeededWhen.Should().Contain("replaces an interim order");
        duties[1].Should().Match<Duty>(d => d.Days == 3 && d.From == Anchor.Event && d.Section == "s.9(3)-(4)");
    }

    [Theory, LawRow("8.1", "SPO", "R8"), LawRow("8.2", "SPO", "3 days")]
    [InlineData("2026-11-23", "2026-11-25")] // a Monday
    [InlineData("2026-12-25", "2026-12-27")] // Christmas Day and a week-end count
    [InlineData("2026-10-24", "2026-10-26")] // a clock change inside
    public void every_day_counts_and_the_day_of_service_is_day_one(string served, string last) =>
        full.Duties[0].LastDay(DateOnly.Parse(served)).Should().Be(DateOnly.Parse(last));

    [Fact, LawRow("4.2", "SPO", "overlap")]
    public void the_duty_sleeps_while_the_sex_offender_duty_runs() =>
        full.Duties.Should().OnlyContain(d => d.SleepsWhile!.Contains("Part 2 of the Sexual Offences Act 2003") && d.SleepsWhile.Contains("starts on the day that duty ends") && d.SleepsWhile.Contains("s.9(5)-(7)"));

    [Fact, LawRow("4.2", "SPO", "failure")]
    public void failing_to_notify_is_one_continuing_offence_of_up_to_five_years()
    {
        var failure = full.Duties[0].Failure!;
        failure.Section.Should().Be("SPA 2019 s.11");
        failure.OnIndictment.Should().StartWith("5 years");
        failure.Consequences.Should().Contain(c => c.Contains("continuing offence, prosecuted once") && c.Contains("s.11(3)-(5)"));
    }

    [Fact, LawRow("7", "SPO")]
    public void its_steps_run_from_authority_to_renewal()
    {
        full.Stages.Select(s => s.Id).Should().Equal("authority", "safety-plan", "draft", "service", "name-and-address", "renewal-review");
        full.Stages[0].Authority.Should().Match<RankRule>(r => !r.IsLaw, "the force's own scheme delegates");
        full.Stages[2].What.Should().Contain("necessary").And.Contain("religion");
        full.Stages[4].What.Should().Contain("acknowledgement (s.10(4))");
        full.Stages[4].Window(new(2026, 11, 23)).Should().Be((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 25)));
        full.Stages[5].Window(new(2024, 1, 15))!.Value.Last.Should().Be(new DateOnly(2026, 1, 14), "before two years are over");
    }

    [Fact, LawRow("9", "SPO", "guidance")]
    public void the_revised_guidance_is_told() =>
        LawOf.Edition("SPO").Amendments.Should().Contain(a => a.When == "April 2024" && a.Certainty == Certainty.High && a.What.Contains("statutory guidance"));

    [Fact, LawRow("9", "SPO", "2026 Act")]
    public void the_courts_own_motion_of_2026_waits_for_its_commencement()
    {
        var later = LawOf.Stalking.Editions[1];
        later.AwaitsCommencement.Should().BeTrue();
        later.CommencesOn.Should().Be(new DateOnly(2026, 4, 29), "Royal Assent is the earliest it could be");
        later.Uncertainty.Should().Contain("own motion on conviction or acquittal");
        later.Form(FormKind.Full)!.Routes.Should().HaveCount(2).And.Contain(r => r.Kind == RouteKind.OnConviction);
        LawOf.Form("SPO").Routes.Should().NotContain(r => r.Kind == RouteKind.OnConviction);
    }
}
