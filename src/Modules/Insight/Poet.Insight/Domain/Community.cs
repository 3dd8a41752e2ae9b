using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Insight.Domain;

/// <summary>A person's stretch of time.</summary>
internal readonly record struct PersonTime(Guid Person, DateTimeOffset From, DateTimeOffset Until)
{
    public bool Holds(DateTimeOffset at) => From <= at && at < Until;
}

/// <summary>How many people bound by an order were in the community at points in time. Pure.</summary>
internal static class Community
{
    /// <param name="points">When.</param>
    /// <param name="bound">When orders on them were in force.</param>
    /// <param name="inside">When they were in custody or hospital.</param>
    /// <returns>For each point: people bound and not inside, and all people bound.</returns>
    public static IReadOnlyList<(int Outside, int Bound)> At(IEnumerable<DateTimeOffset> points, IReadOnlyCollection<PersonTime> bound, IReadOnlyCollection<PersonTime> inside) =>
    [
        .. points.Select(at =>
        {
            var people = bound.Where(b => b.Holds(at)).Select(b => b.Person).ToHashSet();
            var all = people.Count;
            people.ExceptWith(inside.Where(i => i.Holds(at)).Select(i => i.Person));
            return (people.Count, all);
        }),
    ];

    /// <summary>The last days of the twelve months before, and the day itself.</summary>
    public static IReadOnlyList<DateOnly> Months(DateOnly day) =>
        [.. Enumerable.Range(0, 12).Select(back => new DateOnly(day.Year, day.Month, 1).AddMonths(-11 + back).AddDays(-1)), day];

    /// <summary>The last days of the years since the first one, ten at most, and the day itself.</summary>
    public static IReadOnlyList<DateOnly> Years(DateOnly day, int first) =>
        [.. Enumerable.Range(Math.Max(first, day.Year - 10), Math.Max(0, day.Year - Math.Max(first, day.Year - 10))).Select(year => new DateOnly(year, 12, 31)), day];
}

/// <summary>The day that is asked about, since when things are counted that happen, and what was known when.</summary>
/// <param name="At">The last moment of the day; now, for today.</param>
/// <param name="Day">The day.</param>
/// <param name="From">The first day of the period that ends with it.</param>
/// <param name="Known">What was known at this moment counts, and nothing that was learnt or corrected later.</param>
internal sealed record Asked(DateTimeOffset At, DateOnly Day, DateOnly From, DateTimeOffset Known)
{
    /// <summary>Count only what is about these records of people, all of each person's; everything when null.</summary>
    public Guid[]? Only { get; init; }

    /// <summary>True where a moment is asked about as it was known at that moment, with the usual period.</summary>
    public bool IsOfNow => At == Known && From == YearBefore(Day);

    /// <param name="day">The day.</param>
    /// <param name="from">First day of the period; a year with the day as its last when null.</param>
    /// <param name="now">Now.</param>
    /// <param name="knownOn">As known at the end of this day; as known now when null.</param>
    public static Asked Of(DateOnly day, DateOnly? from, DateTimeOffset now, DateOnly? knownOn = null) =>
        new(Earlier(EndOf(day), now), day, from ?? YearBefore(day), knownOn is { } known ? Earlier(EndOf(known), now) : now);

    /// <summary>The last moment of a day in London.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => LondonTime.EndOf(day).AddMicroseconds(-1);

    // a year with the day as its last
    private static DateOnly YearBefore(DateOnly day) => day.AddYears(-1).AddDays(1);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
