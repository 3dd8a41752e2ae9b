using System.Text.RegularExpressions;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>The PNC IDs of a cell; more than one where two people, or two records of one, share it.</summary>
/// <param name="Readings">Those of a known form, whether or not the letter fits.</param>
/// <param name="Unreadable">What the cell holds when it is no PNC ID, such as one that the spreadsheet has turned into a number.</param>
internal sealed record PncCell(IReadOnlyList<IdentifierReading> Readings, IdentifierReading? Unreadable)
{
    public static readonly PncCell Empty = new([], null);
}

/// <summary>Finds the PNC IDs of a cell; the rules of the identifier itself are those of the register of subjects.</summary>
internal static partial class PncReader
{
    public static PncCell Read(string text, int currentYear)
    {
        text = text.Trim();
        if (text.Length == 0 || Placeholders.StandsForNothing(Words.Fold(text)))
            return PncCell.Empty;
        var whole = IdentifierReader.Read(IdentifierKind.Pnc, text, currentYear);
        if (whole.Validity != IdentifierValidity.NotOfThisForm)
            return new([whole], null);
        List<IdentifierReading> several = [];
        foreach (Match match in Written().Matches(text))
            if (IdentifierReader.Read(IdentifierKind.Pnc, match.Value, currentYear) is { Validity: not IdentifierValidity.NotOfThisForm } one)
                several.Add(one);
        return several.Count > 0 ? new(several, null) : new([], whole);
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\d{4}|\d{2})\s?[/\\-]?\s?\d{1,7}\s?[A-Za-z](?![0-9A-Za-z])")]
    private static partial Regex Written();
}
