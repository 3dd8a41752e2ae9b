using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.StalkingProtection;

public sealed class Lengths
{
    private readonly OrderForm full = LawOf.Form("SPO");
    private readonly OrderForm interim = LawOf.Form("ISPO");

    [Theory, LawRow("2.1", "SPO"), LawRow("C7", "SPO")]
    [InlineData("2024-01-15", "2026-01-13", "shorter_than_law_allows")]
    [InlineData("2024-01-15", "2026-01-14", null)]
    [InlineData("2024-02-29", "2026-02-27", "shorter_than_law_allows")] // the missing anniversary falls on 1 March
    [InlineData("2024-02-29", "2026-02-28", null)]
    [InlineData("2022-03-01", "2024-02-29", null)]
    [InlineData("2022-03-01", "2024-02-28", "shorter_than_law_allows")]
    [InlineData("2024-01-15", "2060-01-14", null)]
    [InlineData("2024-01-15", "2024-01-14", "ends_before_made")]
    public void a_fixed_order_lasts_two_years_at_least_from_the_day_made(string made, string last, string? finding) =>
        full.Duration.Check(new(DateOnly.Parse(made)) { LastDay = DateOnly.Parse(last) }).Select(f => f.Code)
            .Should().Equal(finding is null ? [] : [finding], "s.3(2)");

    [Fact, LawRow("2.1", "SPO")]
    public void it_may_run_until_further_order_with_periods_of_single_terms_and_be_renewed_without_limit()
    {
        full.Duration.Check(new(new(2024, 1, 15)) { UntilFurtherOrder = true }).Should().BeEmpty("s.3(1)(b)");
        full.Duration.PerCondition.Should().Contain("s.3(3)");
        full.Starts.Usual.Should().Be(Anchor.Made);
        full.Changes!.Limits.Should().Contain(l => l.Contains("renewed any number of times"));
    }

    [Fact, LawRow("2.1", "SPO"), LawRow("C7", "SPO")]
    public void the_rule_is_the_same_under_18()
    {
        full.Duration.Under18.Should().BeNull();
        full.Duration.Check(new(new(2024, 1, 15)) { LastDay = new(2025, 1, 14), BornOn = new(2010, 1, 1) }).Should().ContainSingle();
    }

    [Fact, LawRow("2.1", "ISPO")]
    public void an_interim_order_is_fixed_renewable_and_ends_with_the_main_application()
    {
        interim.Duration.Check(new(new(2024, 1, 15)) { LastDay = new(2024, 1, 15) }).Should().BeEmpty("there is no least length");
        interim.Duration.Check(new(new(2024, 1, 15)) { UntilFurtherOrder = true }).Should().ContainSingle().Which.Section.Should().Contain("s.5(6)");
        interim.Duration.EndsWhen.Should().Contain("determined").And.Contain("s.5(6)(b)");
        interim.Changes!.MayRenew.Should().BeTrue("s.5(7)");
        interim.Changes.DischargeLock.Should().BeNull();
    }

    [Fact, LawRow("6", "SPO")]
    public void three_may_vary_and_nobody_discharges_it_within_two_years_without_both_consents()
    {
        full.Changes!.Who.Should().HaveCount(3).And.Contain(w => w.StartsWith("The defendant")).And.Contain(w => w.Contains("resides")).And.Contain(w => w.Contains("applied"));
        full.Changes.DischargeLock.Should().Be(Period.OfYears(2));
        full.Changes.DischargeLockFrom.Should().Be(Anchor.Made);
        full.Changes.Limits.Should().Contain(l => l.Contains("necessary") && l.Contains("s.4(4)(a)")).And.Contain(l => l.Contains("consent") && l.Contains("s.4(4)(b)"));
        full.Changes.MayVary.Should().BeTrue();
    }

    [Fact, LawRow("6", "SPO", "appeal")]
    public void both_sides_appeal_to_the_crown_court() =>
        full.Appeal.Should().Contain("Crown Court").And.Contain("defendant").And.Contain("chief officer").And.Contain("s.7");
}
