using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>A line of the table with the conditions that stand on the lines below it.</summary>
internal sealed record TableLine(SheetLine Line, SortedLine Sorted, int Row)
{
    public List<string> ContinuedConditions { get; } = [];
}

/// <summary>Reads every field of a line and says what is wrong with it.</summary>
internal sealed class RowJudge(string sheet, bool doubtDates, ITypeReader types, DateOnly today)
{
    private readonly ArrayBufferWriter<byte> written = new(4096);

    public string Sheet => sheet;

    public RowReading Judge(TableLine table, ColumnMap columns)
    {
        var (line, sorted) = (table.Line, table.Sorted);
        var remarks = new RowRemarks(columns);
        var isOrder = sorted.Kind is LineKind.Order;
        string Text(Field field) => Words.OneLine(Mojibake.Repair(columns.Cell(line, field).Text));

        var name = NameOf(line, columns);
        if (name is null && isOrder)
            remarks.Find(FindingCodes.NameMissing, Field.Name, "Enter the person's name");
        if (sorted.Type.Type is null && isOrder)
            remarks.Find(FindingCodes.OrderTypeUnknown, Field.OrderType,
                Text(Field.OrderType) is { Length: > 0 } words ? $"Choose the order type: {Clip(words)} names none that is installed" : "Choose the order type: the cell is empty");
        var dates = new DatesOfRow(line, columns, today, doubtDates, remarks, mustBeMade: isOrder);
        var pnc = PncReader.Read(columns.Cell(line, Field.Pnc).Text, today.Year);
        Judge(pnc, remarks);
        var conditions = ConditionSplitter.Read(columns.Cell(line, Field.Conditions).Text);
        IReadOnlyList<ConditionReading> all = table.ContinuedConditions.Count == 0 ? conditions.Conditions
            : [.. conditions.Conditions, .. table.ContinuedConditions.SelectMany(more => ConditionSplitter.Read(more).Conditions)];
        if (all.Count == 0 && isOrder && types.HasTerms(sorted.Type.Type))
            remarks.Find(FindingCodes.ConditionsMissing, Field.Conditions, "Enter the conditions from the sealed order");
        if (isOrder || sorted.Kind == LineKind.Variation)
            LengthJudge.Judge(sorted.Type.Type, dates, types, remarks);

        var reading = Bare(line, sorted.Kind, isOrder ? remarks.Outcome : RowOutcome.Queued, columns, table.Row) with
        {
            Type = sorted.Type.Type,
            MadeOn = dates.MadeOn,
            EndsOn = dates.EndsOn,
            UntilFurtherOrder = dates.End.UntilFurtherOrder,
            Length = dates.End.Length,
            StartsOnRelease = dates.End.FromRelease,
            ServedOn = dates.ServedOn,
            Name = name,
            BornOn = dates.BornOn,
            PncIds = pnc.Readings,
            Cro = Text(Field.Cro) is { Length: > 0 } cro ? IdentifierReader.Read(IdentifierKind.Cro, cro, today.Year) : null,
            Reference = Text(Field.Reference),
            Court = Text(Field.Court),
            Officer = Text(Field.Officer) is var officer && StatusText.ClaimsTransfer(officer) ? "" : officer,
            District = Text(Field.District),
            Risk = Text(Field.Risk),
            Status = Text(Field.Status),
            Notes = Text(Field.Notes),
            Claim = sorted.Claim,
            Conditions = all,
        };
        new RowNotices(remarks, today).Add(reading, columns.Cell(line, Field.Officer).Text, conditions.CutOff, columns.Cell(line, Field.OrderType).IsEmpty, line);
        return reading with { Findings = remarks.Findings, Notices = remarks.Notices };
    }

    /// <summary>A line that is accounted for and not read further.</summary>
    public RowReading Bare(SheetLine line, LineKind kind, RowOutcome outcome, ColumnMap? columns = null, int? row = null)
    {
        var cells = new List<WrittenCell>(line.Cells.Count);
        written.ResetWrittenCount();
        var struck = false;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var cell = line.Cells[i];
            Encoding.UTF8.GetBytes(cell.Text, written);
            written.Write("\u001F"u8); // a separator, so that text moved from one cell to the next changes the hash
            if (cell.IsEmpty)
                continue;
            struck |= cell.Has(CellMarks.Struck);
            cells.Add(new(columns?.HeadingAt(i) ?? $"column {i + 1}", cell.Text) { Open = kind == LineKind.Header || columns?.IsOpen(i) == true });
        }
        return new()
        {
            Sheet = sheet,
            Line = line.Number,
            TextLine = line.TextLine,
            Row = row,
            Kind = kind,
            Outcome = outcome,
            Cells = cells,
            IsHidden = line.IsHidden,
            IsStruck = struck,
            Hash = Convert.ToHexStringLower(SHA256.HashData(written.WrittenSpan)),
        };
    }

    private static NameReading? NameOf(SheetLine line, ColumnMap columns)
    {
        var written = columns.Cell(line, Field.Name).Text;
        if (columns.Has(Field.FamilyName))
        {
            var (given, family) = (columns.Cell(line, Field.GivenName).Text, columns.Cell(line, Field.FamilyName).Text);
            written = (given.Trim(), family.Trim()) switch { ("", var f) => f, (var g, "") => g, var (g, f) => $"{f}, {g}" };
        }
        var others = columns.Cell(line, Field.OtherNames).Text;
        return NameReader.Read(written) is { } name && !string.IsNullOrWhiteSpace(others) && NameReader.Read($"{written} aka {others}") is { } both ? both : NameReader.Read(written);
    }

    private static void Judge(PncCell pnc, RowRemarks remarks)
    {
        foreach (var id in pnc.Readings.Where(id => id.Validity == IdentifierValidity.CheckLetterWrong))
            remarks.Find(FindingCodes.PncCheckLetterWrong, Field.Pnc, id.Says);
        if (pnc.Readings.Count > 1)
            remarks.Note(NoticeCodes.SeveralPncIds, "The cell holds more than one PNC ID: check whether it is one person");
        if (pnc.Unreadable is { } unreadable)
            remarks.Note(NoticeCodes.PncUnreadable, unreadable.Says);
    }

    private static string Clip(string words) => words.Length <= 40 ? words : words[..40] + "…";
}
