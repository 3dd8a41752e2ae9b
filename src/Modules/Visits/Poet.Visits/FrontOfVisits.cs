using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits;

/// <summary>Whom to see: an officer's own, what a sergeant's unit has not done, what nobody has, and each unit's for those who lead several.</summary>
internal sealed class FrontOfVisits(VisitsDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    private readonly DateTimeOffset now = time.GetUtcNow();

    public int Place => 10;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var actor = context.Actor;
        List<FrontCard> cards = [];
        if (actor.May("visits.record"))
        {
            cards.Add(Contacts(FrontScope.Own, await Due(Running.Where(o => o.ManagerId == actor.Id), cancel), "mine=true"));
            cards.Add(await Planned(cancel));
        }
        if (actor.May("visits.supervise"))
        {
            if (actor.UnitId is { } unit)
                cards.Add(Contacts(FrontScope.Unit, await Due(Running.Where(o => o.UnitId == unit), cancel), $"unit={unit}"));
            cards.Add(new(FrontScope.Force, "How often to see somebody: proposed, for you to agree", await Running.CountAsync(o => o.ProposedById != null && o.ProposedById != actor.Id, cancel), "/visits?standing=no-cadence"));
            cards.Add(new(FrontScope.Force, "Orders without an offender manager", await Running.CountAsync(o => o.ManagerId == null, cancel), "/visits?standing=unmanaged"));
        }
        if (actor.May(ShowFront.EveryUnit))
            cards.AddRange(await ByUnit(cancel));
        return cards;
    }

    private IQueryable<SupervisedOrder> Running => db.Supervised.AsNoTracking().Where(o => o.EndsAt > now);

    private DateOnly Today => LondonTime.DateOf(now);

    // the same as on the worklist
    private static IQueryable<SupervisedOrder> WithDay(IQueryable<SupervisedOrder> orders, DateOnly until) =>
        orders.Where(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn <= until);

    private async Task<(int All, int Late)> Due(IQueryable<SupervisedOrder> orders, CancellationToken cancel)
    {
        var today = Today;
        var counted = await WithDay(orders, today.AddDays(SupervisedOrder.SoonDays)).GroupBy(o => 1).Select(g => new { All = g.Count(), Late = g.Count(o => o.DueOn < today) }).SingleOrDefaultAsync(cancel);
        return (counted?.All ?? 0, counted?.Late ?? 0);
    }

    private static FrontCard Contacts(FrontScope scope, (int All, int Late) due, string whose, string? unit = null) =>
        new(scope, "Contacts due within a week", due.All, $"/visits?{whose}") { Late = due.Late, LateHref = $"/visits?standing=overdue&{whose}", Unit = unit };

    private async Task<FrontCard> Planned(CancellationToken cancel)
    {
        var today = Today;
        var planned = db.Visits.Where(v => v.State == VisitState.Planned);
        return new(FrontScope.Force, "Visits planned and not made", await planned.CountAsync(cancel), "/visits/planned") { Late = await planned.CountAsync(v => v.PlannedFor < today, cancel) };
    }

    private async Task<IEnumerable<FrontCard>> ByUnit(CancellationToken cancel)
    {
        var today = Today;
        var units = await WithDay(Running, today.AddDays(SupervisedOrder.SoonDays)).Where(o => o.UnitId != null).GroupBy(o => new { o.UnitId, o.Unit })
            .Select(g => new { g.Key, All = g.Count(), Late = g.Count(o => o.DueOn < today) }).ToListAsync(cancel);
        return units.OrderBy(u => u.Key.Unit, StringComparer.OrdinalIgnoreCase).Select(u => Contacts(FrontScope.Force, (u.All, u.Late), $"unit={u.Key.UnitId}", u.Key.Unit));
    }
}
