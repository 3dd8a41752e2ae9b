using System.Globalization;

namespace Poet.Insight.Domain;

/// <summary>Days as keys.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static string Key(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The day of a key that <see cref="Key"/> made.</summary>
    public static DateOnly Read(string key) => DateOnly.ParseExact(key, Format, CultureInfo.InvariantCulture);

    /// <summary>The day of a key; null where it is none.</summary>
    public static DateOnly? TryRead(string key) => DateOnly.TryParseExact(key, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
