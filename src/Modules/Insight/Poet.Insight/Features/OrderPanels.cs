using System.Globalization;
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
    private const string DayKey = "yyyy-MM-dd";

    public int Place => 30;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel) =>
        [await ByType(asked, cancel), await ByUnit(asked, cancel), await ByRisk(asked, cancel), .. await Community(asked, cancel)];

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell.Panel == Definitions.ByType.Code)
            return Listed((cell.Column switch { 0 => Running(asked), 1 => Told(asked), 2 => Standing(asked, "awaiting-start"), _ => Standing(asked, "unconfirmed") }).Where(s => cell.Row == PanelRow.All || s.TypeCode == cell.Row));
        if (cell.Panel == Definitions.ByUnit.Code)
        {
            Guid? unit = Guid.TryParse(cell.Row, out var id) ? id : null;
            return Supervised(asked).Where(o => o.UnitId == unit).Select(o => new Counted { Kind = Kinds.Order, Record = o.Record, SubjectId = o.SubjectId });
        }
        if (cell.Panel == Definitions.ByRisk.Code)
        {
            var risk = cell.Row == PanelRow.None ? null : cell.Row;
            return Supervised(asked).Where(o => o.Risk == risk).Select(o => new Counted { Kind = Kinds.Order, Record = o.Record, SubjectId = o.SubjectId });
        }
        if (cell.Panel != Definitions.ByMonth.Code && cell.Panel != Definitions.ByYear.Code || !DateOnly.TryParseExact(cell.Row, DayKey, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > asked.Day)
            return null;
        var at = day == asked.Day ? asked.At : Asked.EndOf(day);
        var people = People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Order && s.State == InForce && s.From <= at && s.Until > at));
        var inside = People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Custody && s.From <= at && s.Until > at));
        return (cell.Column == 0 ? people.Where(p => !inside.Any(i => i.Person == p.Person)) : people).Select(p => new Counted { Kind = Kinds.Person, Record = p.Person, SubjectId = p.Person }).Distinct();
    }

    private async Task<Panel> ByType(Asked asked, CancellationToken cancel)
    {
        var states = await db.Held(Kinds.Order, asked).Where(s => s.State != "ended").GroupBy(s => new { s.TypeCode, s.State }).Select(g => new { g.Key.TypeCode, g.Key.State, Count = g.Count() }).ToListAsync(cancel);
        var told = await Told(asked).GroupBy(s => s.TypeCode).Select(g => new { TypeCode = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var all = Sum(InForce);
        return Panel.Of(Definitions.ByType,
        [
            .. states.Select(s => s.TypeCode!).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(t, types.Find(t)?.Info.Name ?? t,
                [Sum(InForce, t), told.Where(x => x.TypeCode == t).Sum(x => x.Count), Sum("awaiting-start", t), Sum("unconfirmed", t)], all)),
            new(PanelRow.All, "All types", [all, told.Sum(t => t.Count), Sum("awaiting-start"), Sum("unconfirmed")], all),
        ]);

        int Sum(string state, string? type = null) => states.Where(s => s.State == state && (type is null || s.TypeCode == type)).Sum(s => s.Count);
    }

    private async Task<Panel> ByUnit(Asked asked, CancellationToken cancel)
    {
        var counted = await Supervised(asked).GroupBy(o => o.UnitId).Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel);
        List<PanelRow> rows = [];
        foreach (var unit in counted)
            rows.Add(new(unit.Unit?.ToString() ?? PanelRow.None, unit.Unit is { } id ? await colleagues.UnitName(id, context.Actor.Force, asked.At, cancel) ?? "A unit that was not open on that day" : "No unit", [unit.Count], counted.Sum(c => c.Count)));
        return Panel.Of(Definitions.ByUnit, rows.OrderBy(r => r.Label, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<Panel> ByRisk(Asked asked, CancellationToken cancel)
    {
        var counted = await Supervised(asked).GroupBy(o => o.Risk).Select(g => new { Risk = g.Key, Count = g.Count() }).ToListAsync(cancel);
        (string? Risk, string Says)[] risks = [("very-high", "Very high"), ("high", "High"), ("medium", "Medium"), ("low", "Low"), (null, "Not agreed")];
        return Panel.Of(Definitions.ByRisk, risks.Select(r => new PanelRow(r.Risk ?? PanelRow.None, r.Says, [counted.Where(c => c.Risk == r.Risk).Sum(c => c.Count)], counted.Sum(c => c.Count))));
    }

    private async Task<IReadOnlyList<Panel>> Community(Asked asked, CancellationToken cancel)
    {
        var (months, since) = (Domain.Community.Months(asked.Day), Domain.Community.Years(asked.Day, 0)[0]);
        // what had ended before the first point is not read
        var earliest = Asked.EndOf(since < months[0] ? since : months[0]);
        var orders = db.StretchesOf(asked).Where(s => s.Kind == Kinds.Order && s.State == InForce && s.From <= asked.At);
        var began = await orders.MinAsync(s => (DateTimeOffset?)s.From, cancel);
        var bound = await Times(People(asked, orders.Where(s => s.Until > earliest)), cancel);
        var inside = await Times(People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Custody && s.From <= asked.At && s.Until > earliest)), cancel);
        return [Trend(Definitions.ByMonth, months), Trend(Definitions.ByYear, Domain.Community.Years(asked.Day, began is { } first ? LondonTime.DateOf(first).Year : asked.Day.Year))];

        Panel Trend(Definition means, IReadOnlyList<DateOnly> days) => Panel.Of(means, days.Zip(Domain.Community.At(days.Select(d => d == asked.Day ? asked.At : Asked.EndOf(d)), bound, inside),
            (d, c) => new PanelRow(d.ToString(DayKey, CultureInfo.InvariantCulture), d.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB")), [c.Outside, c.Bound], c.Bound)));
    }

    private static async Task<List<PersonTime>> Times(IQueryable<PersonStretch> people, CancellationToken cancel) =>
        [.. (await people.Select(p => new { p.Person, p.From, p.Until }).ToListAsync(cancel)).Select(p => new PersonTime(p.Person, p.From, p.Until))];

    // under which id each counts, as it was known then
    private IQueryable<PersonStretch> People(Asked asked, IQueryable<Stretch> stretches) =>
        stretches.LeftJoin(db.PeopleOf(asked), s => s.SubjectId, p => p.RecordId, (s, p) => new PersonStretch { Person = p == null ? s.SubjectId : p.PersonId, From = s.From, Until = s.Until });

    private IQueryable<Stretch> Standing(Asked asked, string state) => db.Held(Kinds.Order, asked).Where(s => s.State == state);

    private IQueryable<Stretch> Running(Asked asked) => Standing(asked, InForce);

    private IQueryable<Stretch> Told(Asked asked)
    {
        var told = db.MomentsOf(asked).Where(m => m.Kind == Kinds.Order && m.What == "told" && m.On <= asked.Day);
        return Running(asked).Where(s => told.Any(m => m.Record == s.Record));
    }

    private IQueryable<SupervisedOrder> Supervised(Asked asked) => Running(asked).LeftJoin(db.Held(Kinds.Supervision, asked), o => o.Record, s => s.Record,
        (o, s) => new SupervisedOrder { Record = o.Record, SubjectId = o.SubjectId, UnitId = s == null ? null : s.UnitId, Risk = s == null ? null : s.Risk });

    private static IQueryable<Counted> Listed(IQueryable<Stretch> stretches) => stretches.Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId });

    private sealed class PersonStretch
    {
        public Guid Person { get; init; }
        public DateTimeOffset From { get; init; }
        public DateTimeOffset Until { get; init; }
    }

    private sealed class SupervisedOrder
    {
        public Guid Record { get; init; }
        public Guid SubjectId { get; init; }
        public Guid? UnitId { get; init; }
        public string? Risk { get; init; }
    }
}
