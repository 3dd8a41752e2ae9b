namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>
/// Legal time in England and Wales: Greenwich mean time, an hour ahead in summer (Interpretation Act 1978 s.9; Summer Time Act 1972).
/// Instants are kept in UTC; days and times on the clock are worked out here and nowhere else.
/// </summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day on the London calendar at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(WallClock(instant));

    /// <summary>The time on a London clock at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(WallClock(instant));

    /// <summary>Day and time on a London clock at an instant, of unspecified kind.</summary>
    public static DateTime WallClock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).DateTime;

    /// <summary>The first instant of a legal day, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue).First;

    /// <summary>The first instant after a legal day, in UTC: a day is the half-open stretch from <see cref="StartOf"/> to here.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));

    /// <summary>
    /// The instant, or the two instants, at which London clocks show this day and time. In the hour that is repeated in autumn both are given;
    /// a time in the hour that is skipped in spring is read as the moment the clocks go forward.
    /// </summary>
    public static LondonMoment At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (London.IsInvalidTime(local))
            return new(ClocksGoForward(local), null, Skipped: true);
        if (!London.IsAmbiguousTime(local))
            return new(Utc(local, London.GetUtcOffset(local)), null, Skipped: false);
        var offsets = London.GetAmbiguousTimeOffsets(local);
        return new(Utc(local, offsets.Max()), Utc(local, offsets.Min()), Skipped: false);
    }

    private static DateTimeOffset ClocksGoForward(DateTime skipped)
    {
        var hour = skipped.Date.AddHours(skipped.Hour); // the clocks change on the hour
        return Utc(hour, London.GetUtcOffset(hour.AddTicks(-1)));
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new(local - offset, TimeSpan.Zero);
}

/// <summary>When London clocks show a given day and time.</summary>
/// <param name="First">The instant, or the earlier of two, in UTC.</param>
/// <param name="Second">The later instant where the clocks show the time twice; else null.</param>
/// <param name="Skipped">True where the clocks never show it; <paramref name="First"/> is then the moment they go forward.</param>
public readonly record struct LondonMoment(DateTimeOffset First, DateTimeOffset? Second, bool Skipped);
