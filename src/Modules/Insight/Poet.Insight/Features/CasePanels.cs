using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;

namespace Poet.Insight.Features;

/// <summary>Referrals by what became of them, applications by type, and what awaits a court.</summary>
internal sealed class CasePanels(InsightDb db, OrderTypeCatalogue types) : IPanels
{
    public int Place => 10;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel) => [await Referrals(asked, cancel), await Applications(asked, cancel), await Awaiting(asked, cancel)];

    private async Task<Panel> Referrals(Asked asked, CancellationToken cancel)
    {
        var received = In(asked).Where(m => m.Kind == Kinds.Referral && m.What == "received");
        var states = await received.Join(Held(Kinds.Referral, asked), m => m.Record, s => s.Record, (m, s) => s.State).GroupBy(s => s).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var all = states.Sum(s => s.Count);
        (string State, string Says)[] outcomes = [("received", "Not decided"), ("returned", "Returned for what is missing"), ("accepted", "Accepted"), ("not-progressed", "Not progressed")];
        return new("referrals", "Referrals, by what became of them", "Referrals received in the period, each once, by where it stood on the last day. One that was returned and sent in again counts where it stood then.",
            ["Referrals"], [.. outcomes.Select(o => new PanelRow(o.Says, [states.Where(s => s.State == o.State).Sum(s => s.Count)], all))])
        {
            OutOf = "of all referrals received in the period",
        };
    }

    private async Task<Panel> Applications(Asked asked, CancellationToken cancel)
    {
        string[] ended = ["withdrawn", "collapsed"];
        // one that was heard on three days was heard once
        var rows = await In(asked).Where(m => m.Kind == Kinds.Application).Select(m => new { m.Record, m.TypeCode, m.What }).Distinct().GroupBy(m => new { m.TypeCode, m.What })
            .Select(g => new { g.Key.TypeCode, g.Key.What, Count = g.Count() }).ToListAsync(cancel);
        return new("applications", "Applications, by type", "Made: signed for content and law, so that a court is asked, or decided without that. Heard: a court heard it on at least one day. Granted: an order was made, in whole or in part. "
            + "Ended without decision: withdrawn, or the case collapsed. Each counts in the period in which it happened, so granted is not a part of made.",
            ["Made", "Heard", "Granted", "Refused", "Ended without decision"],
            [
                .. rows.Select(r => r.TypeCode!).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(types.Find(t)?.Info.Name ?? t, Values(t))),
                new("All types", Values(null)),
            ]);

        int[] Values(string? type) => [Sum(type, "made"), Sum(type, "heard"), Sum(type, "granted"), Sum(type, "refused"), Sum(type, ended)];

        int Sum(string? type, params string[] what) => rows.Where(r => (type is null || r.TypeCode == type) && what.Contains(r.What)).Sum(r => r.Count);
    }

    private async Task<Panel> Awaiting(Asked asked, CancellationToken cancel)
    {
        var since = await Held(Kinds.Application, asked).Where(s => s.State == "awaiting-court").Select(s => s.From).ToListAsync(cancel);
        var ages = Ages.Count(Ages.Waiting, since.Select(s => asked.Day.DayNumber - LondonTime.DateOf(s).DayNumber));
        return new("awaiting-court", "Drafted and awaiting court, by how long", "Applications signed for content and law on which no court had decided on that day, by the days since both had signed the text as it stood then.",
            ["Applications"], [.. Ages.Waiting.Zip(ages, (c, n) => new PanelRow(c.Says, [n], since.Count))])
        {
            OutOf = "of all that await court",
        };
    }

    private IQueryable<Moment> In(Asked asked) => db.Moments.AsNoTracking().Where(m => m.On >= asked.From && m.On <= asked.Day);

    private IQueryable<Stretch> Held(string kind, Asked asked) => db.Stretches.AsNoTracking().Where(s => s.Kind == kind && s.From <= asked.At && s.Until > asked.At);
}
