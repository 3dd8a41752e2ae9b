using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.DomesticViolence;

public sealed class Lengths
{
    private readonly OrderForm notice = LawOf.Form("DVPN");
    private readonly OrderForm order = LawOf.Form("DVPO");

    [Theory, LawRow("2.1", "DVPO"), LawRow("8.1", "DVPO", "R5"), LawRow("C7", "DVPO")]
    [InlineData("2024-10-13", "shorter_than_law_allows")]
    [InlineData("2024-10-14", null)]
    [InlineData("2024-10-28", null)]
    [InlineData("2024-10-29", "longer_than_law_allows")]
    [InlineData("2024-09-30", "ends_before_made")]
    public void an_order_made_on_1_October_ends_from_14_to_28_October(string last, string? finding) =>
        order.Duration.Check(new(new(2024, 10, 1)) { LastDay = DateOnly.Parse(last) }).Select(f => f.Code).Should().Equal(finding is null ? [] : [finding], "s.28(10)");

    [Fact, LawRow("2.1", "DVPO")]
    public void any_length_but_14_to_28_days_is_found_on_any_day()
    {
        var made = new DateOnly(2024, 2, 1);
        for (var days = 1; days <= 60; days++, made = made.AddDays(7))
            order.Duration.Check(new(made) { LastDay = made.AddDays(days - 1) }).Any().Should().Be(days is < 14 or > 28, $"{days} days from {made:d MMMM yyyy}");
        order.Duration.Check(new(made) { UntilFurtherOrder = true }).Should().ContainSingle();
    }

    [Fact, LawRow("2.1", "DVPN"), LawRow("C7", "DVPN")]
    public void a_notice_runs_from_service_until_the_application_is_determined_also_when_adjourned()
    {
        notice.Duration.Check(new(new(2024, 10, 1)) { UntilFurtherOrder = true }).Should().BeEmpty();
        notice.Duration.UntilEvent.Should().BeTrue();
        notice.Duration.EndsWhen.Should().Contain("determined (s.25(1)(d))").And.Contain("adjourned (s.27(9))");
        notice.Starts.Usual.Should().Be(Anchor.Served);
        notice.Knowledge.Binds.Should().Be(BindsWhen.Served);
    }

    [Fact, LawRow("6", "DVPO"), LawRow("2.1", "DVPO")]
    public void nobody_may_vary_renew_or_extend_it()
    {
        order.Changes!.Who.Should().BeEmpty();
        order.Changes.Should().Match<ChangeRule>(c => !c.MayVary && !c.MayRenew);
        order.Changes.Limits.Should().Contain(l => l.Contains("fresh notice"));
        order.Basis.Vary.Should().BeNull();
        notice.Changes.Should().Match<ChangeRule>(c => !c.MayVary && !c.MayRenew);
        LawOf.Edition("DVPO").Doubts.Should().Contain(d => d.About == "Rescission" && d.Certainty == Certainty.Low);
    }

    [Theory, LawRow("8.2", "DVPN", "48 hours"), LawRow("C7", "DVPN")]
    [InlineData("2026-11-18T15:00Z", "2026-11-20T15:00Z")] // Wednesday to Friday
    [InlineData("2026-11-20T10:00Z", "2026-11-23T10:00Z")] // Friday: Sunday is left out
    [InlineData("2026-11-21T10:00Z", "2026-11-24T10:00Z")] // Saturday counts
    [InlineData("2026-11-22T10:00Z", "2026-11-25T00:00Z")] // Sunday: runs from Monday 00:00 to Tuesday 24:00
    [InlineData("2026-04-02T15:00Z", "2026-04-07T15:00Z")] // Good Friday, Sunday and Easter Monday are left out
    public void the_hearing_is_within_48_hours_of_service_leaving_out_sundays_and_holidays(string served, string by)
    {
        var hearing = notice.Stages.Single(s => s.Id == "hearing");
        hearing.From.Should().Be(Anchor.Served);
        hearing.Clock!.Section.Should().Be("CSA 2010 s.27(3)-(4)");
        hearing.Clock.Deadline(DateTimeOffset.Parse(served)).Should().Be(new Deadline(DateTimeOffset.Parse(by), null, null));
    }

    [Theory, LawRow("8.2", "DVPN", "24 hours"), LawRow("8.2", "DVPO", "24 hours")]
    [InlineData("DVPN", "CSA 2010 s.26(4)"), InlineData("DVPO", "CSA 2010 s.29(1), (3)")]
    public void court_is_within_24_hours_of_arrest_with_the_same_days_left_out(string code, string section)
    {
        var clock = LawOf.Form(code).Breach.ToCourt!;
        clock.Should().Be(new HoursClock(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays, section));
        clock.Deadline(DateTimeOffset.Parse("2026-11-20T22:00Z")).Earlier.Should().Be(DateTimeOffset.Parse("2026-11-21T22:00Z"), "Saturday counts");
        clock.Deadline(DateTimeOffset.Parse("2026-11-21T22:00Z")).Earlier.Should().Be(DateTimeOffset.Parse("2026-11-23T22:00Z"), "Sunday is left out");
    }
}
