using System.Globalization;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Fields;

internal enum DateProblem
{
    None,
    Missing,
    Unreadable,
    /// <summary>Day and month could be either way round, and the sheet gives reason to doubt.</summary>
    Ambiguous,
    /// <summary>A year that no order or person of this register can have, such as 0001 or 9999.</summary>
    OutOfRange,
}

/// <summary>A date as it was read.</summary>
/// <param name="Other">The other reading of an ambiguous date.</param>
/// <param name="MonthFirst">It could only be read with the month before the day.</param>
internal readonly record struct DateReading(DateOnly? Day, DateProblem Problem = DateProblem.None, DateOnly? Other = null, bool MonthFirst = false);

/// <summary>What must be known to read a column of dates.</summary>
/// <param name="LatestYear">A year of two digits is never later than this.</param>
/// <param name="DoubtOrder">True where the sheet gives reason to think that some dates have the month first.</param>
internal readonly record struct DateHabits(int LatestYear, bool DoubtOrder = false);

/// <summary>Dates as people write them.</summary>
internal static class DateReader
{
    private const int EarliestYear = 1900;
    private const int LastYear = 2199;

    public static DateReading Read(Cell cell, DateHabits habits)
    {
        if (cell.IsEmpty)
            return new(null, DateProblem.Missing);
        return Read(cell.Text, habits);
    }

    public static DateReading Read(string text, DateHabits habits)
    {
        Span<DatePart> parts = stackalloc DatePart[4];
        if (DatePart.Split(WithoutTime(text), parts) is not { } count)
            return new(null, DateProblem.Unreadable);
        parts = parts[..count];
        return parts switch
        {
            [{ IsMonth: false } only] => Single(only, habits),
            [{ Length: 5, IsMonth: false } serial, { Before: '.', IsMonth: false }] => Serial(serial.Number),
            [{ IsMonth: false } a, { IsMonth: false } b, { IsMonth: false } c] => Numbers(a, b, c, habits),
            [{ IsMonth: false, Length: 4 } year, { IsMonth: true } month, { IsMonth: false } day] => Of(year.Number, month.Number, day.Number),
            [{ IsMonth: false } day, { IsMonth: true } month, { IsMonth: false } year] => Of(Year(year, habits), month.Number, day.Number),
            [{ IsMonth: true } month, { IsMonth: false } day, { IsMonth: false } year] => Of(Year(year, habits), month.Number, day.Number),
            _ => new(null, DateProblem.Unreadable),
        };
    }

    /// <summary>Whether a text date shows in which order its sheet writes day and month; null when it does not tell.</summary>
    public static bool? ShowsMonthFirst(string text)
    {
        Span<DatePart> parts = stackalloc DatePart[4];
        return DatePart.Split(WithoutTime(text), parts) is 3 && parts[..3] is
            [{ IsMonth: false, Length: <= 2 } a, { IsMonth: false, Length: <= 2, Before: not '.' } b, { IsMonth: false }]
            ? (a.Number, b.Number) switch
            {
                ( > 12 and <= 31, >= 1 and <= 12) => false,
                ( >= 1 and <= 12, > 12 and <= 31) => true,
                _ => null,
            }
            : null;
    }

    private static DateReading Single(DatePart only, DateHabits habits)
    {
        if (only.Length == 5)
            return Serial(only.Number);
        if (only.Length != 8)
            return new(null, DateProblem.Unreadable);
        var yearFirst = Of(only.Number / 10000, only.Number / 100 % 100, only.Number % 100);
        var dayFirst = Of(only.Number % 10000, only.Number / 10000 % 100, only.Number / 1000000);
        return (yearFirst.Day, dayFirst.Day) switch
        {
            (not null, null) => yearFirst,
            (null, not null) => dayFirst,
            (not null, not null) => new(null, DateProblem.Ambiguous, dayFirst.Day),
            _ => new(null, DateProblem.Unreadable),
        };
    }

    private static DateReading Serial(int serial) =>
        ExcelDays.ToDate(serial) is { } day ? new(day) : new(null, DateProblem.Unreadable);

    private static DateReading Numbers(DatePart a, DatePart b, DatePart c, DateHabits habits)
    {
        if (a.Length == 4)
            return Of(a.Number, b.Number, c.Number);
        if (a.Length > 2 || b.Length > 2 || c.Length is not (1 or 2 or 4))
            return new(null, DateProblem.Unreadable);

        var year = Year(c, habits);
        var dayFirst = Of(year, b.Number, a.Number);
        if (b.Before == '.') // nobody who writes full stops puts the month first
            return dayFirst;
        var monthFirst = Of(year, a.Number, b.Number);
        if (dayFirst.Day is null)
            return monthFirst.Day is null ? dayFirst : monthFirst with { MonthFirst = true };
        return habits.DoubtOrder && monthFirst.Day is not null && monthFirst.Day != dayFirst.Day
            ? new(dayFirst.Day, DateProblem.Ambiguous, monthFirst.Day)
            : dayFirst;
    }

    private static int Year(DatePart part, DateHabits habits) =>
        part.Length > 2 ? part.Number : part.Number + (2000 + part.Number <= habits.LatestYear ? 2000 : 1900);

    private static DateReading Of(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month))
            return new(null, year is < 1 or > 9999 ? DateProblem.OutOfRange : DateProblem.Unreadable);
        return year is < EarliestYear or > LastYear ? new(null, DateProblem.OutOfRange) : new(new DateOnly(year, month, day));
    }

    /// <summary>A time of day beside the date is left out: "2023-03-07 00:00:00", "7/3/2023T09:30".</summary>
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
            return text;
        var start = colon;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start > 0 && text[start - 1] is 'T' or ' ' or ',')
            return text[..(start - 1)].TrimEnd(", ");
        return text;
    }
}

/// <summary>A number or the name of a month in a written date.</summary>
internal readonly record struct DatePart(int Number, int Length, bool IsMonth, char Before)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(m => m.ToLowerInvariant())];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Fills the parts and says how many; null when the text holds anything that has no place in a date.</summary>
    public static int? Split(ReadOnlySpan<char> text, Span<DatePart> parts)
    {
        var count = 0;
        var before = ' ';
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                if (i - start > 8 || count == parts.Length)
                    return null;
                parts[count++] = new(int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture), i - start, false, before);
                before = ' ';
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                var word = text[start..i];
                if (Month(word) is { } month)
                {
                    if (count == parts.Length)
                        return null;
                    parts[count++] = new(month, word.Length, true, before);
                }
                else if (!IsFiller(word, afterNumber: start > 0 && char.IsAsciiDigit(text[start - 1])))
                    return null;
            }
            else if (text[i] is '/' or '.' or '-' or ',' or '\\' || char.IsWhiteSpace(text[i]))
                before = char.IsWhiteSpace(text[i++]) ? before : text[i - 1];
            else
                return null;
        }
        return count;
    }

    private static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return null;
        for (var i = 0; i < 12; i++)
            if (Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) || i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return null;
    }

    private static bool IsFiller(ReadOnlySpan<char> word, bool afterNumber)
    {
        if (afterNumber)
            return word.Equals("st", StringComparison.OrdinalIgnoreCase) || word.Equals("nd", StringComparison.OrdinalIgnoreCase)
                || word.Equals("rd", StringComparison.OrdinalIgnoreCase) || word.Equals("th", StringComparison.OrdinalIgnoreCase);
        if (word.Equals("of", StringComparison.OrdinalIgnoreCase) || word.Equals("the", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var day in Days)
            if (word.StartsWith(day, StringComparison.OrdinalIgnoreCase) && (word.Length == 3 || word.EndsWith("day", StringComparison.OrdinalIgnoreCase)))
                return true;
        return word.Equals("tues", StringComparison.OrdinalIgnoreCase) || word.Equals("weds", StringComparison.OrdinalIgnoreCase) || word.Equals("thurs", StringComparison.OrdinalIgnoreCase);
    }
}
