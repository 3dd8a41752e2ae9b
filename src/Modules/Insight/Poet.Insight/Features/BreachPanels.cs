using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Platform.Plugins;

namespace Poet.Insight.Features;

/// <summary>Breaches with the people behind them, what came of arrests, and disruptions beside grants.</summary>
internal sealed class BreachPanels(InsightDb db, OrderTypeCatalogue types) : IPanels
{
    private static readonly string[] NotFound = ["not-found", "discontinued"];
    private static readonly string[] Recalls = ["standard", "fixed-term"];
    private static readonly (string Key, string Says)[] SolvedRows =
        [("breaches", "Suspected breaches"), ("arrest", "Arrest"), ("charge", "Charged"), ("found", "Found by a court"), ("recall", "Recalled to prison"), ("solved", "Solved"), ("dropped", "No further action"), ("open", "Open")];

    private static readonly string[] Strands = ["pursue", "prevent", "protect", "prepare"];
    private static readonly string[] Scales = ["minor", "moderate", "major"];

    public int Place => 50;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var behind in await InPeriod(asked).LeftJoin(db.PeopleOf(asked), m => m.SubjectId, p => p.RecordId, (m, p) => new { Type = m.TypeCode!, Person = p == null ? m.SubjectId : p.PersonId, Order = m.OrderId!.Value })
            .GroupBy(b => new { b.Type, b.Person, b.Order }).Select(g => new { g.Key.Type, g.Key.Person, g.Key.Order, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Breaches.Code, behind.Count, behind.Type, behind.Person.ToString(), behind.Order.ToString());
        foreach (var row in SolvedRows)
            counts.Add(Definitions.Solved.Code, await SolvedAs(asked, row.Key)!.CountAsync(cancel), row.Key);
        await CountYears("granted", Granted(asked));
        await CountYears("disrupted", Of(asked, "disruption"));
        await CountYears("on-grants", OnGrants(asked));
        foreach (var found in await Of(asked, "disruption").Where(m => m.On >= asked.From && m.On <= asked.Day).GroupBy(m => m.Detail).Select(g => new { Detail = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Disruptions.Code, found.Count, found.Detail);

        async Task CountYears(string what, IQueryable<Moment> moments)
        {
            var since = new DateOnly(asked.Day.Year - 9, 1, 1);
            foreach (var year in await moments.Where(m => m.On >= since && m.On <= asked.Day).GroupBy(m => m.On.Year).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync(cancel))
                counts.Add(Definitions.Years.Code, year.Count, what, year.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Panel>>([Behind(counts), Solved(counts), Years(asked, counts), Disruptions(counts)]);

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell is { Column: 0 } && cell.Panel == Definitions.Breaches.Code) // persons and orders are other things than breaches
            return Listed(InPeriod(asked).Where(m => cell.Row == PanelRow.All || m.TypeCode == cell.Row));
        if (cell.Panel == Definitions.Solved.Code)
            return SolvedAs(asked, cell.Row) is { } solved ? Listed(solved) : null;
        if (cell.Panel == Definitions.Disruptions.Code)
            return Listed(Of(asked, "disruption").Where(m => m.On >= asked.From && m.On <= asked.Day && m.Detail == $"{cell.Row} {Scales[cell.Column]}"));
        if (cell.Panel != Definitions.Years.Code || !int.TryParse(cell.Row, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        return Listed((cell.Column switch { 0 => Granted(asked), 1 => Of(asked, "disruption"), _ => OnGrants(asked) }).Where(m => m.On.Year == year && m.On <= asked.Day));
    }

    private Panel Behind(Tally counts)
    {
        var behind = counts.Of(Definitions.Breaches.Code).Select(c => new Breached(c.Key[0], Guid.Parse(c.Key[1]), Guid.Parse(c.Key[2]), c.Count)).ToList();
        var all = behind.Sum(b => b.Count);
        return Panel.Of(Definitions.Breaches,
            [.. behind.GroupBy(b => b.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, types.Find(g.Key)?.Info.Name ?? g.Key, g)), Row(PanelRow.All, "All types", behind)]);

        PanelRow Row(string key, string label, IEnumerable<Breached> of)
        {
            var counted = Domain.Behind.Of(of.SelectMany(b => Enumerable.Repeat((b.Person, b.Order), b.Count)));
            return new(key, label, [counted.Breaches, counted.Persons, counted.Orders, counted.Top, counted.Breaches - counted.Top, counted.Half], all);
        }
    }

    private static Panel Solved(Tally counts) => Panel.Of(Definitions.Solved, SolvedRows.Select((row, i) =>
        new PanelRow(row.Key, row.Says, [counts.Of(Definitions.Solved.Code, row.Key)], counts.Of(Definitions.Solved.Code, SolvedRows[i < 2 ? 0 : 1].Key))));

    // counted and opened by the same question
    private IQueryable<Moment>? SolvedAs(Asked asked, string row)
    {
        var followed = db.MomentsOf(asked).Where(m => m.Kind == Kinds.Breach && m.On <= asked.Day);
        var happened = InPeriod(asked);
        var arrested = happened.Where(h => followed.Any(m => m.Record == h.Record && m.What == "arrest"));
        var solved = followed.Where(m => m.What == "charge" || m.What == "outcome" && !EF.Parameter(NotFound).Contains(m.Detail) || m.What == "recall" && EF.Parameter(Recalls).Contains(m.Detail));
        var dropped = followed.Where(m => m.What == "no-further-action");
        return row switch
        {
            "breaches" => happened,
            "arrest" => arrested,
            "charge" => With(m => m.What == "charge"),
            "found" => With(m => m.What == "outcome"),
            "recall" => With(m => m.What == "recall"),
            "solved" => With(m => true),
            "dropped" => arrested.Where(h => !solved.Any(m => m.Record == h.Record) && dropped.Any(m => m.Record == h.Record)),
            "open" => arrested.Where(h => !solved.Any(m => m.Record == h.Record) && !dropped.Any(m => m.Record == h.Record)),
            _ => null,
        };

        IQueryable<Moment> With(System.Linq.Expressions.Expression<Func<Moment, bool>> how)
        {
            var ways = solved.Where(how);
            return arrested.Where(h => ways.Any(m => m.Record == h.Record));
        }
    }

    private static Panel Years(Asked asked, Tally counts)
    {
        var first = counts.Of(Definitions.Years.Code).Select(c => int.Parse(c.Key[1], CultureInfo.InvariantCulture)).DefaultIfEmpty(asked.Day.Year).Min();
        return Panel.Of(Definitions.Years, Enumerable.Range(first, asked.Day.Year - first + 1).Select(year => new PanelRow($"{year}", $"{year}", [In("granted", year), In("disrupted", year), In("on-grants", year)])));

        int In(string what, int year) => counts.Of(Definitions.Years.Code, what, year.ToString(CultureInfo.InvariantCulture));
    }

    private static Panel Disruptions(Tally counts) =>
        Panel.Of(Definitions.Disruptions, Strands.Select(s => new PanelRow(s, char.ToUpperInvariant(s[0]) + s[1..], [.. Scales.Select(scale => counts.Of(Definitions.Disruptions.Code, $"{s} {scale}"))])));

    private IQueryable<Moment> Of(Asked asked, string what) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Breach && m.What == what);

    private IQueryable<Moment> InPeriod(Asked asked) => Of(asked, "happened").Where(m => m.On >= asked.From && m.On <= asked.Day);

    private IQueryable<Moment> Granted(Asked asked) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Application && m.What == "granted");

    private IQueryable<Moment> OnGrants(Asked asked)
    {
        var granted = Granted(asked);
        return Of(asked, "disruption").Where(m => granted.Any(a => a.OrderId == m.OrderId));
    }

    private static IQueryable<Counted> Listed(IQueryable<Moment> moments) => moments.Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId });

    private sealed record Breached(string Type, Guid Person, Guid Order, int Count);
}
