using System.Globalization;

namespace Poet.Platform.Ui.Forms;

/// <summary>
/// A day as a person types it in three fields. Bound from <c>Name.Day</c>, <c>Name.Month</c> and <c>Name.Year</c>; what cannot be read stays as typed and is a problem
/// of the model state. A property of this type that is not nullable must be filled in; a nullable one may stay empty.
/// </summary>
/// <param name="Day">1 to 31, as typed.</param>
/// <param name="Month">1 to 12, or the month's English name or first three letters, as typed.</param>
/// <param name="Year">Four digits, as typed.</param>
public sealed record DateParts(string? Day, string? Month, string? Year)
{
    /// <summary>The first and the last year a form takes.</summary>
    internal const int FirstYear = 1900, LastYear = 2199;

    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Three empty fields.</summary>
    public static DateParts Empty { get; } = new(null, null, null);

    /// <summary>The fields filled with a day.</summary>
    public static DateParts From(DateOnly? date) => date is not { } d ? Empty : new(
        d.Day.ToString(CultureInfo.InvariantCulture), d.Month.ToString(CultureInfo.InvariantCulture), d.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => Blank(Day) && Blank(Month) && Blank(Year);

    /// <summary>The day; null when nothing was typed or it cannot be read.</summary>
    public DateOnly? Date => Problem("it").Says is null && !IsEmpty ? new DateOnly(Number(Year)!.Value, MonthNumber()!.Value, Number(Day)!.Value) : null;

    /// <summary>What is wrong, and the field it is wrong in (Day, Month or Year; empty for the whole date). Nothing is wrong with three empty fields.</summary>
    /// <param name="what">The day in a sentence: "the day the order was made".</param>
    internal (string Part, string? Says) Problem(string what)
    {
        if (IsEmpty)
            return ("", null);
        if (Blank(Day))
            return ("Day", $"Add the day of the month to {what}");
        if (Blank(Month))
            return ("Month", $"Add the month to {what}");
        if (Blank(Year))
            return ("Year", $"Add the year to {what}");
        if (Number(Year) is not { } year || Year!.Trim().Length != 4)
            return ("Year", $"Enter the year of {what} with 4 digits, for example 2026");
        if (year is < FirstYear or > LastYear)
            return ("Year", $"Enter a year from {FirstYear} to {LastYear} for {what}");
        if (MonthNumber() is not { } month)
            return ("Month", $"Enter the month of {what} as a number from 1 to 12");
        if (Number(Day) is not { } day || day < 1 || day > DateTime.DaysInMonth(year, month))
            return ("Day", $"Enter a real date for {what}, for example 27 3 2026");
        return ("", null);
    }

    private int? MonthNumber()
    {
        var month = Month!.Trim();
        if (Number(month) is { } number)
            return number is >= 1 and <= 12 ? number : null;
        var named = Array.FindIndex(MonthNames, n => n.Length > 0 && (n.Equals(month, StringComparison.OrdinalIgnoreCase) || n[..3].Equals(month, StringComparison.OrdinalIgnoreCase)));
        return named < 0 ? null : named + 1;
    }

    private static bool Blank(string? part) => string.IsNullOrWhiteSpace(part);

    private static int? Number(string? part) => int.TryParse(part?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
