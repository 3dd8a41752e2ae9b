using System.Globalization;
using System.Text.RegularExpressions;
using Poet.Orders.Import.Reading.Files;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>How an order ends, as the sheet says it.</summary>
internal sealed record EndReading
{
    public static readonly EndReading Missing = new();

    public DateReading? Date { get; init; }

    public bool UntilFurtherOrder { get; init; }

    /// <summary>A length in place of a date.</summary>
    public Period? Length { get; init; }

    /// <summary>The length runs from release, so the last day is not known until then.</summary>
    public bool FromRelease { get; init; }

    /// <summary>Something is written that is none of these.</summary>
    public bool Unreadable { get; init; }

    /// <summary>The last day in force of an order made on this day, where it can be told.</summary>
    public DateOnly? LastDay(DateOnly? madeOn) =>
        Date is { Problem: DateProblem.None, Day: { } day } ? day
        : Length is { } length && !FromRelease && madeOn is { } made ? length.LastDay(made)
        : null;
}

/// <summary>The end of an order: a date, "until further order" in its spellings, or a length.</summary>
internal static partial class EndReader
{
    private static readonly HashSet<string> UntilFurtherOrder =
    [
        "indef", "indefinite", "indefinitely", "ufo", "ufn", "life", "for life", "lifetime", "lifelong", "permanent", "open", "open ended", "openended",
        "ongoing", "no end date", "no end", "no expiry", "no expiry date", "without limit", "no limit", "unlimited", "until discharged", "until revoked",
        "until court order", "perpetual", "u f o", "until further",
    ];

    public static EndReading Read(Cell cell, DateHabits habits)
    {
        if (cell.IsEmpty)
            return EndReading.Missing;
        var date = DateReader.Read(cell, habits);
        if (date.Problem != DateProblem.Unreadable)
            return new() { Date = date };

        var folded = Words.Fold(cell.Text);
        if (folded.Length is 0 or > 200 || Placeholders.StandsForNothing(folded))
            return EndReading.Missing;
        if (DateWithWords().Match(cell.Text) is { Success: true } dated && DateReader.Read(dated.Groups["date"].Value, habits) is { Problem: not DateProblem.Unreadable } inside)
            return new() { Date = inside };
        if (UntilFurtherOrder.Contains(folded) || FurtherOrder().IsMatch(folded))
            return new() { UntilFurtherOrder = true };
        var fromRelease = FromRelease().IsMatch(folded);
        if (ReadLength(folded) is { } length)
            return new() { Length = length, FromRelease = fromRelease };
        return new() { FromRelease = fromRelease, Unreadable = !fromRelease };
    }

    /// <summary>A length such as "5 yrs", "2 years and 6 months", "28 days", "twelve months"; null when none is written.</summary>
    public static Period? ReadLength(string folded)
    {
        int years = 0, months = 0, days = 0;
        foreach (Match part in LengthPart().Matches(folded))
        {
            if (Number(part.Groups["n"].Value) is not { } n)
                return null;
            switch (part.Groups["unit"].Value[0])
            {
                case 'y': years += n; break;
                case 'm': months += n; break;
                case 'w': days += 7 * n; break;
                default: days += n; break;
            }
        }
        return years + months + days > 0 && years <= 99 ? Period.Of(years, months, days) : null;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : Array.IndexOf(Numbers, word) is >= 0 and var i ? i : null;

    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    // "futher", "furthur", "til", "untill": the words are often mistyped
    [GeneratedRegex(@"\bfu?rth?[eu]r (order|notice)|\bfuther (order|notice)|\b(un)?till? (the )?(court|order|discharge)")]
    private static partial Regex FurtherOrder();

    [GeneratedRegex(@"\b(from|after|on|following|post|upon|until) (the )?(date of )?(his |her |their )?(release|custody|licence)|\brelease\b")]
    private static partial Regex FromRelease();

    [GeneratedRegex(@"\b(?<n>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen) ?(?<unit>y|yr|yrs|year|years|m|mth|mths|mnth|mnths|mon|mons|month|months|w|wk|wks|week|weeks|d|day|days)\b")]
    private static partial Regex LengthPart();

    [GeneratedRegex(@"^\s*(?:(?:expire[sd]?|exp|ends?|ended|until|till|to|on|the|at|in force until|up to|midnight|23:?59(?:hrs)?)[\s:.]+)*(?<date>\d[\w\s./\\,-]*?\d)(?:\s*[,;(]?\s*(?:\(?incl(?:usive|\.)?\)?|or(?: until)? further (?:order|notice)|at midnight|at 23:?59(?:hrs)?|23:?59(?:hrs)?)\)?)*\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DateWithWords();
}

/// <summary>What people write when they have nothing to write.</summary>
internal static class Placeholders
{
    private static readonly HashSet<string> Words =
        ["", "n a", "na", "nk", "n k", "nil", "tbc", "tba", "tbd", "unknown", "unk", "not known", "not recorded", "not given", "none", "blank", "x", "xx", "xxx", "see file", "see above", "as above", "not stated"];

    /// <param name="folded">As <see cref="Fields.Words.Fold(string)"/> gives it.</param>
    public static bool StandsForNothing(string folded) => Words.Contains(folded);
}
