using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>A line and what it is taken to be, before it is judged.</summary>
internal readonly record struct SortedLine(LineKind Kind, TypeCell Type, Claim Claim);

/// <summary>Tells titles, headers and totals from orders, and orders from what only looks like one.</summary>
internal sealed class LineSorter(ITypeReader types, TypeReading? sheetType)
{
    private static readonly TypeCell NoType = new((TypeReading?)null);

    // a register has few spellings and many rows
    private readonly Dictionary<string, TypeCell> seenTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> seenClaims = new(StringComparer.Ordinal);

    public SortedLine Sort(SheetLine line, ColumnMap columns)
    {
        var filled = 0;
        var first = -1;
        for (var i = 0; i < line.Cells.Count; i++)
            if (!line.Cells[i].IsEmpty && !line.Cells[i].Has(CellMarks.Merged))
            {
                filled++;
                first = first < 0 ? i : first;
            }
        if (filled <= 4 && first >= 0 && IsTotal(line.Cells[first].Text))
            return new(LineKind.Total, NoType, Claim.None);

        bool name = Own(Field.Name) || Own(Field.FamilyName), type = Own(Field.OrderType), made = Own(Field.MadeOn), born = Own(Field.BornOn);
        var words = Own(Field.Conditions) || Own(Field.Notes);
        if (!name && !type && !made && !born && !Own(Field.EndsOn) && !Own(Field.Reference) && !Own(Field.Pnc))
            return new(words ? LineKind.Continuation : LineKind.Queued, NoType, Claim.None);
        // between the orders only the name of an order type is surely a title; a lone name may be a person somebody meant to add
        if (filled == 1 && !words)
            return new(TypeOf(line.Cells[first].Text).Type is null ? LineKind.Queued : LineKind.Title, NoType, Claim.None);

        var read = TypeOf(columns.Cell(line, Field.OrderType).Text);
        var claim = ClaimOf(line, columns, made);
        return new(Kind(read, claim, made), read, claim);

        bool Own(Field field) => columns.Cell(line, field) is { IsEmpty: false } cell && !cell.Has(CellMarks.Merged);

        LineKind Kind(TypeCell read, Claim claim, bool made) =>
            read.Refused || claim == Claim.Refused ? LineKind.Refused
            : claim == Claim.Pending && !IsDate(columns.Cell(line, Field.MadeOn)) ? LineKind.Pending
            : read.SeveralOrders ? LineKind.TwoOrders
            : read.Variation ? LineKind.Variation
            : filled < 3 && !(name && (type || made)) ? LineKind.Queued
            : LineKind.Order;
    }

    private TypeCell TypeOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return sheetType is null ? NoType : new(sheetType);
        if (seenTypes.TryGetValue(text, out var seen))
            return seen;
        return seenTypes.Count < 10_000 ? seenTypes[text] = TypeText.Read(text, types) : TypeText.Read(text, types);
    }

    /// <summary>The status, else what stands where a date should: "refused", "listed 14/12".</summary>
    private Claim ClaimOf(SheetLine line, ColumnMap columns, bool made)
    {
        var claim = ClaimOf(columns.Cell(line, Field.Status).Text);
        if (claim is Claim.Pending or Claim.Refused || !made)
            return claim;
        var instead = columns.Cell(line, Field.MadeOn);
        if (instead.Has(CellMarks.Date) || !instead.Text.Any(char.IsLetter))
            return claim;
        var inDate = ClaimOf(instead.Text);
        return inDate is Claim.Pending or Claim.Refused ? inDate : claim;
    }

    private Claim ClaimOf(string text)
    {
        if (text.Length == 0)
            return Claim.None;
        if (seenClaims.TryGetValue(text, out var seen))
            return seen;
        return seenClaims.Count < 10_000 ? seenClaims[text] = StatusText.Read(text) : StatusText.Read(text);
    }

    private static bool IsDate(Cell cell) => DateReader.Read(cell, new(2099)).Day is not null;

    private static bool IsTotal(string text)
    {
        var folded = Words.Fold(text);
        return folded.StartsWith("total", StringComparison.Ordinal) || folded.StartsWith("grand total", StringComparison.Ordinal) || folded.StartsWith("sub total", StringComparison.Ordinal)
            || folded.StartsWith("subtotal", StringComparison.Ordinal) || folded.StartsWith("count", StringComparison.Ordinal) || folded.StartsWith("number of orders", StringComparison.Ordinal);
    }
}
