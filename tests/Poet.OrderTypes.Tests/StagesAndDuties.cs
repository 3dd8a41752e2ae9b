using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

public sealed class StagesAndDuties
{
    [Fact]
    public void a_step_in_the_last_four_weeks_of_a_year_has_a_first_and_a_last_day()
    {
        var review = new Stage("review", "Review", "s.1", "Hold it") { From = Anchor.Made, Within = Period.OfYears(1), InLast = Period.OfWeeks(4) };

        review.Window(new(2025, 3, 1)).Should().Be((new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void a_step_without_a_window_may_be_taken_from_the_day_of_its_event()
    {
        var serve = new Stage("serve", "Serve", "s.1", "Serve it") { From = Anchor.Made, Within = Period.OfDays(3) };

        serve.Window(new(2026, 11, 23)).Should().Be((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 25)));
        (serve with { Within = null }).Window(new(2026, 11, 23)).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-25")] // Monday: not 72 hours
    [InlineData("2026-12-25", "2026-12-27")] // no day is excluded
    [InlineData("2026-10-24", "2026-10-26")] // the clocks go back inside
    public void three_days_beginning_with_the_event_count_its_day_as_day_one(string anchor, string last)
    {
        var duty = new Duty("tell", "Tell the police", 3, Anchor.Served, "s.1");

        duty.LastDay(DateOnly.Parse(anchor)).Should().Be(DateOnly.Parse(last));
    }

    [Fact]
    public void a_duty_before_an_event_counts_back_from_it()
    {
        var travel = new Duty("travel", "Tell the police", 7, Anchor.Event, "s.1") { BeforeEvent = true };

        travel.LastDay(new(2026, 3, 10)).Should().Be(new DateOnly(2026, 3, 3));
    }

    [Fact]
    public void a_duty_that_sleeps_while_another_regime_runs_revives() // E15.13
    {
        var duty = new Duty("tell", "Tell the police", 3, Anchor.Served, "s.1") { SleepsWhile = "registration under another Act" };
        DateOnly served = new(2026, 3, 2);

        duty.LastDay(served, []).Should().Be(duty.LastDay(served));
        duty.LastDay(served, [new(new(2026, 3, 4), new(2026, 3, 31))]).Should().Be(new DateOnly(2026, 4, 1), "two days had run, and one was left");
        duty.LastDay(served, [new(new(2026, 2, 1), new(2026, 3, 9))]).Should().Be(new DateOnly(2026, 3, 12), "it slept as it was served, so no day had run");
        duty.LastDay(served, [new(new(2026, 3, 3), null)]).Should().BeNull("it sleeps still");
        (duty with { BeforeEvent = true }).LastDay(served, []).Should().BeNull();
    }
}
