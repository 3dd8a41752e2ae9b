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
    private const string BeganIn = "community-began";

    public int Place => 30;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var state in await db.Held(Kinds.Order, asked).Where(s => s.State != "ended").GroupBy(s => new { s.TypeCode, s.State }).Select(g => new { g.Key.TypeCode, g.Key.State, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.ByType.Code, state.Count, state.TypeCode, state.State);
        foreach (var told in await Told(asked).GroupBy(s => s.TypeCode).Select(g => new { TypeCode = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.ByType.Code, told.Count, told.TypeCode, "told");
        foreach (var unit in await Supervised(asked).GroupBy(o => o.UnitId).Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.ByUnit.Code, unit.Count, unit.Unit?.ToString());
        foreach (var risk in await Supervised(asked).GroupBy(o => o.Risk).Select(g => new { Risk = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.ByRisk.Code, risk.Count, risk.Risk);
        await CountCommunity(asked, counts, cancel);
    }

    public async Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel) => [ByType(counts), await ByUnit(asked, counts, cancel), ByRisk(counts), .. Community(asked, counts)];

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
        if (cell.Panel != Definitions.ByMonth.Code && cell.Panel != Definitions.ByYear.Code || Days.TryRead(cell.Row) is not { } day || day > asked.Day)
            return null;
        var at = day == asked.Day ? asked.At : Asked.EndOf(day);
        var people = People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Order && s.State == InForce && s.From <= at && s.Until > at));
        var inside = People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Custody && s.From <= at && s.Until > at));
        return (cell.Column == 0 ? people.Where(p => !inside.Any(i => i.Person == p.Person)) : people).Select(p => new Counted { Kind = Kinds.Person, Record = p.Person, SubjectId = p.Person }).Distinct();
    }

    private Panel ByType(Tally counts)
    {
        var states = counts.Of(Definitions.ByType.Code).Select(c => (Type: c.Key[0], State: c.Key[1], c.Count)).ToList();
        var all = Sum(InForce);
        return Panel.Of(Definitions.ByType,
        [
            .. states.Select(s => s.Type).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(t, types.Find(t)?.Info.Name ?? t, [Sum(InForce, t), Sum("told", t), Sum("awaiting-start", t), Sum("unconfirmed", t)], all)),
            new(PanelRow.All, "All types", [all, Sum("told"), Sum("awaiting-start"), Sum("unconfirmed")], all),
        ]);

        int Sum(string state, string? type = null) => states.Where(s => s.State == state && (type is null || s.Type == type)).Sum(s => s.Count);
    }

    private async Task<Panel> ByUnit(Asked asked, Tally counts, CancellationToken cancel)
    {
        var units = counts.Of(Definitions.ByUnit.Code).ToList();
        List<PanelRow> rows = [];
        foreach (var (unit, count) in units)
            rows.Add(new(unit[0] is "" ? PanelRow.None : unit[0],
                Guid.TryParse(unit[0], out var id) ? await colleagues.UnitName(id, context.Actor.Force, asked.At, cancel) ?? "A unit that was not open on that day" : "No unit", [count], units.Sum(u => u.Count)));
        return Panel.Of(Definitions.ByUnit, rows.OrderBy(r => r.Label, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Key, StringComparer.Ordinal));
    }

    private static Panel ByRisk(Tally counts)
    {
        var all = counts.Of(Definitions.ByRisk.Code).Sum(c => c.Count);
        (string? Risk, string Says)[] risks = [("very-high", "Very high"), ("high", "High"), ("medium", "Medium"), ("low", "Low"), (null, "Not agreed")];
        return Panel.Of(Definitions.ByRisk, risks.Select(r => new PanelRow(r.Risk ?? PanelRow.None, r.Says, [counts.Of(Definitions.ByRisk.Code, r.Risk)], all)));
    }

    private async Task CountCommunity(Asked asked, Tally counts, CancellationToken cancel)
    {
        List<DateOnly> days = [.. Domain.Community.Months(asked.Day).Union(Domain.Community.Years(asked.Day, 0))];
        // what had ended before the first point is not read
        var earliest = Asked.EndOf(days.Min());
        var bound = await Times(People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Order && s.State == InForce && s.From <= asked.At && s.Until > earliest)), cancel);
        var inside = await Times(People(asked, db.StretchesOf(asked).Where(s => s.Kind == Kinds.Custody && s.From <= asked.At && s.Until > earliest)), cancel);
        foreach (var (day, (outside, all)) in days.Zip(Domain.Community.At(days.Select(d => d == asked.Day ? asked.At : Asked.EndOf(d)), bound, inside)))
        {
            counts.Add(Definitions.ByMonth.Code, outside, Days.Key(day), "outside");
            counts.Add(Definitions.ByMonth.Code, all, Days.Key(day), "bound");
        }
        foreach (var year in bound.GroupBy(b => Math.Max(LondonTime.DateOf(b.From).Year, days.Min().Year)))
            counts.Add(BeganIn, year.Count(), year.Key.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Panel> Community(Asked asked, Tally counts)
    {
        var first = counts.Of(BeganIn).Select(b => int.Parse(b.Key[0], CultureInfo.InvariantCulture)).DefaultIfEmpty(asked.Day.Year).Min();
        return [Trend(Definitions.ByMonth, Domain.Community.Months(asked.Day)), Trend(Definitions.ByYear, Domain.Community.Years(asked.Day, first))];

        Panel Trend(Definition means, IReadOnlyList<DateOnly> days) => Panel.Of(means, days.Select(day => (Day: day, Outside: At(day, "outside"), Bound: At(day, "bound")))
            .Select(c => new PanelRow(Days.Key(c.Day), c.Day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB")), [c.Outside, c.Bound], c.Bound)));

        int At(DateOnly day, string who) => counts.Of(Definitions.ByMonth.Code, Days.Key(day), who);
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
