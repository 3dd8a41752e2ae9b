using System.Globalization;

namespace Poet.Platform.Ui;

/// <summary>Days and times as pages write them (GOV.UK style): 3 March 2026, 3 March 2026 at 2:32pm.</summary>
public static class Says
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>A day: 3 March 2026.</summary>
    public static string On(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A day, or other words where there is none.</summary>
    public static string On(DateOnly? day, string otherwise) => day is { } d ? On(d) : otherwise;

    /// <summary>An instant in London's time: 3 March 2026 at 2:32pm.</summary>
    public static string At(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, London);
        return $"{On(DateOnly.FromDateTime(local.DateTime))} at {local.ToString("h:mm", British)}{(local.Hour < 12 ? "am" : "pm")}";
    }
}
