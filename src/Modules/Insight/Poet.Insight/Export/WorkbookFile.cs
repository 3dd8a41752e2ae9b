using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Poet.Insight.Export;

/// <summary>A sheet of a workbook: rows of numbers and words.</summary>
/// <param name="Name">At most 31 characters.</param>
/// <param name="Rows">Each cell a whole number, words, or null for an empty one.</param>
internal sealed record SheetOf(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Writes an .xlsx. Words are written as words, so that no program takes them for a formula.</summary>
internal static class WorkbookFile
{
    public static byte[] Of(IReadOnlyList<SheetOf> sheets)
    {
        using MemoryStream file = new();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            foreach (var (sheet, number) in sheets.Select((s, i) => (s, (uint)i + 1)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(Widths(sheet), new SheetData(sheet.Rows.Select(RowOf)));
                book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = sheet.Name });
            }
        }
        return file.ToArray();
    }

    private static Columns Widths(SheetOf sheet)
    {
        const int narrowest = 10, widest = 60;
        return new(Enumerable.Range(0, sheet.Rows.Max(r => r.Count)).Select(i => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = Math.Clamp(sheet.Rows.Max(r => i < r.Count ? Convert.ToString(r[i], CultureInfo.InvariantCulture)!.Length + 2 : 0), narrowest, widest),
        }));
    }

    private static Row RowOf(IReadOnlyList<object?> cells) => new(cells.Select(cell => cell switch
    {
        null => new Cell(),
        int or long => new Cell { DataType = CellValues.Number, CellValue = new(Convert.ToString(cell, CultureInfo.InvariantCulture)!) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new(new Text((string)cell) { Space = SpaceProcessingModeValues.Preserve }) },
    }));
}
