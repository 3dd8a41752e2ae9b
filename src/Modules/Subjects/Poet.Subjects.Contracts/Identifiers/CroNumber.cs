using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>A CRO number: serial and year with a letter over year and padded serial, or a small file's with a letter over year and unpadded serial.</summary>
internal static partial class CroNumber
{
    private const int SerialDigits = 6;

    public static IdentifierReading Read(string raw, string text)
    {
        if (Standard().Match(text) is { Success: true } standard)
        {
            var (serial, year, letter) = (standard.Groups["serial"].Value.PadLeft(SerialDigits, '0'), standard.Groups["year"].Value, standard.Groups["letter"].Value);
            return IdentifierReader.ByLetter(IdentifierKind.Cro, raw, $"{serial}/{year}{letter}", CheckLetter.Of(year + serial));
        }
        if (SmallFile().Match(text) is { Success: true } small)
        {
            var (serial, year, letter) = (small.Groups["serial"].Value.TrimStart('0'), small.Groups["year"].Value, small.Groups["letter"].Value);
            if (serial.Length > 0)
                return IdentifierReader.ByLetter(IdentifierKind.Cro, raw, $"SF{year}/{serial}{letter}", CheckLetter.Of(year + serial));
        }
        return IdentifierReader.NotOfThisForm(IdentifierKind.Cro, raw,
            "Enter the CRO number as up to six digits, stroke, two-digit year and a letter, like 065656/91H, or as SF05/482703J");
    }

    [GeneratedRegex(@"^(?:(?<serial>[0-9]{1,6})/|(?<serial>[0-9]{6}))(?<year>[0-9]{2})/?(?<letter>[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Standard();

    [GeneratedRegex(@"^SF/?(?<year>[0-9]{2})/?(?<serial>[0-9]{1,6})/?(?<letter>[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallFile();
}
