using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>Remembers the last order of each person and type in a sheet, so that a variation below finds the order it changes.</summary>
internal sealed class EarlierOrders
{
    private readonly Dictionary<(string Person, string Type), RowPlace> last = [];

    public RowReading Link(RowReading row)
    {
        if (row.Name is null || row.TypeCode is null)
            return row;
        // never by name alone: an order is found only where birth date or PNC agree as well
        var proof = row.PncIds is [var pnc, ..] ? pnc.Canonical : row.BornOn?.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var key = (Words.Fold(row.Name.Full) + "|" + proof, row.TypeCode);
        if (row.Kind == LineKind.Variation)
            return proof is not null && last.TryGetValue(key, out var order)
                ? row with { BelongsTo = order }
                : row with { Notices = [.. row.Notices, new(NoticeCodes.NoOrderAbove, "No order of this person and type stands above: find the order that was varied")] };
        if (row.Kind == LineKind.Order && row.Outcome != RowOutcome.Duplicate)
            last[key] = new(row.Sheet, row.Row ?? 0, row.Line);
        return row;
    }
}
