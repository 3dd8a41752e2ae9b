using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.Platform.Front;
using Poet.Platform.Requests;

namespace Poet.Breaches;

/// <summary>Breaches to deal with: one's own, those of the unit that wait for a decision, and crimes that are not recorded in time.</summary>
internal sealed class FrontOfBreaches(BreachesDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    private const string NoCrime = "without a crime reference in time";

    public int Place => 20;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, now) = (context.Actor, time.GetUtcNow());
        var open = db.Breaches.AsNoTracking().Where(b => b.ClosedAt == null);
        List<FrontCard> cards = [];
        if (actor.May("breaches.record"))
            cards.Add(await Card(FrontScope.Own, "Breaches of yours that are open", open.Where(b => b.OwnerId == actor.Id), "/breaches?mine=true"));
        if (actor.May("breaches.decide"))
        {
            var (scope, whose) = actor.UnitId is { } unit ? (FrontScope.Unit, open.Where(b => b.UnitId == unit)) : (FrontScope.Force, open);
            cards.Add(await Card(scope, "Breaches to decide about", whose.Where(b => b.DecidedAt == null), scope == FrontScope.Unit ? $"/breaches?undecided=true&unit={actor.UnitId}" : "/breaches?undecided=true"));
        }
        if (actor.May(ShowFront.EveryUnit))
        {
            var units = await open.Where(b => b.UnitId != null).GroupBy(b => new { b.UnitId, b.Unit }).Select(g => new { g.Key, All = g.Count(), Late = g.Count(b => b.CrimeDueAt <= now) }).ToListAsync(cancel);
            cards.AddRange(units.OrderBy(u => u.Key.Unit, StringComparer.OrdinalIgnoreCase).Select(u => new FrontCard(FrontScope.Force, "Open breaches", u.All, $"/breaches?unit={u.Key.UnitId}")
            {
                Late = u.Late, LateSays = NoCrime, LateHref = $"/breaches?withoutCrimeReference=true&unit={u.Key.UnitId}", Unit = u.Key.Unit,
            }));
        }
        return cards;

        // what can be late of a breach is its crime reference
        async Task<FrontCard> Card(FrontScope scope, string title, IQueryable<Breach> which, string href) => new(scope, title, await which.CountAsync(cancel), href)
        {
            Late = await which.CountAsync(b => b.CrimeDueAt <= now, cancel), LateSays = NoCrime, LateHref = href + "&withoutCrimeReference=true",
        };
    }
}
