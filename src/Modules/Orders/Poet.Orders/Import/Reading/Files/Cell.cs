namespace Poet.Orders.Import.Reading.Files;

/// <summary>One cell: what it says, and what the sheet does to it.</summary>
internal readonly record struct Cell(string Text, CellMarks Marks = CellMarks.None)
{
    public static readonly Cell Empty = new("");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public bool Has(CellMarks mark) => (Marks & mark) != 0;
}

/// <summary>What a spreadsheet shows by other means than words.</summary>
[Flags]
internal enum CellMarks
{
    None = 0,
    /// <summary>The sheet holds a real date, not text: no doubt about day and month.</summary>
    Date = 1,
    Struck = 2,
    /// <summary>Only some of the words are struck through.</summary>
    PartlyStruck = 4,
    /// <summary>Covered by a cell merged from above, whose text it repeats.</summary>
    Merged = 8,
    /// <summary>In a hidden column.</summary>
    HiddenColumn = 16,
}

/// <summary>One line of a sheet.</summary>
/// <param name="Number">The line as a spreadsheet program numbers it, from 1.</param>
/// <param name="TextLine">The line in the text file, which differs below a cell that holds line breaks; the same as <paramref name="Number"/> in a workbook.</param>
internal sealed record SheetLine(int Number, int TextLine, bool IsHidden, IReadOnlyList<Cell> Cells)
{
    public bool IsBlank => Cells.All(c => c.IsEmpty);
}

/// <summary>A sheet that can be read from its first line as often as needed; nothing of it is kept in memory.</summary>
internal interface ISheet
{
    string Name { get; }

    bool IsHidden { get; }

    IEnumerable<SheetLine> Lines(CancellationToken cancel);
}
