using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>
/// Hours on a London clock that come back every week. The first minute belongs to the window, the last does not: 21:00 to 06:00 ends as the clock shows 06:00.
/// </summary>
public sealed record WeeklyWindow
{
    /// <summary>The days on which it starts; a window across midnight belongs to the day before.</summary>
    [Field("Days on which it starts", Hint = "A window across midnight belongs to the day on which it starts"), MinLength(1), MaxLength(7)]
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>The first minute.</summary>
    [Field("From", Hint = "For example 21:00")]
    public required TimeOnly From { get; init; }

    /// <summary>The minute at which it is over, on the next day unless later than <see cref="From"/>; the same minute makes a whole day.</summary>
    [Field("To", Hint = "For example 06:00; on the next day when not later than the start")]
    public required TimeOnly To { get; init; }

    /// <summary>Every day.</summary>
    public static WeeklyWindow Daily(TimeOnly from, TimeOnly to) => On([.. Week], from, to);

    /// <summary>On some days.</summary>
    public static WeeklyWindow On(IReadOnlyList<DayOfWeek> days, TimeOnly from, TimeOnly to) => new() { Days = days, From = from, To = to };

    internal static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    internal bool EndsNextDay => To <= From;

    internal int Minutes => (int)(To - From).TotalMinutes is 0 ? 24 * 60 : (int)(To - From).TotalMinutes; // TimeOnly wraps at midnight
}
