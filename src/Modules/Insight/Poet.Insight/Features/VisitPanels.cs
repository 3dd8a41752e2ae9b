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

    public int Place => 40;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        var supervised = await db.Stretches.AsNoTracking().Where(s => s.Kind == Kinds.Supervision && s.From <= asked.At && s.Until > asked.At)
            .GroupBy(s => new { s.ManagerId, s.DueOn }).Select(g => new Load(g.Key.ManagerId, g.Key.DueOn, g.Count())).ToListAsync(cancel);
        return [Contacts(asked, supervised), Overdue(asked, supervised), await Workload(asked, supervised, cancel), await Made(asked, cancel)];
    }

    private static Panel Contacts(Asked asked, List<Load> supervised)
    {
        var (day, soon, all) = (asked.Day, asked.Day.AddDays(SoonDays), supervised.Sum(s => s.Orders));
        return new("contacts", "Contacts due and overdue", "Orders under supervision on that day, each once, by the day of the next contact that officer and sergeant had agreed: overdue when it had passed, due when it was within seven days. "
            + "Not set: nobody managed the order, no cadence was agreed, or the order waited to start.",
            ["Orders"],
            [
                new("Overdue", [Sum(d => d < day)], all), new("Due within seven days", [Sum(d => d >= day && d <= soon)], all), new("Later", [Sum(d => d > soon)], all),
                new("Not set", [supervised.Where(s => s.DueOn is null).Sum(s => s.Orders)], all),
            ])
        {
            OutOf = "of all orders under supervision",
        };

        int Sum(Func<DateOnly, bool> when) => supervised.Where(s => s.DueOn is { } due && when(due)).Sum(s => s.Orders);
    }

    private static Panel Overdue(Asked asked, List<Load> supervised)
    {
        var days = supervised.Where(s => s.DueOn < asked.Day).SelectMany(s => Enumerable.Repeat(asked.Day.DayNumber - s.DueOn!.Value.DayNumber, s.Orders)).ToList();
        return new("overdue", "Overdue contacts, by how long", "Days between the day of the next contact and the day asked about.",
            ["Orders"], [.. Ages.Overdue.Zip(Ages.Count(Ages.Overdue, days), (c, n) => new PanelRow(c.Says, [n], days.Count))])
        {
            OutOf = "of all overdue",
        };
    }

    private async Task<Panel> Workload(Asked asked, List<Load> supervised, CancellationToken cancel)
    {
        var names = (await colleagues.Of(context.Actor.Force, cancel)).ToDictionary(c => c.Id, c => c.Name);
        var soon = asked.Day.AddDays(SoonDays);
        return new("workload", "Workload, by offender manager", "Orders that each manager had under supervision on that day, and how many of their contacts were due within seven days or overdue. A number of orders says nothing of how much work each is.",
            ["Orders", "Due within seven days", "Overdue"],
            [
                .. supervised.GroupBy(s => s.ManagerId).Select(g => new PanelRow(
                    g.Key is { } id ? names.GetValueOrDefault(id) ?? "Somebody who no longer signs in" : "Nobody", [g.Sum(s => s.Orders), g.Where(s => s.DueOn >= asked.Day && s.DueOn <= soon).Sum(s => s.Orders), g.Where(s => s.DueOn < asked.Day).Sum(s => s.Orders)],
                    supervised.Sum(s => s.Orders))).OrderByDescending(r => r.Values[0]).ThenBy(r => r.Label, StringComparer.OrdinalIgnoreCase),
            ])
        {
            OutOf = "of all orders under supervision",
        };
    }

    private async Task<Panel> Made(Asked asked, CancellationToken cancel)
    {
        var made = await db.Moments.AsNoTracking().Where(m => m.Kind == Kinds.Visit && m.On >= asked.From && m.On <= asked.Day).GroupBy(m => m.What).Select(g => new { What = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var all = made.Sum(m => m.Count);
        return new("visits", "Visits made", "Visits in the period, by whether the subject was met.",
            ["Visits"], [new("Subject met", [made.Where(m => m.What == "met").Sum(m => m.Count)], all), new("Not met", [made.Where(m => m.What == "failed").Sum(m => m.Count)], all)])
        {
            OutOf = "of all visits in the period",
        };
    }

    private sealed record Load(Guid? ManagerId, DateOnly? DueOn, int Orders);
}
