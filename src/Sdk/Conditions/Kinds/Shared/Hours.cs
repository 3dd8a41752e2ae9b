using System.Globalization;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether an instant lies in a set of hours.</summary>
internal enum InHours
{
    /// <summary>The clocks go back, and the words do not say which of the two readings starts or ends the hours.</summary>
    Undecided,
    Yes,
    No,
}

/// <summary>Weekly windows on the London clock: whether an instant lies in them, and how an order writes them.</summary>
internal static class Hours
{
    private const int Day = 24 * 60;

    public const string WhichReading = "Which of the two readings of the clock the hours mean, as the clocks go back in this hour: take legal advice";

    /// <summary>No windows at all means at all times.</summary>
    public static InHours At(IReadOnlyList<WeeklyWindow> windows, DateTimeOffset instant)
    {
        if (windows.Count == 0)
            return InHours.Yes;
        var today = LondonTime.DateOf(instant);
        var answers = windows.SelectMany(w => new[] { -1, 0 }.Select(d => At(w, today, d, instant))).ToList();
        return answers.Contains(InHours.Yes) ? InHours.Yes
            : answers.Contains(InHours.Undecided) ? InHours.Undecided
            : InHours.No;
    }

    /// <summary>"Tuesday 3 March 2026, 21:00".</summary>
    public static string Clock(DateTimeOffset instant) =>
        LondonTime.WallClock(instant).ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + (Repeats(instant) ? ", in the hour that is repeated" : "");

    /// <summary>" between 21:00 and 06:00 the next day, starting on Monday to Friday"; nothing for no windows.</summary>
    public static string InWords(IReadOnlyList<WeeklyWindow> windows) => windows.Count == 0 ? "" : " " + windows.Select(InWords).And();

    public static IEnumerable<TermProblem> Problems(IReadOnlyList<WeeklyWindow> windows, string field) =>
        windows.Select((window, i) => (window, i)).Where(w => w.window.Days.Distinct().Count() != w.window.Days.Count)
            .Select(w => new TermProblem(string.Create(CultureInfo.InvariantCulture, $"{field}[{w.i}].days"), "Give each day once in the days of a window"));

    /// <summary>The hours of the calendar day that the windows fill most, each minute counted once.</summary>
    public static decimal MostInADay(IReadOnlyList<WeeklyWindow> windows) => MinutesOfTheWeek(windows).Chunk(Day).Max(minutes => minutes.Count(t => t)) / 60m;

    /// <summary>Every minute of the week from Sunday 00:00, true where a window takes it up.</summary>
    public static bool[] MinutesOfTheWeek(IReadOnlyList<WeeklyWindow> windows)
    {
        var taken = new bool[7 * Day];
        foreach (var window in windows)
            foreach (var day in window.Days)
                for (var minute = 0; minute < window.Minutes; minute++)
                    taken[((int)day * Day + (int)window.From.ToTimeSpan().TotalMinutes + minute) % taken.Length] = true;
        return taken;
    }

    private static string InWords(WeeklyWindow window)
    {
        var next = window.EndsNextDay ? " the next day" : "";
        var days = window.Days.Count == 7 ? " every day" : (window.EndsNextDay ? ", starting on " : " on ") + Days(window.Days);
        return string.Create(CultureInfo.InvariantCulture, $"between {window.From:HH\\:mm} and {window.To:HH\\:mm}{next}{days}");
    }

    // "Monday to Friday", "Saturday and Sunday", "Monday, Wednesday and Friday"
    private static string Days(IReadOnlyList<DayOfWeek> days)
    {
        var ordered = WeeklyWindow.Week.Where(days.Contains).ToList();
        var first = WeeklyWindow.Week.TakeWhile(d => d != ordered[0]).Count();
        var run = WeeklyWindow.Week.Skip(first).Take(ordered.Count).SequenceEqual(ordered);
        return ordered.Count >= 3 && run ? $"{ordered[0]} to {ordered[^1]}" : ordered.Select(d => d.ToString()).And();
    }

    private static InHours At(WeeklyWindow window, DateOnly today, int daysBack, DateTimeOffset instant)
    {
        if (today.DayNumber + daysBack < 0 || today == DateOnly.MaxValue)
            return InHours.No; // the first and last days of the calendar have no neighbours
        var day = today.AddDays(daysBack);
        if (!window.Days.Contains(day.DayOfWeek))
            return InHours.No;
        var start = LondonTime.At(day, window.From);
        var end = LondonTime.At(window.EndsNextDay ? day.AddDays(1) : day, window.To);
        if (instant < start.First || instant >= (end.Second ?? end.First))
            return InHours.No;
        return instant >= (start.Second ?? start.First) && instant < end.First ? InHours.Yes : InHours.Undecided;
    }

    private static bool Repeats(DateTimeOffset instant) =>
        LondonTime.At(LondonTime.DateOf(instant), LondonTime.TimeOf(instant)).Second is not null;
}
