using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class Periods
{
    private static readonly Arbitrary<int> UpTo100 = Gen.Choose(1, 100).ToArbitrary();

    [Theory]
    [InlineData("2026-11-23 08:00", "Wed 2026-11-25 23:59", "not 72 hours")]
    [InlineData("2026-11-23 23:50", "Wed 2026-11-25 23:59", "ten minutes cost a day")]
    [InlineData("2026-12-25 10:00", "Sun 2026-12-27 23:59", "no holiday is left out")]
    [InlineData("2026-10-24 12:00", "Mon 2026-10-26 23:59", "the clocks change inside")]
    public void three_days_beginning_with_the_day_of_service_end_with_the_third(string served, string lastMoment, string because)
    {
        var lastDay = Period.OfDays(3).LastDay(LondonTime.DateOf(London(served)));

        Shown(LondonTime.EndOf(lastDay).AddSeconds(-1)).Should().Be(lastMoment, because);
    }

    [Theory]
    [InlineData("2026-10-01", 0, 0, 28, "2026-10-28")]
    [InlineData("2026-10-01", 0, 0, 14, "2026-10-14")]
    [InlineData("2026-11-23", 0, 0, 1, "2026-11-23")]
    [InlineData("2024-03-01", 2, 0, 0, "2026-02-28")]
    [InlineData("2022-03-01", 2, 0, 0, "2024-02-29")]
    [InlineData("2024-02-29", 1, 0, 0, "2025-02-28")]
    [InlineData("2024-02-29", 4, 0, 0, "2028-02-28")]
    [InlineData("2023-02-28", 1, 0, 0, "2024-02-27")]
    [InlineData("2025-01-31", 0, 1, 0, "2025-02-28")]
    [InlineData("2025-01-30", 0, 1, 0, "2025-02-28")]
    [InlineData("2025-01-28", 0, 1, 0, "2025-02-27")]
    [InlineData("2024-01-31", 0, 1, 0, "2024-02-29")]
    [InlineData("2025-03-31", 0, 1, 0, "2025-04-30")]
    [InlineData("2025-01-31", 0, 1, 3, "2025-03-03")]
    [InlineData("2025-12-15", 1, 6, 0, "2027-06-14")]
    [InlineData("9999-01-01", 0, 1, 0, "9999-01-31")]
    [InlineData("9999-11-15", 0, 1, 0, "9999-12-14")]
    [InlineData("9999-12-02", 0, 1, 0, "9999-12-31")]
    [InlineData("9998-06-01", 5, 0, 0, "9999-12-31")]
    [InlineData("9999-12-30", 0, 0, 28, "9999-12-31")]
    public void a_period_beginning_with_a_day_ends_the_day_before_its_anniversary(string first, int years, int months, int days, string last) =>
        Period.Of(years, months, days).LastDay(Day(first)).Should().Be(Day(last));

    [Theory]
    [InlineData("2026-11-23", 0, 0, 3, "2026-11-26")]
    [InlineData("2025-01-31", 0, 1, 0, "2025-02-28")]
    [InlineData("2025-02-28", 0, 1, 0, "2025-03-28")]
    [InlineData("2024-02-29", 1, 0, 0, "2025-02-28")]
    [InlineData("9999-12-31", 0, 0, 1, "9999-12-31")]
    public void within_a_period_of_an_event_its_own_day_does_not_count(string eventDay, int years, int months, int days, string last) =>
        Period.Of(years, months, days).LastDayAfter(Day(eventDay)).Should().Be(Day(last));

    [Fact]
    public void days_beginning_with_include_the_first_and_days_after_do_not() =>
        Prop.ForAll(Days, UpTo100, (day, n) =>
            Period.OfDays(n).LastDay(day).DayNumber == Math.Min(day.DayNumber + n - 1, DateOnly.MaxValue.DayNumber)
            && Period.OfDays(n).LastDayAfter(day).DayNumber == Math.Min(day.DayNumber + n, DateOnly.MaxValue.DayNumber))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void a_period_beginning_the_day_after_an_event_is_the_period_after_it() =>
        Prop.ForAll(Days, UpTo100, (day, n) =>
        {
            // one month from the 30th of a month of 30 days is not one month beginning with the 1st, so only where the next day is in the same month
            var next = day == DateOnly.MaxValue ? day : day.AddDays(1);
            return next.Day == 1 || next == day || Period.OfMonths(n).LastDay(next) == Period.OfMonths(n).LastDayAfter(day);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_next_month_starts_the_day_after_or_the_month_is_the_last() =>
        Prop.ForAll(Days, UpTo100, (day, n) =>
        {
            var last = Period.OfMonths(n).LastDay(day);
            if (last == DateOnly.MaxValue)
                return true;
            var next = last.AddDays(1);
            return next.Day == day.Day || next.Day == 1 && DateTime.DaysInMonth(last.Year, last.Month) < day.Day;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_later_first_day_never_ends_sooner_and_a_longer_period_never_sooner() =>
        Prop.ForAll(Days, UpTo100, UpTo100, (day, months, more) =>
        {
            var later = DateOnly.FromDayNumber(Math.Min(day.DayNumber + more, DateOnly.MaxValue.DayNumber));
            var last = Period.OfMonths(months).LastDay(day);
            return last >= day && last <= Period.OfMonths(months).LastDay(later) && last <= Period.OfMonths(months + more).LastDay(day);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void huge_periods_end_with_the_calendar()
    {
        Period.OfYears(int.MaxValue).LastDay(new(2026, 1, 1)).Should().Be(DateOnly.MaxValue);
        Period.Of(int.MaxValue, int.MaxValue, int.MaxValue).LastDayAfter(DateOnly.MinValue).Should().Be(DateOnly.MaxValue);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 2, 0)]
    public void an_empty_or_negative_period_is_refused(int years, int months, int days)
    {
        var making = () => Period.Of(years, months, days);

        making.Should().Throw<ArgumentOutOfRangeException>();
    }
}
