using System.Globalization;

namespace Poet.Platform.Ui.Schema;

/// <summary>Times of day as people type them, and London's clock.</summary>
internal static class TypedTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly string[] Forms = ["H:mm", "HH:mm", "H:mm:ss", "HHmm", "h:mmtt", "htt"];

    /// <summary>Reads 22:30, 2230, 22.30, 10:30pm, 10pm, midnight or noon; null when it is none of these.</summary>
    public static TimeOnly? Read(string typed)
    {
        var plain = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).Replace('.', ':').ToUpperInvariant();
        return plain switch
        {
            "MIDNIGHT" => TimeOnly.MinValue,
            "NOON" or "MIDDAY" => new TimeOnly(12, 0),
            _ => TimeOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        };
    }

    /// <summary>22:30, with seconds only where there are any.</summary>
    public static string Written(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    public static DateTime InLondon(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).DateTime;

    /// <summary>The instant at which London's clocks show this; null in the hour that is left out in spring. The hour that comes twice in autumn is read as its first coming.</summary>
    public static DateTimeOffset? FromLondon(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (London.IsInvalidTime(local))
            return null;
        return new DateTimeOffset(local, London.IsAmbiguousTime(local) ? London.GetAmbiguousTimeOffsets(local).Max() : London.GetUtcOffset(local));
    }
}
