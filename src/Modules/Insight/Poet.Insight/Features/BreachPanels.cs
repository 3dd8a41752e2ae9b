using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Platform.Plugins;

namespace Poet.Insight.Features;

/// <summary>Breaches with the people behind them, what came of arrests, and disruptions beside grants.</summary>
internal sealed class BreachPanels(InsightDb db, OrderTypeCatalogue types) : IPanels
{
    private static readonly string[] NotFound = ["not-found", "discontinued"];

    public int Place => 50;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        var happened = await Of("happened").Where(m => m.On >= asked.From && m.On <= asked.Day)
            .LeftJoin(db.People, m => m.SubjectId, p => p.RecordId, (m, p) => new Breached(m.Record, p == null ? m.SubjectId : p.PersonId, m.OrderId!.Value, m.TypeCode!)).ToListAsync(cancel);
        return [Behind(happened), await Solved(asked, happened, cancel), await Years(asked, cancel), await Disruptions(asked, cancel)];
    }

    private Panel Behind(List<Breached> happened)
    {
        return new("breaches", "Breaches, and who stands behind them", "Suspected breaches that happened in the period, with the different persons and orders behind them and how many are by the person with the most. One person does not stand for many.",
            ["Breaches", "Persons", "Orders", "By the person with the most", "Without that person"],
            [.. happened.GroupBy(b => b.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(types.Find(g.Key)?.Info.Name ?? g.Key, g)), Row("All types", happened)])
        {
            OutOf = "of all breaches in the period",
        };

        PanelRow Row(string label, IEnumerable<Breached> of)
        {
            var behind = Domain.Behind.Of(of.Select(b => (b.Person, b.Order)));
            return new(label, [behind.Breaches, behind.Persons, behind.Orders, behind.Top, behind.Breaches - behind.Top], happened.Count);
        }
    }

    private async Task<Panel> Solved(Asked asked, List<Breached> happened, CancellationToken cancel)
    {
        var followed = await db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Breach && m.On <= asked.Day && (m.What == "arrest" || m.What == "charge" || m.What == "outcome" || m.What == "no-further-action" || m.What == "recall")
            && db.Moments.Any(h => h.Kind == Kinds.Breach && h.Record == m.Record && h.What == "happened" && h.On >= asked.From && h.On <= asked.Day)).Select(m => new { m.Record, m.What, m.Detail }).ToListAsync(cancel);
        var arrested = With("arrest").ToHashSet();
        var charged = With("charge").Where(arrested.Contains).ToHashSet();
        var found = followed.Where(f => f.What == "outcome" && !NotFound.Contains(f.Detail)).Select(f => f.Record).Where(arrested.Contains).ToHashSet();
        var recalled = followed.Where(f => f is { What: "recall", Detail: "standard" or "fixed-term" }).Select(f => f.Record).Where(arrested.Contains).ToHashSet();
        HashSet<Guid> solved = [.. charged, .. found, .. recalled];
        var dropped = With("no-further-action").Where(r => arrested.Contains(r) && !solved.Contains(r)).Distinct().Count();
        return new("solved", "Solved after arrest", "Of the suspected breaches that happened in the period, those with an arrest by the last day; of these, those charged, those that a court found, those recalled to prison, and those with none of it and no further action. "
            + "Solved is charged, found or recalled, each breach once. The rest is open. It is a share of arrests, not of breaches.",
            ["Breaches"],
            [
                new("Suspected breaches", [happened.Count], happened.Count), new("Arrest", [arrested.Count], happened.Count), new("Charged", [charged.Count], arrested.Count), new("Found by a court", [found.Count], arrested.Count),
                new("Recalled to prison", [recalled.Count], arrested.Count), new("Solved", [solved.Count], arrested.Count), new("No further action", [dropped], arrested.Count),
                new("Open", [arrested.Count - solved.Count - dropped], arrested.Count),
            ])
        {
            OutOf = "of all breaches for the first two, of those with an arrest for the rest",
        };

        IEnumerable<Guid> With(string what) => followed.Where(f => f.What == what).Select(f => f.Record);
    }

    private async Task<Panel> Years(Asked asked, CancellationToken cancel)
    {
        var since = new DateOnly(asked.Day.Year - 9, 1, 1);
        var granted = await db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Application && m.What == "granted" && m.On >= since && m.On <= asked.Day).GroupBy(m => m.On.Year).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var disrupted = await Of("disruption").Where(m => m.On >= since && m.On <= asked.Day)
            .Select(m => new { m.On.Year, Granted = db.Moments.Any(a => a.Kind == Kinds.Application && a.What == "granted" && a.OrderId == m.OrderId) }).GroupBy(m => m.Year)
            .Select(g => new { Year = g.Key, Count = g.Count(), OnGrants = g.Count(m => m.Granted) }).ToListAsync(cancel);
        var first = granted.Select(g => g.Year).Concat(disrupted.Select(d => d.Year)).DefaultIfEmpty(asked.Day.Year).Min();
        return new("grants-and-disruptions", "Grants and disruptions, year by year", "Orders that a court granted on an application recorded here, by the day of the decision; and disruptions recorded from breaches, by the day from which they show, with those that came of an order granted so. "
            + "The last year is as far as the day asked about. Nothing here says what would have happened otherwise.",
            ["Granted", "Disruptions", "of these, from an order so granted"],
            [
                .. Enumerable.Range(first, asked.Day.Year - first + 1).Select(year => new PanelRow($"{year}",
                    [granted.Where(g => g.Year == year).Sum(g => g.Count), disrupted.Where(d => d.Year == year).Sum(d => d.Count), disrupted.Where(d => d.Year == year).Sum(d => d.OnGrants)])),
            ]);
    }

    private async Task<Panel> Disruptions(Asked asked, CancellationToken cancel)
    {
        var found = await Of("disruption").Where(m => m.On >= asked.From && m.On <= asked.Day).GroupBy(m => m.Detail).Select(g => new { Detail = g.Key ?? "", Count = g.Count() }).ToListAsync(cancel);
        string[] strands = ["pursue", "prevent", "protect", "prepare"], scales = ["minor", "moderate", "major"];
        return new("disruptions", "Disruptions, by strand and scale", "Disruptions recorded from breaches that show in the period, by strand of the strategy against serious and organised crime, and by how great the effect was found to be.",
            ["Minor", "Moderate", "Major"],
            [.. strands.Select(s => new PanelRow(char.ToUpperInvariant(s[0]) + s[1..], [.. scales.Select(scale => found.Where(f => f.Detail == $"{s} {scale}").Sum(f => f.Count))]))]);
    }

    private IQueryable<Moment> Of(string what) => db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Breach && m.What == what);

    private sealed record Breached(Guid Breach, Guid Person, Guid Order, string Type);
}
