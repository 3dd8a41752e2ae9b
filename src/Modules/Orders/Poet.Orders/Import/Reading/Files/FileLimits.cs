namespace Poet.Orders.Import.Reading.Files;

/// <summary>How much of a file is taken; a register of a million orders stays far below.</summary>
internal sealed record FileLimits
{
    public static FileLimits Usual { get; } = new();

    public long FileBytes { get; init; } = 200L * 1024 * 1024;

    public int CellCharacters { get; init; } = 1024 * 1024;

    /// <summary>What one part of a workbook may unpack to; a small file that unpacks without end is an attack.</summary>
    public long UnpackedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The texts that a workbook shares among its cells are held in memory, so they are bounded more tightly.</summary>
    public long SharedTextCharacters { get; init; } = 64L * 1024 * 1024;

    public int Columns { get; init; } = 500;

    /// <summary>Sheets of a workbook. Each may name the same part, which is then unpacked for each of them.</summary>
    public int Sheets { get; init; } = 255;

    /// <summary>Parts of a workbook: sheets, texts, pictures and what belongs to them.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Merged areas of a workbook, all sheets together; they are held in memory.</summary>
    public int MergedAreas { get; init; } = 100_000;

    public UnreadableFileException CellTooLong(int line) =>
        new($"Shorten the cell in line {line}: a cell of more than {CellCharacters / 1024:N0} KB is not read");

    public static UnreadableFileException UnpacksTooFar() =>
        new("Save the workbook again without pictures and unused sheets: it unpacks to more than can be read safely");
}
