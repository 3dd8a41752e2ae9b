using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class CourtClocks
{
    private const ExcludedDays SundaysAndHolidays =
        ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays;
    private const ExcludedDays BankHolidaysCount = ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday;

    private static readonly HoursClock Hearing = new(48, SundaysAndHolidays, "CSA 2010 s.27(4)");
    private static readonly HoursClock ToCourt = new(24, SundaysAndHolidays, "CSA 2010 s.29(3)");
    private static readonly HoursClock InjunctionToCourt = new(24, BankHolidaysCount, "PCA 2009 s.43(6)");

    [Theory]
    [InlineData("2026-11-18 15:00", "Fri 2026-11-20 15:00", "a Wednesday with no holidays")]
    [InlineData("2026-11-20 10:00", "Mon 2026-11-23 10:00", "ten hours are left when Sunday is over")]
    [InlineData("2026-11-21 10:00", "Tue 2026-11-24 10:00", "Saturday counts")]
    [InlineData("2026-11-22 10:00", "Wed 2026-11-25 00:00", "the rest of Sunday is left out, so it ends at Tuesday's midnight")]
    [InlineData("2026-04-02 16:00", "Tue 2026-04-07 16:00", "the day before Good Friday")]
    [InlineData("2026-11-20 15:00", "Mon 2026-11-23 15:00", "Sunday skipped")]
    [InlineData("2027-03-25 09:00", "Tue 2027-03-30 09:00", "Easter, with the clocks going forward on a skipped day")]
    public void forty_eight_hours_to_the_hearing(string served, string by, string because)
    {
        var deadline = Hearing.Deadline(London(served));

        Shown(deadline.Earlier).Should().Be(by, because);
        deadline.Later.Should().BeNull();
        deadline.Why.Should().BeNull();
    }

    [Fact]
    public void a_boxing_day_on_saturday_gives_two_readings_and_the_earlier_is_worked_to()
    {
        var deadline = Hearing.Deadline(London("2026-12-24 10:00"));

        Shown(deadline.Earlier).Should().Be("Tue 2026-12-29 10:00");
        Shown(deadline.Later!.Value).Should().Be("Wed 2026-12-30 10:00");
        deadline.Why.Should().StartWith("Work to the earlier time: Saturday 26 December 2026").And.Contain("Monday 28 December 2026").And.NotEndWith(".");
    }

    [Fact]
    public void a_holiday_not_yet_proclaimed_is_counted_in_the_time_to_work_to()
    {
        var deadline = Hearing.Deadline(London("2029-05-04 10:00")); // Friday before the early May bank holiday

        Shown(deadline.Earlier).Should().Be("Mon 2029-05-07 10:00");
        Shown(deadline.Later!.Value).Should().Be("Tue 2029-05-08 10:00");
        deadline.Why.Should().Contain("Monday 7 May 2029 is expected to be a bank holiday");
    }

    [Theory]
    [InlineData("2022-09-17 22:00", "Tue 2022-09-20 22:00", "Monday was the state funeral")]
    [InlineData("2022-05-28 09:00", "Mon 2022-05-30 09:00", "the last Monday in May was no holiday that year")]
    [InlineData("2022-06-01 09:00", "Sat 2022-06-04 09:00", "Thursday and Friday were the Platinum Jubilee")]
    [InlineData("2020-05-07 09:00", "Sat 2020-05-09 09:00", "the early May holiday was Friday 8 May")]
    [InlineData("2020-05-02 09:00", "Mon 2020-05-04 09:00", "and not Monday 4 May")]
    [InlineData("2023-05-06 09:00", "Tue 2023-05-09 09:00", "Monday was the coronation holiday")]
    public void one_off_proclamations_are_known(string arrested, string by, string because) =>
        Shown(ToCourt.Deadline(London(arrested)).Earlier).Should().Be(by, because);

    [Theory]
    [InlineData("2026-04-04 12:00", "Tue 2026-04-07 12:00", "Mon 2026-04-06 12:00")] // Easter Monday counts for an injunction
    [InlineData("2026-04-02 12:00", "Sat 2026-04-04 12:00", "Sat 2026-04-04 12:00")] // Good Friday counts for neither
    [InlineData("2024-12-24 12:00", "Fri 2024-12-27 12:00", "Thu 2024-12-26 12:00")] // Boxing Day counts for an injunction
    [InlineData("2026-11-28 12:00", "Mon 2026-11-30 12:00", "Mon 2026-11-30 12:00")] // Sunday counts for neither
    public void twenty_four_hours_to_court_and_whether_bank_holidays_count(string arrested, string notices, string injunctions)
    {
        Shown(ToCourt.Deadline(London(arrested)).Earlier).Should().Be(notices);
        Shown(InjunctionToCourt.Deadline(London(arrested)).Earlier).Should().Be(injunctions);
    }

    [Theory]
    [InlineData("2026-10-24 12:00", "Sun 2026-10-25 11:00")] // the clocks go back: a day of 25 hours
    [InlineData("2026-03-28 12:00", "Sun 2026-03-29 13:00")] // the clocks go forward
    public void hours_are_elapsed_hours_when_the_clocks_change(string from, string by) =>
        Shown(new HoursClock(24, ExcludedDays.None, "PACE 1984 s.41").Deadline(London(from)).Earlier).Should().Be(by);

    [Fact]
    public void seconds_are_dropped_so_that_a_minute_is_never_gained() =>
        Hearing.Deadline(London("2026-11-18 15:00").AddSeconds(59)).Earlier.Should().Be(London("2026-11-20 15:00"));

    [Fact]
    public void the_end_of_the_calendar_is_the_end() =>
        Hearing.Deadline(DateTimeOffset.MaxValue).Earlier.Should().Be(DateTimeOffset.MaxValue);

    [Fact]
    public void a_clock_without_hours_is_refused()
    {
        var making = () => new HoursClock(0, ExcludedDays.None, "s.1");

        making.Should().Throw<ArgumentOutOfRangeException>();
    }
}
