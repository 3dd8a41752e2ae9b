using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Retention;

/// <summary>What orders mean for how long people's records are kept. Looks at the orders of every force, and tells no more of them than whether they bind, whose they are and when they last mattered.</summary>
internal sealed class LivesOfOrders(OrdersDb db, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<Guid, OrdersInLife>> Of(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel)
    {
        var ids = subjectIds.Distinct().ToArray();
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var orders = await db.Orders.IgnoreQueryFilters(OrdersDb.OfForce).AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.SubjectId))
            .Select(o => new { o.Id, o.SubjectId, o.LastDay, LastFact = o.Events.Max(e => e.EffectiveOn) }).ToListAsync(cancel);
        var spans = await db.Spans.IgnoreQueryFilters(OrdersDb.OfForce).AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.SubjectId) && s.KnownTo == Timeline.Open)
            .Select(s => new { s.SubjectId, s.Force, s.State, s.ValidTo }).ToListAsync(cancel);
        var bySubject = spans.ToLookup(s => s.SubjectId);
        return orders.GroupBy(o => o.SubjectId).ToDictionary(g => g.Key, g =>
        {
            var alive = bySubject[g.Key].Where(s => s.State != OrderState.Ended && s.ValidTo > now).ToList();
            var last = g.Select(o => o.LastFact > today ? today : o.LastFact).Concat(g.Select(o => o.LastDay).OfType<DateOnly>()).Max();
            return new OrdersInLife(g.Key, alive.Count > 0, [.. bySubject[g.Key].Select(s => s.Force).Distinct().Order(StringComparer.Ordinal)],
                alive.Any(s => s.ValidTo == Timeline.Open) && last < today ? today : last);
        });
    }
}
