namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>A deadline in hours from the minute of an event; whole days of the listed sorts are left out (all of their 24 hours).</summary>
/// <param name="Hours">Hours, at least 1.</param>
/// <param name="Excluded">The days left out of account.</param>
/// <param name="Section">The section.</param>
public sealed record HoursClock(int Hours, ExcludedDays Excluded, string Section)
{
    /// <summary>Hours, at least 1.</summary>
    public int Hours { get; init; } = Hours >= 1 ? Hours : throw new ArgumentOutOfRangeException(nameof(Hours), Hours, "A clock needs at least one hour");

    /// <summary>
    /// When the hours end that began at the minute of <paramref name="from"/>. Hours are elapsed ones, also where the clocks change; a day left out
    /// is left out from midnight to midnight in London. Days that may or may not be holidays give two readings. Never past the end of the calendar.
    /// </summary>
    public Deadline Deadline(DateTimeOffset from)
    {
        var start = new DateTimeOffset(from.UtcTicks - from.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var earlier = End(start, day => day.LeftOut(Excluded) == true);
        var later = End(start, day => day.LeftOut(Excluded) != false);
        return earlier == later ? new(earlier, null, null) : new(earlier, later, LegalClock.WhyTwoReadings("time", start, later, Excluded));
    }

    private DateTimeOffset End(DateTimeOffset start, Func<DateOnly, bool> leftOut)
    {
        var left = TimeSpan.FromHours(Hours);
        var at = start;
        for (var day = LondonTime.DateOf(start); ; day = day.AddDays(1))
        {
            var end = LondonTime.EndOf(day);
            if (!leftOut(day))
            {
                if (left <= end - at)
                    return at + left;
                left -= end - at;
            }
            if (day == DateOnly.MaxValue)
                return end;
            at = end;
        }
    }
}

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
