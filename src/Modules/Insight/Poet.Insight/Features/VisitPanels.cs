using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;

namespace Poet.Insight.Features;

/// <summary>Whom to see: what is due and overdue, by how long and with whom; and the visits that were made.</summary>
internal sealed class VisitPanels(InsightDb db, Colleagues colleagues, RequestContext context) : IPanels
{
    /// <summary>A contact within so many days counts as due, as on the worklist.</summary>
    private const int SoonDays = 7;

    /// <summary>Under which orders are counted that are supervised, by manager and day of the next contact; the forecast counts on from them.</summary>
    public const string Supervised = "supervised";

    public int Place => 40;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var load in await db.Held(Kinds.Supervision, asked).GroupBy(s => new { s.ManagerId, s.DueOn }).Select(g => new { g.Key.ManagerId, g.Key.DueOn, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Supervised, load.Count, load.ManagerId?.ToString(), load.DueOn is { } due ? Days.Key(due) : null);
        foreach (var made in await InPeriod(asked).GroupBy(m => m.What).Select(g => new { What = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Visits.Code, made.Count, made.What);
    }

    public async Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel)
    {
        List<Load> supervised = [.. counts.Of(Supervised).Select(c => new Load(Guid.TryParse(c.Key[0], out var manager) ? manager : null, Days.TryRead(c.Key[1]), c.Count))];
        return [Contacts(asked, supervised), Overdue(asked, supervised), await Workload(asked, supervised, cancel), Made(counts)];
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell.Panel == Definitions.Visits.Code)
            return InPeriod(asked).Where(m => m.What == cell.Row).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId });
        var (day, soon, held) = (asked.Day, asked.Day.AddDays(SoonDays), db.Held(Kinds.Supervision, asked));
        if (cell.Panel == Definitions.Contacts.Code)
            return Listed(cell.Row switch
            {
                "overdue" => held.Where(s => s.DueOn < day),
                "soon" => held.Where(s => s.DueOn >= day && s.DueOn <= soon),
                "later" => held.Where(s => s.DueOn > soon),
                PanelRow.None => held.Where(s => s.DueOn == null),
                _ => held.Where(s => false),
            });
        if (cell.Panel == Definitions.Overdue.Code && Ages.Read(Ages.Overdue, cell.Row) is { } age)
        {
            var (oldest, newest) = (day.AddDays(-Math.Min(age.Most, 36_500)), day.AddDays(-Math.Max(1, age.Least)));
            return Listed(held.Where(s => s.DueOn >= oldest && s.DueOn <= newest));
        }
        if (cell.Panel != Definitions.Workload.Code)
            return null;
        Guid? manager = Guid.TryParse(cell.Row, out var id) ? id : null;
        var theirs = held.Where(s => s.ManagerId == manager);
        return Listed(cell.Column switch { 0 => theirs, 1 => theirs.Where(s => s.DueOn >= day && s.DueOn <= soon), _ => theirs.Where(s => s.DueOn < day) });
    }

    private static Panel Contacts(Asked asked, List<Load> supervised)
    {
        var (day, soon, all) = (asked.Day, asked.Day.AddDays(SoonDays), supervised.Sum(s => s.Orders));
        return Panel.Of(Definitions.Contacts,
        [
            new("overdue", "Overdue", [Sum(d => d < day)], all), new("soon", "Due within seven days", [Sum(d => d >= day && d <= soon)], all), new("later", "Later", [Sum(d => d > soon)], all),
            new(PanelRow.None, "Not set", [supervised.Where(s => s.DueOn is null).Sum(s => s.Orders)], all),
        ]);

        int Sum(Func<DateOnly, bool> when) => supervised.Where(s => s.DueOn is { } due && when(due)).Sum(s => s.Orders);
    }

    private static Panel Overdue(Asked asked, List<Load> supervised)
    {
        var days = supervised.Where(s => s.DueOn < asked.Day).SelectMany(s => Enumerable.Repeat(asked.Day.DayNumber - s.DueOn!.Value.DayNumber, s.Orders)).ToList();
        return Panel.Of(Definitions.Overdue, Ages.Overdue.Zip(Ages.Count(Ages.Overdue, days), (c, n) => new PanelRow(Ages.Key(c.Most), c.Says, [n], days.Count)));
    }

    private async Task<Panel> Workload(Asked asked, List<Load> supervised, CancellationToken cancel)
    {
        var names = (await colleagues.Of(context.Actor.Force, cancel)).ToDictionary(c => c.Id, c => c.Name);
        var soon = asked.Day.AddDays(SoonDays);
        var all = supervised.Sum(s => s.Orders);
        return Panel.Of(Definitions.Workload, supervised.GroupBy(s => s.ManagerId).Select(g => new PanelRow(g.Key?.ToString() ?? PanelRow.None,
            g.Key is { } id ? names.GetValueOrDefault(id) ?? "Somebody who no longer signs in" : "Nobody",
            [g.Sum(s => s.Orders), g.Where(s => s.DueOn >= asked.Day && s.DueOn <= soon).Sum(s => s.Orders), g.Where(s => s.DueOn < asked.Day).Sum(s => s.Orders)], all))
            .OrderByDescending(r => r.Values[0]).ThenBy(r => r.Label, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Key, StringComparer.Ordinal));
    }

    private static Panel Made(Tally counts)
    {
        var all = counts.Of(Definitions.Visits.Code).Sum(m => m.Count);
        return Panel.Of(Definitions.Visits, [new("met", "Subject met", [counts.Of(Definitions.Visits.Code, "met")], all), new("failed", "Not met", [counts.Of(Definitions.Visits.Code, "failed")], all)]);
    }

    private IQueryable<Moment> InPeriod(Asked asked) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Visit && m.On >= asked.From && m.On <= asked.Day);

    // what is opened is the order, which is what was counted
    private static IQueryable<Counted> Listed(IQueryable<Stretch> supervised) => supervised.Select(s => new Counted { Kind = Kinds.Order, Record = s.Record, SubjectId = s.SubjectId });

    private sealed record Load(Guid? ManagerId, DateOnly? DueOn, int Orders);
}
