using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Subjects.Protecting;

/// <summary>Until when somebody is to be told.</summary>
internal static class TellingClock
{
    private const int Most = 20;

    /// <summary>The end of the last working day allowed: the first instant at which it is overdue.</summary>
    /// <param name="known">Since when it is known, or somebody tried last.</param>
    /// <param name="workingDays">How many working days after that day are allowed.</param>
    public static DateTimeOffset DueAt(DateTimeOffset known, int workingDays)
    {
        var day = LondonTime.DateOf(known);
        for (var left = Math.Clamp(workingDays, 1, Most); left > 0; left -= IsWorking(day) ? 1 : 0)
            day = day.AddDays(1);
        return LondonTime.EndOf(day);
    }

    // a holiday in doubt counts as a working day: of two readings the earlier one is the safe one for a duty of the police
    private static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(day) is not { Certainty: HolidayCertainty.Certain };
}
