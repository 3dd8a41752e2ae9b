namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>A deadline in hours from the minute of an event; whole days of the listed sorts are left out (all of their 24 hours).</summary>
/// <param name="Hours">Hours, at least 1.</param>
/// <param name="Excluded">The days left out of account.</param>
/// <param name="Section">The section.</param>
public sealed record HoursClock(int Hours, ExcludedDays Excluded, string Section);

/// <summary>Sorts of days that a clock in hours leaves out.</summary>
[Flags]
public enum ExcludedDays
{
    /// <summary>Every hour counts.</summary>
    None = 0,
    /// <summary>Sundays.</summary>
    Sundays = 1,
    /// <summary>Saturdays.</summary>
    Saturdays = 2,
    /// <summary>Christmas Day.</summary>
    ChristmasDay = 4,
    /// <summary>Good Friday.</summary>
    GoodFriday = 8,
    /// <summary>Bank holidays in England and Wales.</summary>
    BankHolidays = 16,
}
