using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>A National Insurance number: two letters, six digits and A to D (HMRC National Insurance Manual NIM39110). It has no check letter.</summary>
internal static partial class NationalInsuranceNumber
{
    private const IdentifierKind Kind = IdentifierKind.NationalInsurance;
    private static readonly string[] NeverGiven = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    public static IdentifierReading Read(string raw, string text)
    {
        var compact = text.Replace("/", "", StringComparison.Ordinal);
        if (!Form().IsMatch(compact))
            return IdentifierReader.NotOfThisForm(Kind, raw, "Enter the National Insurance number as two letters, six digits and a letter A to D, like QQ 12 34 56 C");
        if (!Prefix().IsMatch(compact) || NeverGiven.Contains(compact[..2]))
            return IdentifierReader.NotOfThisForm(Kind, raw, $"Compare this National Insurance number with its source: none begins with {compact[..2]}");
        return compact.Length == 9
            ? new(Kind, raw, IdentifierValidity.Valid, compact, "This is of the form of a National Insurance number, which has no check letter")
            : new(Kind, raw, IdentifierValidity.Unverified, compact, "Add the last letter of this National Insurance number from its source");
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{6}[A-D]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("^[ABCEGHJKLMNOPRSTWXYZ][ABCEGHJKLMNPRSTWXYZ]", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
