using System.Globalization;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Import;

/// <summary>What a line that is not in the register can be found by: words of its names, its date of birth, its identifiers; where no name was read, all its words.</summary>
internal static class LineTokens
{
    private const int Longest = 100;
    private const int Most = 200;

    private const int LongestText = 100_000;

    /// <summary>All words of the cells that hold facts, or of those with free words, folded and in the order of the sheet.</summary>
    public static string SearchText(RowReading reading, bool open)
    {
        var text = string.Join(' ', reading.Cells.Where(c => c.Open == open).Select(c => Words.Fold(c.Text.Length > LongestText ? c.Text[..LongestText] : c.Text)));
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    public static IReadOnlyList<string> Of(RowReading reading)
    {
        HashSet<string> tokens = new(StringComparer.Ordinal);
        if (reading.Name is { } name)
            foreach (var full in name.Others.Select(o => o.Full).Prepend(name.Full))
                AddWords(full);
        else
            foreach (var cell in reading.Cells)
                AddWords(cell.Text);
        if (reading.BornOn is { } born)
            tokens.Add(born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var id in reading.Cro is { } cro ? reading.PncIds.Append(cro) : reading.PncIds)
            Add((id.Canonical ?? id.Raw.Trim()).ToUpperInvariant());
        return [.. tokens.Take(Most)];

        void AddWords(string text)
        {
            foreach (var word in Words.Fold(text.Length > 10_000 ? text[..10_000] : text).Split(' '))
                if (word.Length > 1 && tokens.Count < Most)
                    Add(word);
        }

        void Add(string token)
        {
            if (token.Length > 0)
                tokens.Add(token.Length > Longest ? token[..Longest] : token);
        }
    }
}
