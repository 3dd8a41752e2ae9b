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

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var open in await Open(asked).GroupBy(m => m.Detail).Select(g => new { Direction = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Transfers.Code, open.Count, open.Direction, "open");
        foreach (var ended in await In(asked).GroupBy(m => new { m.Detail, m.What }).Select(g => new { g.Key.Detail, g.Key.What, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Transfers.Code, ended.Count, ended.Detail, ended.What);
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel)
    {
        return Task.FromResult<IReadOnlyList<Panel>>([Panel.Of(Definitions.Transfers, [Row("To other forces", TakeTransfers.Outgoing), Row("From other forces", TakeTransfers.Incoming)])]);

        PanelRow Row(string label, string direction) => new(direction, label, [.. Ends.Prepend("open").Select(what => counts.Of(Definitions.Transfers.Code, direction, what))]);
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
