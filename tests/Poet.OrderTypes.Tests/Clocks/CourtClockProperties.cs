using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class CourtClockProperties
{
    private static readonly Arbitrary<int> Hours = Gen.Choose(1, 400).ToArbitrary();

    [Fact]
    public void a_later_start_never_ends_sooner() =>
        Prop.ForAll(Minutes2018To2030, Gen.Choose(0, 10_000).ToArbitrary(), AnyExclusion, (from, minutes, excluded) =>
        {
            var clock = new HoursClock(48, excluded, "s.1");
            var (first, second) = (clock.Deadline(from), clock.Deadline(from.AddMinutes(minutes)));
            return first.Earlier <= second.Earlier && (first.Later ?? first.Earlier) <= (second.Later ?? second.Earlier);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void leaving_out_more_days_only_lengthens() =>
        Prop.ForAll(Minutes2018To2030, AnyExclusion, AnyExclusion, (from, some, more) =>
        {
            var shorter = new HoursClock(48, some, "s.1").Deadline(from);
            var longer = new HoursClock(48, some | more, "s.1").Deadline(from);
            return shorter.Earlier <= longer.Earlier && (shorter.Later ?? shorter.Earlier) <= (longer.Later ?? longer.Earlier);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void exactly_so_many_hours_lie_in_the_days_that_count() =>
        Prop.ForAll(Minutes2018To2030, Hours, AnyExclusion, (from, hours, excluded) =>
        {
            var deadline = new HoursClock(hours, excluded, "s.1").Deadline(from);
            var later = deadline.Later ?? deadline.Earlier;
            return CountedHours(from, deadline.Earlier, day => day.LeftOut(excluded) != true) == hours
                && CountedHours(from, later, day => day.LeftOut(excluded) == false) == hours;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_end_never_falls_inside_a_day_left_out() =>
        Prop.ForAll(Minutes2018To2030, Hours, AnyExclusion, (from, hours, excluded) =>
        {
            var end = new HoursClock(hours, excluded, "s.1").Deadline(from).Earlier;
            var day = LondonTime.DateOf(end);
            return end == LondonTime.StartOf(day) || day.LeftOut(excluded) != true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void two_readings_come_with_a_reason_and_one_reading_without() =>
        Prop.ForAll(Minutes2018To2030, Hours, AnyExclusion, (from, hours, excluded) =>
        {
            var (earlier, later, why) = new HoursClock(hours, excluded, "s.1").Deadline(from);
            return later is null ? why is null : earlier < later && why!.Length > "Work to the earlier time: ".Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void with_nothing_left_out_it_is_plain_addition() =>
        Prop.ForAll(Minutes2018To2030, Hours, (from, hours) =>
            new HoursClock(hours, ExcludedDays.None, "s.1").Deadline(from) == new Deadline(from.AddHours(hours), null, null))
            .QuickCheckThrowOnFailure();

    private static double CountedHours(DateTimeOffset from, DateTimeOffset until, Func<DateOnly, bool> counts)
    {
        var hours = 0.0;
        for (var day = LondonTime.DateOf(from); LondonTime.StartOf(day) < until; day = day.AddDays(1))
        {
            var (start, end) = (LondonTime.StartOf(day), LondonTime.EndOf(day));
            if (counts(day))
                hours += ((end < until ? end : until) - (start > from ? start : from)).TotalHours;
        }
        return Math.Round(hours, 6);
    }
}
