using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Insight.Taking;

namespace Poet.Insight.Features;

/// <summary>Transfers between forces.</summary>
internal sealed class TransferPanels(InsightDb db) : IPanels
{
    public int Place => 60;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        var begun = db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Transfer && m.On <= asked.Day && (m.Detail == TakeTransfers.Outgoing && m.What == "drafted" || m.Detail == TakeTransfers.Incoming && m.What == "offered"));
        var open = await begun.Where(m => !db.Moments.Any(e => e.Kind == Kinds.Transfer && e.Record == m.Record && e.On <= asked.Day && (e.What == "declined" || e.What == "withdrawn" || e.What == "effective")))
            .GroupBy(m => m.Detail).Select(g => new { Direction = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var ended = await db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Transfer && m.On >= asked.From && m.On <= asked.Day).GroupBy(m => new { m.Detail, m.What }).Select(g => new { g.Key.Detail, g.Key.What, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            new("transfers", "Transfers to and from other forces", "Open: drafted (from here) or offered (to here) by that day and not declined, withdrawn or effective by its end. The others count in the period in which they ended.",
                ["Open on the day", "Effective in the period", "Declined", "Withdrawn"], [Row("To other forces", TakeTransfers.Outgoing), Row("From other forces", TakeTransfers.Incoming)]),
        ];

        PanelRow Row(string label, string direction) => new(label, [open.Where(o => o.Direction == direction).Sum(o => o.Count), .. new[] { "effective", "declined", "withdrawn" }
            .Select(what => ended.Where(e => e.Detail == direction && e.What == what).Sum(e => e.Count))]);
    }
}
