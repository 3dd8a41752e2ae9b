namespace Poet.OrderTypes.Sdk.Clocks;

public static partial class Holidays
{
    // days as published at gov.uk/bank-holidays, division England and Wales; the number is that of the London Gazette notice where it was seen
    private static IReadOnlyList<Holiday> Proclaimed =>
    [
        Made(2018, 1, 1, "New Year's Day"),
        Made(2018, 5, 7, "Early May bank holiday"),
        Made(2019, 1, 1, "New Year's Day"),
        Made(2019, 5, 6, "Early May bank holiday"),
        Made(2020, 1, 1, "New Year's Day", "3326938"),
        Made(2020, 5, 8, "Early May bank holiday, moved to the 75th anniversary of VE Day", "3326938"),
        Made(2020, 12, 28, "Substitute for Boxing Day"),
        Made(2021, 1, 1, "New Year's Day"),
        Made(2021, 5, 3, "Early May bank holiday"),
        Made(2021, 12, 28, "Substitute for Christmas Day"),
        Made(2022, 1, 3, "New Year's Day"),
        Made(2022, 5, 2, "Early May bank holiday"),
        Made(2022, 6, 2, "Spring bank holiday, moved to the Platinum Jubilee") with { Source = "Proclamation under the Banking and Financial Dealings Act 1971 s.1(2)" },
        Made(2022, 6, 3, "Platinum Jubilee bank holiday"),
        Made(2022, 9, 19, "State funeral of Queen Elizabeth II", "4158896"),
        Made(2023, 1, 2, "New Year's Day", "4115743"),
        Made(2023, 5, 1, "Early May bank holiday", "4115743"),
        Made(2023, 5, 8, "Coronation of King Charles III"),
        Made(2024, 1, 1, "New Year's Day", "4388378"),
        Made(2024, 5, 6, "Early May bank holiday", "4388378"),
        Made(2025, 1, 1, "New Year's Day", "4631404"),
        Made(2025, 5, 5, "Early May bank holiday", "4631404"),
        Made(2026, 1, 1, "New Year's Day"),
        Made(2026, 5, 4, "Early May bank holiday"),
        Made(2026, 12, 28, "Substitute for Boxing Day"),
        Awaited(2027, 1, 1, "New Year's Day"),
        Awaited(2027, 5, 3, "Early May bank holiday"),
        Awaited(2027, 12, 28, "Substitute for Christmas Day"),
        Awaited(2028, 1, 3, "New Year's Day"),
        Awaited(2028, 5, 1, "Early May bank holiday"),
        Awaited(2029, 1, 1, "New Year's Day"),
        Awaited(2029, 5, 7, "Early May bank holiday"),
        Awaited(2030, 1, 1, "New Year's Day"),
        Awaited(2030, 5, 6, "Early May bank holiday"),
    ];

    // the Act's own day that a proclamation under s.1(2) put elsewhere in that year
    private static IReadOnlyList<DateOnly> MovedAway => [new(2022, 5, 30)];

    private static Holiday Made(int year, int month, int day, string name, string? gazetteNotice = null) =>
        new(new(year, month, day), name, ExcludedDays.BankHolidays,
            gazetteNotice is null ? Proclamation : $"{Proclamation}, London Gazette notice {gazetteNotice}", HolidayCertainty.Certain);

    private static Holiday Awaited(int year, int month, int day, string name)
    {
        var on = new DateOnly(year, month, day);
        return new(on, name, ExcludedDays.BankHolidays, $"{Proclamation}, expected", HolidayCertainty.Expected)
        {
            Doubt = $"{InWords(on)} is expected to be a bank holiday, but its proclamation had not been seen when this list was made",
        };
    }
}
