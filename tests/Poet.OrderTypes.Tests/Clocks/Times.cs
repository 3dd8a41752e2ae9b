using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Tests.Clocks;

/// <summary>Times as a reader writes them: "2026-12-24 10:00" is what a London clock shows.</summary>
internal static class Times
{
    // half of them near the days that make trouble: the changes of the clocks, Easter, the May holidays, Christmas and New Year
    public static readonly Arbitrary<DateTimeOffset> Minutes2018To2030 = Gen.OneOf(
        Gen.Choose(0, 12 * 365 * 24 * 60).Select(m => At(2018, 1, 1).AddMinutes(m)),
        from day in Gen.Elements(
            from year in Enumerable.Range(2018, 12)
            from day in new[] { At(year, 3, 28), At(year, 10, 28), At(year, 12, 27), At(year, 5, 4), At(year, 5, 29), Easter(year) }
            select day)
        from minutes in Gen.Choose(-5 * 24 * 60, 5 * 24 * 60)
        select day.AddMinutes(minutes)).ToArbitrary();

    /// <summary>Minutes of the night of a clock change, so that skipped and repeated hours come up often.</summary>
    public static readonly Arbitrary<DateTimeOffset> MinutesNearClockChanges = (
        from year in Gen.Choose(1996, 2060)
        from month in Gen.Elements(3, 10)
        from minutes in Gen.Choose(-120, 180)
        let last = At(year, month, 31)
        select last.AddDays(-(int)last.DayOfWeek).AddMinutes(minutes)).ToArbitrary();

    public static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    public static readonly Arbitrary<ExcludedDays> AnyExclusion = Gen.Choose(0, 31).Select(n => (ExcludedDays)n).ToArbitrary();

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Easter(int year) => new(Sdk.Clocks.Easter.Sunday(year), TimeOnly.MinValue, TimeSpan.Zero);

    public static DateTimeOffset London(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return LondonTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)).First;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Shown(DateTimeOffset instant) =>
        LondonTime.WallClock(instant).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
