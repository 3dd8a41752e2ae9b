using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Insight.Taking;

namespace Poet.Insight.Features;

/// <summary>Transfers between forces.</summary>
internal sealed class TransferPanels(InsightDb db) : IPanels
{
    private static readonly string[] Ends = ["effective", "declined", "withdrawn"];

    public int Place => 60;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        var open = await Open(asked).GroupBy(m => m.Detail).Select(g => new { Direction = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var ended = await In(asked).GroupBy(m => new { m.Detail, m.What }).Select(g => new { g.Key.Detail, g.Key.What, Count = g.Count() }).ToListAsync(cancel);
        return [Panel.Of(Definitions.Transfers, [Row("To other forces", TakeTransfers.Outgoing), Row("From other forces", TakeTransfers.Incoming)])];

        PanelRow Row(string label, string direction) => new(direction, label, [open.Where(o => o.Direction == direction).Sum(o => o.Count), .. Ends
            .Select(what => ended.Where(e => e.Detail == direction && e.What == what).Sum(e => e.Count))]);
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) => cell.Panel != Definitions.Transfers.Code ? null
        : (cell.Column == 0 ? Open(asked) : In(asked).Where(m => m.What == Ends[cell.Column - 1])).Where(m => m.Detail == cell.Row).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId });

    private IQueryable<Moment> In(Asked asked) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Transfer && m.On >= asked.From && m.On <= asked.Day);

    private IQueryable<Moment> Open(Asked asked)
    {
        var known = db.MomentsOf(asked).Where(m => m.Kind == Kinds.Transfer && m.On <= asked.Day);
        return known.Where(m => (m.Detail == TakeTransfers.Outgoing && m.What == "drafted" || m.Detail == TakeTransfers.Incoming && m.What == "offered")
            && !known.Any(e => e.Record == m.Record && EF.Parameter(Closed).Contains(e.What)));
    }

    private static readonly string[] Closed = ["declined", "withdrawn", "effective"];
}
