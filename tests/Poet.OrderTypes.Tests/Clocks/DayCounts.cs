using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class DayCounts
{
    [Theory]
    [InlineData("2026-11-23", 3, "2026-11-27")] // CPR 2.8(3): neither day counts
    [InlineData("2026-11-23", 0, "2026-11-24")]
    [InlineData("2026-11-20", 8, "2026-11-29")]
    public void clear_days_leave_out_both_ends(string day, int clear, string first)
    {
        LegalClock.FirstDayAfterClearDays(Day(day), clear).Should().Be(Day(first));
        LegalClock.LastDayBeforeClearDays(Day(first), clear).Should().Be(Day(day));
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-04-03", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-26", false)] // a Saturday, whatever else is disputed about it
    [InlineData("2026-12-28", false)]
    [InlineData("2029-05-07", null)] // expected, not proclaimed
    public void a_working_day_is_monday_to_friday_but_no_holiday(string day, bool? working) =>
        LegalClock.IsWorkingDay(Day(day)).Should().Be(working);

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-04-02", 2, "2026-04-08")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-11-21", 5, "2026-11-27")]
    public void working_days_after_an_event_leave_out_its_own_day(string day, int working, string last) =>
        LegalClock.WorkingDaysAfter(Day(day), working).Should().Be(new DayDeadline(Day(last), null, null));

    [Fact]
    public void working_days_over_an_expected_holiday_have_two_readings()
    {
        var deadline = LegalClock.WorkingDaysAfter(Day("2029-05-04"), 1);

        deadline.Should().BeEquivalentTo(new { Earlier = Day("2029-05-07"), Later = Day("2029-05-08") });
        deadline.Why.Should().Be("Work to the earlier day: Monday 7 May 2029 is expected to be a bank holiday, but its proclamation had not been seen when this list was made");
    }

    [Fact]
    public void so_many_working_days_lie_after_the_event_and_the_last_is_one() =>
        Prop.ForAll(Gen.Choose(0, 3000).Select(n => new DateOnly(2018, 1, 1).AddDays(n)).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (day, n) =>
        {
            var last = LegalClock.WorkingDaysAfter(day, n).Earlier;
            var counted = Enumerable.Range(1, last.DayNumber - day.DayNumber).Count(i => LegalClock.IsWorkingDay(day.AddDays(i)) == true);
            return counted == n && LegalClock.IsWorkingDay(last) == true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_birthday_is_reached_as_it_begins()
    {
        LegalClock.AgeOn(Day("2008-11-23"), Day("2026-11-22")).Should().Be(17);
        LegalClock.AgeOn(Day("2008-11-23"), Day("2026-11-23")).Should().Be(18);
        LegalClock.AgeOn(Day("2008-02-29"), Day("2026-02-28")).Should().Be(17);
        LegalClock.AgeOn(Day("2008-02-29"), Day("2026-03-01")).Should().Be(18);
        LegalClock.AgeOn(Day("2008-02-29"), Day("2007-01-01")).Should().Be(0);
    }

    [Fact]
    public void a_youth_is_reviewed_every_twelve_months_until_eighteen()
    {
        var reviews = LegalClock.YouthReviews(from: Day("2024-03-01"), born: Day("2009-06-10"), lastDay: Day("2027-02-28"));

        reviews.Should().Equal(
            new ReviewPeriod(Day("2024-03-01"), Day("2025-02-28")),
            new ReviewPeriod(Day("2025-03-01"), Day("2026-02-28")),
            new ReviewPeriod(Day("2026-03-01"), Day("2027-02-28")));
    }

    [Theory]
    [InlineData("2008-02-28", "2027-02-28", 1)] // eighteen on the last day of the second period
    [InlineData("2008-03-01", "2027-02-28", 2)]
    [InlineData("2012-01-01", "2026-02-27", 1)] // ends before the second period does
    [InlineData("2016-01-01", null, 9)] // until further order
    [InlineData("2000-01-01", null, 0)]
    public void only_periods_that_end_before_eighteen_and_within_the_order_are_reviewed(string born, string? lastDay, int reviews) =>
        LegalClock.YouthReviews(Day("2024-03-01"), Day(born), lastDay is null ? null : Day(lastDay)).Should().HaveCount(reviews);
}
