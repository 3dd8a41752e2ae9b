using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;
using Poet.Orders.Import.Reading.Lines;

namespace Poet.Orders.Import.Reading;

/// <summary>
/// Reads a register out of a planned file, line by line and in order; every line that holds anything gives exactly one reading.
/// Memory does not grow with the file but for the keys that find duplicates.
/// </summary>
internal sealed class RegisterReading(ITypeReader types, DateOnly today)
{
    /// <summary>More lines than any order has conditions: beyond it something else is going on, and the lines are queued.</summary>
    private const int MostContinuations = 200;

    /// <summary>More filled cells than a title has.</summary>
    private const int MostTitleCells = 3;

    private readonly Duplicates duplicates = new();

    public IEnumerable<RowReading> Read(IEnumerable<SheetPlan> plans, CancellationToken cancel) =>
        plans.SelectMany(plan => Read(plan, cancel));

    private IEnumerable<RowReading> Read(SheetPlan plan, CancellationToken cancel)
    {
        var judge = new RowJudge(plan.Sheet.Name, plan.DoubtDateOrder, types, today);
        var sorter = new LineSorter(types, TypeOfSheet(plan.Sheet.Name));
        var earlier = new EarlierOrders();
        ColumnMap? columns = null;
        Held? held = null;
        var row = 0;
        foreach (var line in plan.Sheet.Lines(cancel))
        {
            if (line.IsBlank)
                continue;
            if (line.Number == plan.HeaderLine || columns is not null && MayBeHeader(line) && ColumnMap.From(line, plan.Profile) is not null)
            {
                foreach (var reading in Release(ref held))
                    yield return reading;
                columns = ColumnMap.From(line, plan.Profile) ?? columns;
                yield return judge.Bare(line, LineKind.Header, RowOutcome.Noted);
                continue;
            }
            if (columns is null)
            {
                yield return plan.HeaderLine is null || line.Cells.Count(c => !c.IsEmpty) > MostTitleCells
                    ? judge.Bare(line, LineKind.Queued, RowOutcome.Queued, row: ++row)
                    : judge.Bare(line, LineKind.Title, RowOutcome.Noted);
                continue;
            }

            var sorted = sorter.Sort(line, columns);
            if (sorted.Kind == LineKind.Continuation && held is { Order.ContinuedConditions.Count: < MostContinuations })
            {
                held.Continue(line, ++row);
                continue;
            }
            foreach (var reading in Release(ref held))
                yield return reading;
            if (sorted.Kind is LineKind.Title or LineKind.Total)
                yield return judge.Bare(line, sorted.Kind, RowOutcome.Noted, columns);
            else if (sorted.Kind is LineKind.Continuation or LineKind.Queued)
                yield return judge.Bare(line, LineKind.Queued, RowOutcome.Queued, columns, ++row);
            else
                held = new(new(line, sorted, ++row), columns, this, judge, earlier);
        }
        foreach (var reading in Release(ref held))
            yield return reading;
    }

    private static IEnumerable<RowReading> Release(ref Held? held)
    {
        var readings = held?.Release() ?? [];
        held = null;
        return readings;
    }

    /// <summary>"ABC", "old orders - do not use": the type that exactly one word of the sheet's name means.</summary>
    private TypeReading? TypeOfSheet(string name)
    {
        if (types.Recognise(name) is { } whole)
            return whole;
        var named = Words.Fold(name).Split(' ').Where(w => w.Length > 2).Select(types.Recognise).OfType<TypeReading>().Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>Headings are short and hold no numbers; looked at before the longer comparison.</summary>
    private static bool MayBeHeader(SheetLine line)
    {
        var filled = 0;
        foreach (var cell in line.Cells)
        {
            if (cell.Text.Length > 60 || cell.Text.AsSpan().ContainsAnyInRange('0', '9'))
                return false;
            filled += cell.IsEmpty ? 0 : 1;
        }
        return filled >= 2;
    }

    private RowReading WithDuplicate(RowReading row)
    {
        if (row.Kind is not (LineKind.Order or LineKind.TwoOrders or LineKind.Pending or LineKind.Refused or LineKind.Variation))
            return row;
        var place = new RowPlace(row.Sheet, row.Row ?? 0, row.Line);
        var (repeated, muchLike) = duplicates.Look(row, place);
        if (repeated is not null)
            return row with { Outcome = RowOutcome.Duplicate, DuplicateOf = repeated, Findings = [] };
        return row.Kind == LineKind.Order && muchLike is not null
            ? row with { Notices = [.. row.Notices, new(NoticeCodes.MuchLikeAnother, $"Line {muchLike.Line} of sheet {muchLike.Sheet} is the same order with other conditions: keep the right one")] }
            : row;
    }

    /// <summary>An order waits for the lines below that continue it, then it and they are given out in order.</summary>
    private sealed class Held(TableLine order, ColumnMap columns, RegisterReading register, RowJudge judge, EarlierOrders earlier)
    {
        private readonly List<RowReading> continuations = [];

        public TableLine Order => order;

        public void Continue(SheetLine line, int row)
        {
            var words = columns.Cell(line, Field.Conditions);
            order.ContinuedConditions.Add(words.Has(CellMarks.Merged) ? "" : words.Text);
            continuations.Add(judge.Bare(line, LineKind.Continuation, RowOutcome.Noted, columns, row) with
            {
                BelongsTo = new(judge.Sheet, order.Row, order.Line.Number),
            });
        }

        public IEnumerable<RowReading> Release() =>
            [earlier.Link(register.WithDuplicate(judge.Judge(order, columns))), .. continuations];
    }
}
