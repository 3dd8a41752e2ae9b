using System.Collections.Frozen;

namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>
/// The holidays of England and Wales: the list in the Banking and Financial Dealings Act 1971 Sch 1 para 1, the proclamations under s.1 of that
/// Act, and Christmas Day and Good Friday at common law. Held for <see cref="FirstYear"/> to <see cref="LastYear"/>; in other years the usual
/// bank holidays are given as expected, because a proclamation may have moved them.
/// </summary>
public static partial class Holidays
{
    /// <summary>The first year held.</summary>
    public const int FirstYear = 2018;

    /// <summary>The last year held.</summary>
    public const int LastYear = 2030;

    private const string Schedule = "Banking and Financial Dealings Act 1971 Sch 1 para 1";
    private const string Proclamation = "Proclamation under the Banking and Financial Dealings Act 1971 s.1(3)";

    private static readonly FrozenDictionary<DateOnly, Holiday> Held = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        .SelectMany(year => AtCommonLaw(year).Concat(ByStatute(year)))
        .Where(h => !MovedAway.Contains(h.Day))
        .Concat(Proclaimed)
        .ToFrozenDictionary(h => h.Day);

    /// <summary>Every holiday held, by day.</summary>
    public static IReadOnlyList<Holiday> All { get; } = [.. Held.Values.OrderBy(h => h.Day)];

    /// <summary>The holiday on a day; null when there is none.</summary>
    public static Holiday? On(DateOnly day) => day.Year is >= FirstYear and <= LastYear
        ? Held.GetValueOrDefault(day)
        : AtCommonLaw(day.Year).Concat(Usual(day.Year)).FirstOrDefault(h => h.Day == day);

    private static IEnumerable<Holiday> AtCommonLaw(int year) =>
    [
        new(Easter.GoodFriday(year), "Good Friday", ExcludedDays.GoodFriday, "Common law", HolidayCertainty.Certain),
        new(new(year, 12, 25), "Christmas Day", ExcludedDays.ChristmasDay, "Common law", HolidayCertainty.Certain),
    ];

    private static IEnumerable<Holiday> ByStatute(int year)
    {
        var boxingDay = new DateOnly(year, 12, 26);
        yield return Listed(Easter.Monday(year), "Easter Monday");
        yield return Listed(LastMonday(year, 5), "Spring bank holiday");
        yield return Listed(LastMonday(year, 8), "Summer bank holiday");
        if (boxingDay.DayOfWeek == DayOfWeek.Saturday)
            yield return Listed(boxingDay, "Boxing Day") with { Certainty = HolidayCertainty.Disputed, Doubt = SaturdayDoubt(boxingDay) };
        else if (boxingDay.DayOfWeek != DayOfWeek.Sunday)
            yield return Listed(boxingDay, "Boxing Day");
        if (boxingDay.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday)
            yield return Listed(boxingDay.AddDays(1), "27 December, as 25 or 26 December is a Sunday");
    }

    // not appointed in place of the 26th (s.1(2)) but beside it (s.1(3)), so the 26th seems to keep its place: as in 1998, Gazette 55182
    private static string SaturdayDoubt(DateOnly boxingDay) =>
        $"{InWords(boxingDay)} is in the 1971 Act's list and {InWords(boxingDay.AddDays(2))} is its substitute, and it is disputed whether both are left out";

    /// <summary>What a year has when no proclamation departs from custom.</summary>
    private static IEnumerable<Holiday> Usual(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var christmas = new DateOnly(year, 12, 25);
        Holiday[] days =
        [
            .. ByStatute(year),
            Listed(newYear.AddDays(newYear.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 }), "New Year's Day"),
            Listed(FirstMonday(year, 5), "Early May bank holiday"),
            .. christmas.DayOfWeek switch
            {
                DayOfWeek.Friday => [Listed(christmas.AddDays(3), "Substitute for Boxing Day")],
                DayOfWeek.Saturday => [Listed(christmas.AddDays(3), "Substitute for Christmas Day")],
                _ => Array.Empty<Holiday>(),
            },
        ];
        return days.Select(h => h with
        {
            Source = "Usual pattern",
            Certainty = HolidayCertainty.Expected,
            Doubt = $"{InWords(h.Day)} is usually a bank holiday, but bank holidays are held here only for {FirstYear} to {LastYear}",
        });
    }

    private static Holiday Listed(DateOnly day, string name) => new(day, name, ExcludedDays.BankHolidays, Schedule, HolidayCertainty.Certain);

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    private static string InWords(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
