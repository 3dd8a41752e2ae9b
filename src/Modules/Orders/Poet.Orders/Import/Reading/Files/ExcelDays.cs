namespace Poet.Orders.Import.Reading.Files;

/// <summary>
/// Days as Excel counts them: 1 is 1 January 1900, and 60 is a 29 February 1900 that never was. Workbooks begun on an old Macintosh count from 1904.
/// </summary>
internal static class ExcelDays
{
    private static readonly int Day0 = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly int Day0Of1904 = new DateOnly(1904, 1, 1).DayNumber;

    public static DateOnly? ToDate(double serial, bool from1904 = false)
    {
        if (!(serial >= 0 && serial < 2_958_466)) // up to 31 December 9999
            return null;
        var days = (int)serial;
        var number = from1904 ? Day0Of1904 + days : Day0 + days + (days < 60 ? 1 : 0);
        return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }
}
