using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>One PNC ID of a cell.</summary>
/// <param name="Id">In the stored form YYYY/NNNNNNNL, whether or not the letter fits.</param>
internal sealed record PncReading(string Written, string Id, bool LetterFits);

/// <summary>The PNC IDs of a cell, and whether the spreadsheet has turned one into a number.</summary>
internal sealed record PncCell(IReadOnlyList<PncReading> Ids, bool Destroyed, bool Unreadable)
{
    public static readonly PncCell Empty = new([], false, false);
}

/// <summary>PNC IDs in all written forms: 2018/0415170V, 18/415170V, 20180415170V, several in one cell.</summary>
internal static partial class PncReader
{
    private const string Letters = "ZABCDEFGHJKLMNPQRTUVWXY";

    public static PncCell Read(string text, DateOnly today)
    {
        text = text.Trim();
        if (text.Length == 0 || Placeholders.StandsForNothing(Words.Fold(text)))
            return PncCell.Empty;
        if (AsNumber().IsMatch(text))
            return new([], Destroyed: true, Unreadable: false);
        List<PncReading> ids = [];
        foreach (Match match in Written().Matches(text))
            ids.Add(Read(match, today));
        return new(ids, Destroyed: false, Unreadable: ids.Count == 0);
    }

    private static PncReading Read(Match match, DateOnly today)
    {
        var year = match.Groups["y"].Value;
        var serial = int.Parse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var letter = char.ToUpperInvariant(match.Groups["l"].Value[0]);
        var twoDigits = int.Parse(year[^2..], NumberStyles.None, CultureInfo.InvariantCulture);
        var century = year.Length == 4 ? int.Parse(year[..2], NumberStyles.None, CultureInfo.InvariantCulture) : twoDigits > today.Year % 100 ? 19 : 20;
        return new(match.Value, string.Create(CultureInfo.InvariantCulture, $"{century:00}{twoDigits:00}/{serial:0000000}{letter}"),
            Letters[(int)((twoDigits * 10_000_000L + serial) % 23)] == letter);
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:(?<y>\d{4}|\d{2})\s*[/\\-]\s*(?<n>\d{1,7})|(?<y>\d{4})(?<n>\d{7})|(?<y>\d{2})(?<n>\d{7}))\s?(?<l>[A-Za-z])(?![0-9A-Za-z])")]
    private static partial Regex Written();

    /// <summary>1.97E+11, or a long bare number: the letter is gone and cannot be made up.</summary>
    [GeneratedRegex(@"^\d+([.,]\d+)?[eE]\+?\d+$|^\d{8,12}(\.0+)?$")]
    private static partial Regex AsNumber();
}
