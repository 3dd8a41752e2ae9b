using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>An arrest or summons number: year, force, unit, system, serial of eleven digits, letter; some have a top-level letter before the force.</summary>
internal static partial class ArrestSummonsNumber
{
    private const int SerialDigits = 11;

    public static IdentifierReading Read(string raw, string text)
    {
        var match = WithStrokes().Match(text);
        if (!match.Success)
            match = Compact().Match(text);
        if (!match.Success)
            return IdentifierReader.NotOfThisForm(IdentifierKind.ArrestSummons, raw,
                "Enter the arrest or summons number as year, force and unit, system, number and letter, like 11/01ZD/01/448754K");

        var (year, top, force, unit) = (Part("year"), Part("top"), Part("force"), Part("unit"));
        var (system, letter, serial) = (Part("system"), Part("letter"), Part("serial").PadLeft(SerialDigits, '0'));
        var reading = ByLetter(raw, $"{year}{top}{force}{unit}{system}{serial}{letter}", top,
            CheckLetter.Of(Digits(force) + Digits(system) + year + serial), CheckLetter.Of(Digits(force) + Digits(unit) + Digits(system) + year + serial));
        return reading with { Shown = $"{year}/{top}{force}{unit}/{system}/{serial.TrimStart('0').PadLeft(1, '0')}{letter}" };

        string Part(string name) => match.Groups[name].Value;
    }

    // a unit of letters leaves the two published rules the same; for one with digits either is taken
    private static IdentifierReading ByLetter(string raw, string canonical, string top, char withoutUnit, char withUnit)
    {
        var reading = IdentifierReader.ByLetter(IdentifierKind.ArrestSummons, raw, canonical, canonical[^1] == withUnit ? withUnit : withoutUnit);
        if (reading.Validity == IdentifierValidity.Valid || top.Length == 0)
            return reading;
        return reading with
        {
            Validity = IdentifierValidity.Unverified,
            Says = "The check letter of an arrest or summons number with a letter before the force cannot be checked: compare it with its source",
            SuggestedMend = null,
        };
    }

    private static string Digits(string part) => part.All(char.IsAsciiDigit) ? part : "";

    [GeneratedRegex(@"^(?<year>[0-9]{2})/(?<top>[A-Z]?)(?<force>[A-Z0-9]{2})(?<unit>[A-Z0-9]{2})/(?<system>[A-Z0-9]{2})/(?<serial>[0-9]{1,11})(?<letter>[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex WithStrokes();

    [GeneratedRegex(@"^(?<year>[0-9]{2})(?<top>[A-Z]?)(?<force>[A-Z0-9]{2})(?<unit>[A-Z0-9]{2})(?<system>[A-Z0-9]{2})(?<serial>[0-9]{11})(?<letter>[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();
}
