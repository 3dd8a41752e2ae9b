using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Periods of days in conditions, counted on the London calendar.</summary>
internal static class LondonDay
{
    public static DateOnly Of(DateTimeOffset instant) => LondonTime.DateOf(instant);

    /// <summary>The last day of so many days from an event.</summary>
    public static DateOnly Last(DateOnly on, int days, DayCount count) => Add(on, count == DayCount.AfterTheDay ? days : Math.Max(0, days - 1));

    /// <summary>A day later, or earlier; held at the ends of the calendar.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
