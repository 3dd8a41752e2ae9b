namespace Poet.OrderTypes.DomesticViolence;

/// <summary>The clocks in hours. Sundays, Christmas Day, Good Friday and bank holidays are left out whole; Saturdays count.</summary>
internal static class Clocks
{
    private const ExcludedDays LeftOut = ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays;

    internal static readonly HoursClock Hearing = new(48, LeftOut, "CSA 2010 s.27(3)-(4)");

    internal static readonly HoursClock NoticeToCourt = new(24, LeftOut, "CSA 2010 s.26(4)");

    internal static readonly HoursClock OrderToCourt = new(24, LeftOut, "CSA 2010 s.29(1), (3)");
}
