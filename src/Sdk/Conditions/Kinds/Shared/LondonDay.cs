namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The calendar day of an instant in England and Wales; periods of days in conditions are counted in these.</summary>
internal static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>The last day of so many days from an event.</summary>
    public static DateOnly Last(DateOnly on, int days, DayCount count) => Add(on, count == DayCount.AfterTheDay ? days : Math.Max(0, days - 1));

    /// <summary>A day later; held at the ends of the calendar.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
