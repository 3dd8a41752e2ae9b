using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>A PNC ID: year, serial of seven digits, and a letter over the year's last two digits followed by the serial.</summary>
internal static partial class PncId
{
    private const int EarliestYear = 1900;
    private const int SerialDigits = 7;
    private const int FewDigits = 5;
    private const string Form = "Enter the PNC ID as year, stroke, up to seven digits and a letter, like 2002/0073319Z";

    public static IdentifierReading Read(string raw, string text, int currentYear)
    {
        if (Split(text, currentYear) is { } id)
            return IdentifierReader.ByLetter(IdentifierKind.Pnc, raw, id.Canonical, id.Expected);
        if (SpreadsheetNumber().IsMatch(text))
            return NotOfThisForm("A spreadsheet has turned this PNC ID into a number and lost digits: take it from the source", null);
        if (DigitsOnly().IsMatch(text) && Split(text + "Z", currentYear) is { } bare)
            return NotOfThisForm($"Add the check letter of this PNC ID from its source; these digits need {bare.Expected}", bare.Canonical[..^1] + bare.Expected);
        // O for nought, I or L for one and S for five are no check letters, so a fitting letter makes the mend likely
        if (text.Length > 1 && Split(LookAlikes(text[..^1]) + text[^1], currentYear) is { } mended && mended.Expected == mended.Canonical[^1])
            return NotOfThisForm($"Enter digits where this PNC ID has letters; {mended.Canonical} would fit its check letter", mended.Canonical);
        return NotOfThisForm(Form, null);

        IdentifierReading NotOfThisForm(string says, string? mend) =>
            IdentifierReader.NotOfThisForm(IdentifierKind.Pnc, raw, says) with { SuggestedMend = mend };
    }

    private static (string Canonical, char Expected)? Split(string text, int currentYear)
    {
        var match = WrittenForm().Match(text);
        if (!match.Success)
            return null;
        var (year, serial, letter) = (match.Groups["year"].Value, match.Groups["serial"].Value, match.Groups["letter"].Value);
        // without a stroke the year may be the first four digits or the first two; the check letter tells, else the form with a full serial
        var readings = (year.Length > 0 ? [(year, serial)] : WithoutStroke(serial))
            .Select(r => Canonical(r.Item1, r.Item2, letter, currentYear)).OfType<(string Canonical, char Expected)>().ToList();
        var fitting = readings.FindIndex(r => r.Canonical[^1] == r.Expected);
        // a few digits and a letter may be anything, such as a year: only a fitting letter makes them a PNC ID
        if (readings.Count == 0 || fitting < 0 && year.Length == 0 && serial.Length < FewDigits)
            return null;
        return readings[Math.Max(fitting, 0)];
    }

    private static IEnumerable<(string Year, string Serial)> WithoutStroke(string digits)
    {
        (string, string)[] both = [(digits[..2], digits[2..]), (digits[..Math.Min(4, digits.Length)], digits[Math.Min(4, digits.Length)..])];
        return (digits.Length > 2 + SerialDigits ? both.Reverse() : both).Where(r => r.Item2.Length is >= 1 and <= SerialDigits);
    }

    private static (string, char)? Canonical(string year, string serial, string letter, int currentYear)
    {
        var number = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
        if (year.Length == 2)
            number += currentYear / 100 * 100 - (number > currentYear % 100 ? 100 : 0);
        if (number < EarliestYear || number > currentYear)
            return null;
        var padded = serial.PadLeft(SerialDigits, '0');
        return ($"{number}/{padded}{letter}", CheckLetter.Of($"{number % 100:00}{padded}"));
    }

    private static string LookAlikes(string text) => text.Replace('O', '0').Replace('I', '1').Replace('L', '1').Replace('S', '5');

    [GeneratedRegex(@"^(?:(?<year>[0-9]{2}|[0-9]{4})/(?<serial>[0-9]{1,7})/?|(?<serial>[0-9]{3,11}))(?<letter>[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenForm();

    [GeneratedRegex(@"^[0-9]+(/[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DigitsOnly();

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SpreadsheetNumber();
}
