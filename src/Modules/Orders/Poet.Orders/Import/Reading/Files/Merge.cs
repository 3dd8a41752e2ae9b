using System.Globalization;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>An area of merged cells, by line from 1 and column from 0.</summary>
internal sealed record Merge(int FirstLine, int LastLine, int Column)
{
    public static Merge? Parse(string? area)
    {
        var ends = area?.Split(':');
        return ends is [var from, var to] && CellName.Column(from) is { } column && CellName.Line(from) is { } first && CellName.Line(to) is { } last
            ? new(first, last, column) : null;
    }
}

/// <summary>Carries the text of an area merged downwards to the lines it covers. What is merged sideways (titles) stays where it is.</summary>
internal sealed class MergedText(IReadOnlyList<Merge> merges)
{
    // one in each column: areas that overlap are no workbook's, and would cost each line as much as there are
    private readonly Dictionary<int, (int LastLine, Cell Above)> open = [];
    private readonly Queue<Merge> ahead = new(merges.OrderBy(m => m.FirstLine));

    public SheetLine Fill(SheetLine line)
    {
        foreach (var past in open.Where(m => m.Value.LastLine < line.Number).Select(m => m.Key).ToList())
            open.Remove(past);

        List<Cell>? cells = null;
        foreach (var (column, (_, above)) in open)
        {
            cells ??= [.. line.Cells];
            while (cells.Count <= column)
                cells.Add(Cell.Empty);
            if (cells[column].IsEmpty)
                cells[column] = above with { Marks = above.Marks | CellMarks.Merged };
        }

        while (ahead.TryPeek(out var next) && next.FirstLine <= line.Number)
        {
            ahead.Dequeue();
            if (next.FirstLine == line.Number && next.Column < line.Cells.Count)
                open[next.Column] = (next.LastLine, line.Cells[next.Column]);
        }
        return cells is null ? line : line with { Cells = cells };
    }
}

/// <summary>Names of cells such as AB12.</summary>
internal static class CellName
{
    public static int? Column(string? name)
    {
        var column = 0;
        foreach (var c in name ?? "")
            if (char.IsAsciiLetterUpper(c) && column < 20_000)
                column = column * 26 + (c - 'A' + 1);
            else if (c != '$')
                break;
        return column == 0 ? null : column - 1;
    }

    public static int? Line(string name) =>
        int.TryParse(name.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
}
