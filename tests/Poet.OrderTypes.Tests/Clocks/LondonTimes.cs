using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class LondonTimes
{
    private static readonly Arbitrary<DateTimeOffset> Minutes1972To2100 = Gen.OneOf(
        MinutesNearClockChanges.Generator,
        Gen.Choose(0, 128 * 365 * 24 * 60).Select(m => new DateTimeOffset(1972, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m))).ToArbitrary();

    [Fact]
    public void every_instant_comes_back_from_the_clock_on_the_wall() =>
        Prop.ForAll(Minutes1972To2100, instant =>
        {
            var moment = LondonTime.At(LondonTime.DateOf(instant), LondonTime.TimeOf(instant));
            return !moment.Skipped && (moment.First == instant || moment.Second == instant);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_instant_lies_in_its_own_legal_day() =>
        Prop.ForAll(Minutes1972To2100, instant =>
        {
            var day = LondonTime.DateOf(instant);
            return LondonTime.StartOf(day) <= instant && instant < LondonTime.EndOf(day);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void summer_time_is_that_of_the_act() =>
        Prop.ForAll(Gen.Choose(2002, 2060).ToArbitrary(), Gen.Choose(0, 364).ToArbitrary(), (year, dayOfYear) =>
        {
            // last Sunday in March to last Sunday in October, at one in the morning Greenwich mean time (SI 2002/262)
            var noon = new DateTimeOffset(year, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(dayOfYear);
            var summer = noon >= LastSunday(year, 3) && noon < LastSunday(year, 10);
            return LondonTime.TimeOf(noon).Hour == (summer ? 13 : 12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_repeated_hour_gives_both_instants()
    {
        var moment = LondonTime.At(new(2026, 10, 25), new(1, 30));

        moment.First.Should().Be(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));
        moment.Second.Should().Be(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));
        moment.Skipped.Should().BeFalse();
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 30)]
    [InlineData(1, 59)]
    public void a_time_in_the_skipped_hour_is_the_moment_the_clocks_go_forward(int hour, int minute)
    {
        var moment = LondonTime.At(new(2027, 3, 28), new(hour, minute));

        moment.Should().Be(new LondonMoment(new(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), null, Skipped: true));
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-06-01", 24)]
    public void a_legal_day_is_as_long_as_its_clocks_make_it(string day, int hours) =>
        (LondonTime.EndOf(Day(day)) - LondonTime.StartOf(Day(day))).TotalHours.Should().Be(hours);

    [Fact]
    public void a_summer_day_starts_the_evening_before_in_utc() =>
        LondonTime.StartOf(new(2026, 7, 1)).Should().Be(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public void the_first_and_last_days_of_the_calendar_do_not_throw()
    {
        LondonTime.DateOf(DateTimeOffset.MaxValue).Should().Be(DateOnly.MaxValue);
        LondonTime.DateOf(DateTimeOffset.MinValue).Should().Be(DateOnly.MinValue);
        LondonTime.StartOf(DateOnly.MinValue).Should().BeCloseTo(DateTimeOffset.MinValue, TimeSpan.FromMinutes(2)); // local mean time then
        LondonTime.EndOf(DateOnly.MaxValue).Should().Be(DateTimeOffset.MaxValue);
    }

    private static DateTimeOffset LastSunday(int year, int month)
    {
        var last = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
