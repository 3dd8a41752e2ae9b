using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Identity.Units;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Insight.Features;

/// <summary>Orders in force by type, unit and risk, and the people whom they bind in the community.</summary>
internal sealed class OrderPanels(InsightDb db, OrderTypeCatalogue types, Colleagues colleagues, RequestContext context) : IPanels
{
    private const string InForce = "in-force";

    public int Place => 30;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel) =>
        [await ByType(asked, cancel), await ByUnit(asked, cancel), await ByRisk(asked, cancel), .. await Community(asked, cancel)];

    private async Task<Panel> ByType(Asked asked, CancellationToken cancel)
    {
        var states = await Held(Kinds.Order, asked).Where(s => s.State != "ended").GroupBy(s => new { s.TypeCode, s.State }).Select(g => new { g.Key.TypeCode, g.Key.State, Count = g.Count() }).ToListAsync(cancel);
        var told = await Running(asked).Where(s => db.Moments.Any(m => m.Kind == Kinds.Order && m.Record == s.Record && m.What == "told" && m.On <= asked.Day)).GroupBy(s => s.TypeCode)
            .Select(g => new { TypeCode = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var all = Sum(InForce);
        return new("orders-by-type", "Orders in force, by type", "Orders that bound somebody on that day and for which the force was responsible. \"Subject told\" are those of them for which a service, or that the "
            + "subject was told, is recorded by then. Waiting are orders made that start on a release, a service or a date to come; unconfirmed those whose record leaves open whether they bind.",
            ["In force", "of these, subject told", "Waiting to start", "Unconfirmed"],
            [
                .. states.Select(s => s.TypeCode!).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(types.Find(t)?.Info.Name ?? t, [Sum(InForce, t), told.Where(x => x.TypeCode == t).Sum(x => x.Count), Sum("awaiting-start", t), Sum("unconfirmed", t)], all)),
                new("All types", [all, told.Sum(t => t.Count), Sum("awaiting-start"), Sum("unconfirmed")], all),
            ])
        {
            OutOf = "of all orders in force",
        };

        int Sum(string state, string? type = null) => states.Where(s => s.State == state && (type is null || s.TypeCode == type)).Sum(s => s.Count);
    }

    private async Task<Panel> ByUnit(Asked asked, CancellationToken cancel)
    {
        var counted = await Running(asked).LeftJoin(Held(Kinds.Supervision, asked), o => o.Record, s => s.Record, (o, s) => s == null ? null : s.UnitId).GroupBy(unit => unit)
            .Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel);
        List<PanelRow> rows = [];
        foreach (var unit in counted)
            rows.Add(new(unit.Unit is { } id ? await colleagues.UnitName(id, context.Actor.Force, asked.At, cancel) ?? "A unit that was not open on that day" : "No unit", [unit.Count], counted.Sum(c => c.Count)));
        return new("orders-by-unit", "Orders in force, by unit", "The unit of the offender manager on that day. An order that nobody had been given is under \"No unit\".",
            ["In force"], [.. rows.OrderBy(r => r.Label, StringComparer.OrdinalIgnoreCase)])
        {
            OutOf = "of all orders in force",
        };
    }

    private async Task<Panel> ByRisk(Asked asked, CancellationToken cancel)
    {
        var counted = await Running(asked).LeftJoin(Held(Kinds.Supervision, asked), o => o.Record, s => s.Record, (o, s) => s == null ? null : s.Risk).GroupBy(risk => risk)
            .Select(g => new { Risk = g.Key, Count = g.Count() }).ToListAsync(cancel);
        (string? Risk, string Says)[] risks = [("very-high", "Very high"), ("high", "High"), ("medium", "Medium"), ("low", "Low"), (null, "Not agreed")];
        return new("orders-by-risk", "Orders in force, by risk", "The risk that an officer and a second person had agreed by that day for the supervision of the order.",
            ["In force"], [.. risks.Select(r => new PanelRow(r.Says, [counted.Where(c => c.Risk == r.Risk).Sum(c => c.Count)], counted.Sum(c => c.Count)))])
        {
            OutOf = "of all orders in force",
        };
    }

    private async Task<IReadOnlyList<Panel>> Community(Asked asked, CancellationToken cancel)
    {
        var bound = await db.Stretches.AsNoTracking().Where(s => s.Kind == Kinds.Order && s.State == InForce && s.From <= asked.At)
            .LeftJoin(db.People, s => s.SubjectId, p => p.RecordId, (s, p) => new PersonTime(p == null ? s.SubjectId : p.PersonId, s.From, s.Until)).ToListAsync(cancel);
        var inside = await db.Stretches.AsNoTracking().Where(s => s.Kind == Kinds.Custody && s.From <= asked.At)
            .LeftJoin(db.People, s => s.SubjectId, p => p.RecordId, (s, p) => new PersonTime(p == null ? s.SubjectId : p.PersonId, s.From, s.Until)).ToListAsync(cancel);
        var first = bound.Count == 0 ? asked.Day.Year : LondonTime.DateOf(bound.Min(b => b.From)).Year;
        const string Definition = "People bound by at least one order in force on that day who were not in custody or hospital, as far as it is recorded; whoever was released on the day counts. Records that are one person count once. "
            + "Worked out from the history of orders and custody, not from lists of the time.";
        return
        [
            Trend("community-by-month", "People in the community, month by month", Definition, Domain.Community.Months(asked.Day), "d MMM yyyy"),
            Trend("community-by-year", "People in the community, year by year", Definition + " At the end of each year, and on the day.", Domain.Community.Years(asked.Day, first), "d MMM yyyy"),
        ];

        Panel Trend(string code, string title, string definition, IReadOnlyList<DateOnly> days, string format) => new(code, title, definition, ["In the community", "All bound"],
            [.. days.Zip(Domain.Community.At(days.Select(d => d == asked.Day ? asked.At : Asked.EndOf(d)), bound, inside), (d, c) => new PanelRow(d.ToString(format, System.Globalization.CultureInfo.GetCultureInfo("en-GB")), [c.Outside, c.Bound], c.Bound))])
        {
            OutOf = "of all people bound by an order in force", Trend = true,
        };
    }

    private IQueryable<Stretch> Held(string kind, Asked asked) => db.Stretches.AsNoTracking().Where(s => s.Kind == kind && s.From <= asked.At && s.Until > asked.At);

    private IQueryable<Stretch> Running(Asked asked) => Held(Kinds.Order, asked).Where(s => s.State == InForce);
}
