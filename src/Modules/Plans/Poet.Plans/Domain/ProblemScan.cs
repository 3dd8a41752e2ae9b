using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Plans.Domain;

/// <summary>What happened, of one kind: when, and with whom.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Person">The person as one, whichever record it was recorded with.</param>
internal readonly record struct Happened(DateTimeOffset At, Guid Person);

/// <summary>When in the week things happen: by weekday and three hours of London's clock, since that is the clock by which people live. Pure.</summary>
internal static class WeekOfHours
{
    public const int Bands = 8;
    private const int HoursOfBand = 24 / Bands;

    /// <summary>Counts by weekday, Monday first, and by band of three hours, midnight first.</summary>
    public static int[][] Of(IEnumerable<DateTimeOffset> instants)
    {
        var counts = Enumerable.Range(0, 7).Select(_ => new int[Bands]).ToArray();
        foreach (var at in instants.Select(LondonTime.WallClock))
            counts[((int)at.DayOfWeek + 6) % 7][at.Hour / HoursOfBand]++;
        return counts;
    }

    /// <summary>Names a band, such as 06-09.</summary>
    public static string Band(int band) => $"{band * HoursOfBand:00}-{(band + 1) * HoursOfBand:00}";
}

/// <summary>Counts before and after the response began, over two stretches of the same number of days. It shows what happened and no cause. Pure.</summary>
/// <param name="Before">The stretch that ends with the day before the response.</param>
/// <param name="After">The stretch that begins with its first day.</param>
internal sealed record ProblemAssessment(Stretch Before, Stretch After)
{
    /// <summary>The fewest days of which a comparison says anything.</summary>
    public const int FewestDays = 28;

    /// <param name="responseFrom">The first day of the response.</param>
    /// <param name="until">The last day that is counted.</param>
    /// <returns>Null while the response has gone on for fewer than <see cref="FewestDays"/> days.</returns>
    public static ProblemAssessment? Of(DateOnly responseFrom, DateOnly until)
    {
        var days = until.DayNumber - responseFrom.DayNumber + 1;
        return days < FewestDays ? null : new(new(responseFrom.AddDays(-days), responseFrom.AddDays(-1)), new(responseFrom, until));
    }
}

/// <summary>A stretch of days, both included.</summary>
internal readonly record struct Stretch(DateOnly From, DateOnly Until)
{
    public bool Holds(DateOnly day) => From <= day && day <= Until;
}
