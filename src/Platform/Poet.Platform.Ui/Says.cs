using System.Globalization;
using Poet.Platform.Contracts;

namespace Poet.Platform.Ui;

/// <summary>Days and times as pages write them: 3 March 2026, and with the 24 hours that police use, 3 March 2026 at 14:32.</summary>
public static class Says
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>A day: 3 March 2026.</summary>
    public static string On(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A day, or other words where there is none.</summary>
    public static string On(DateOnly? day, string otherwise) => day is { } d ? On(d) : otherwise;

    /// <summary>A force by its name and code, as it is called now: Essex (42).</summary>
    public static string Force(string? code) => code is null ? "not known" : Forces.Called(code);

    /// <summary>An instant in London's time: 3 March 2026 at 14:32.</summary>
    public static string At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).ToString("d MMMM yyyy 'at' HH:mm", British);
}
