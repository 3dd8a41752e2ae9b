namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>Easter by the Calendar (New Style) Act 1750; the fixed date of the Easter Act 1928 was never brought into force.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a Gregorian year, 1 to 9999 (the method of Meeus, Jones and Butcher).</summary>
    public static DateOnly Sunday(int year)
    {
        var (century, yearOfCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var shift = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * shift + 114;
        return new(year, days / 31, days % 31 + 1);
    }

    /// <summary>Good Friday, a holiday at common law.</summary>
    public static DateOnly GoodFriday(int year) => Sunday(year).AddDays(-2);

    /// <summary>Easter Monday, a bank holiday by the Banking and Financial Dealings Act 1971 Sch 1.</summary>
    public static DateOnly Monday(int year) => Sunday(year).AddDays(1);
}
