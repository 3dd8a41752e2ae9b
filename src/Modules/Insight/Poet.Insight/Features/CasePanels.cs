using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;

namespace Poet.Insight.Features;

/// <summary>Referrals by what became of them, applications by type, and what awaits a court.</summary>
internal sealed class CasePanels(InsightDb db, OrderTypeCatalogue types) : IPanels
{
    private static readonly string[][] Steps = [["made"], ["heard"], ["granted"], ["refused"], ["withdrawn", "collapsed"]];

    public int Place => 10;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel) => [await Referrals(asked, cancel), await Applications(asked, cancel), await Awaiting(asked, cancel)];

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell.Panel == Definitions.Referrals.Code)
            return Received(asked).Where(s => s.State == cell.Row).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId });
        if (cell.Panel == Definitions.Awaiting.Code && Ages.Read(Ages.Waiting, cell.Row) is { } age)
        {
            var (after, before) = (LondonTime.StartOf(asked.Day.AddDays(-Math.Min(age.Most, 36_500))), LondonTime.StartOf(asked.Day.AddDays(1 - age.Least)));
            return Waiting(asked).Where(s => s.From >= after && s.From < before).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId });
        }
        if (cell.Panel != Definitions.Applications.Code)
            return null;
        var steps = Steps[cell.Column];
        return In(asked).Where(m => m.Kind == Kinds.Application && EF.Parameter(steps).Contains(m.What) && (cell.Row == PanelRow.All || m.TypeCode == cell.Row))
            .Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }).Distinct();
    }

    private async Task<Panel> Referrals(Asked asked, CancellationToken cancel)
    {
        var states = await Received(asked).GroupBy(s => s.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var all = states.Sum(s => s.Count);
        (string State, string Says)[] outcomes = [("received", "Not decided"), ("returned", "Returned for what is missing"), ("accepted", "Accepted"), ("not-progressed", "Not progressed")];
        return Panel.Of(Definitions.Referrals, outcomes.Select(o => new PanelRow(o.State, o.Says, [states.Where(s => s.State == o.State).Sum(s => s.Count)], all)));
    }

    private async Task<Panel> Applications(Asked asked, CancellationToken cancel)
    {
        // one that was heard on three days was heard once
        var rows = await In(asked).Where(m => m.Kind == Kinds.Application).Select(m => new { m.Record, m.TypeCode, m.What }).Distinct().GroupBy(m => new { m.TypeCode, m.What })
            .Select(g => new { g.Key.TypeCode, g.Key.What, Count = g.Count() }).ToListAsync(cancel);
        return Panel.Of(Definitions.Applications,
        [
            .. rows.Select(r => r.TypeCode!).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(t, types.Find(t)?.Info.Name ?? t, Values(t))),
            new(PanelRow.All, "All types", Values(null)),
        ]);

        int[] Values(string? type) => [.. Steps.Select(step => rows.Where(r => (type is null || r.TypeCode == type) && step.Contains(r.What)).Sum(r => r.Count))];
    }

    private async Task<Panel> Awaiting(Asked asked, CancellationToken cancel)
    {
        var since = await Waiting(asked).Select(s => s.From).ToListAsync(cancel);
        var ages = Ages.Count(Ages.Waiting, since.Select(s => asked.Day.DayNumber - LondonTime.DateOf(s).DayNumber));
        return Panel.Of(Definitions.Awaiting, Ages.Waiting.Zip(ages, (c, n) => new PanelRow(Ages.Key(c.Most), c.Says, [n], since.Count)));
    }

    // received in the period, as it stood on the last day
    private IQueryable<Stretch> Received(Asked asked) => In(asked).Where(m => m.Kind == Kinds.Referral && m.What == "received").Join(db.Held(Kinds.Referral, asked), m => m.Record, s => s.Record, (m, s) => s);

    private IQueryable<Stretch> Waiting(Asked asked) => db.Held(Kinds.Application, asked).Where(s => s.State == "awaiting-court");

    private IQueryable<Moment> In(Asked asked) => db.MomentsOf(asked).Where(m => m.On >= asked.From && m.On <= asked.Day);
}
