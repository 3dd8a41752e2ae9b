namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>The clocks in hours. Sundays, Christmas Day, Good Friday and bank holidays are left out whole; Saturdays count.</summary>
internal static class Clocks
{
    private const ExcludedDays LeftOut = ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays;

    internal static readonly HoursClock Hearing = new(48, LeftOut, "DAA 2021 s.29(2)-(3)");

    internal static readonly HoursClock ToCourt = new(24, LeftOut, "DAA 2021 s.26(4)");
}
