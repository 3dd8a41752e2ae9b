using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Columns;

/// <summary>What a first look at a sheet shows: where its header is, what its columns hold, how it writes dates, how long it is.</summary>
/// <param name="HeaderLine">Null for a sheet without a header, whose lines are all kept and queued.</param>
/// <param name="DoubtDateOrder">True where some dates written as text may have the month first.</param>
/// <param name="Lines">How many lines hold anything, for the progress bar.</param>
internal sealed record SheetPlan(ISheet Sheet, int? HeaderLine, ColumnMap? Columns, bool DoubtDateOrder, int Lines, MappingProfile? Profile)
{
    /// <summary>Titles stand above a header, but not many.</summary>
    private const int HeaderWithin = 50;

    public static SheetPlan For(ISheet sheet, MappingProfile? profile, CancellationToken cancel)
    {
        ColumnMap? columns = null;
        int? headerLine = null;
        var lines = 0;
        var dates = new DateOrder();
        foreach (var line in sheet.Lines(cancel))
        {
            if (line.IsBlank)
                continue;
            lines++;
            if (columns is null && lines <= HeaderWithin && ColumnMap.From(line, profile) is { } map)
                (columns, headerLine) = (map, line.Number);
            else if (columns is not null)
            {
                dates.Look(columns.Cell(line, Field.MadeOn));
                dates.Look(columns.Cell(line, Field.EndsOn));
                dates.Look(columns.Cell(line, Field.BornOn));
            }
        }
        return new(sheet, headerLine, columns, dates.InDoubt, lines, profile);
    }

    /// <summary>Plans every sheet; refuses a file in which no sheet has a header or any line below it.</summary>
    public static IReadOnlyList<SheetPlan> ForAll(SpreadsheetFile file, MappingProfile? profile, CancellationToken cancel)
    {
        List<SheetPlan> plans = [.. file.Sheets.Select(sheet => For(sheet, profile, cancel))];
        if (plans.All(p => p.Lines == 0))
            throw new UnreadableFileException("Choose another file: this one is empty");
        if (plans.All(p => p.Columns is null))
            throw new UnreadableFileException("Add a line with headings: no line names a column for the person and one for the order, its date or its conditions");
        return plans;
    }

    /// <summary>Collects how a sheet writes its dates.</summary>
    private sealed class DateOrder
    {
        private int real, dayFirst, monthFirst;

        /// <summary>
        /// In doubt where months come first about as surely as days, or where real dates surround a few texts that the spreadsheet
        /// itself could not read as dates.
        /// </summary>
        public bool InDoubt => monthFirst > 0 && dayFirst < 10 * monthFirst || real > 0 && dayFirst == 0;

        public void Look(Cell cell)
        {
            if (cell.Has(CellMarks.Date))
                real++;
            else if (!cell.IsEmpty && DateReader.ShowsMonthFirst(cell.Text) is { } first)
                _ = first ? monthFirst++ : dayFirst++;
        }
    }
}
