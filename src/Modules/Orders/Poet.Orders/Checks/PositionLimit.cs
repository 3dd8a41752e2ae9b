using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Checks;

/// <summary>
/// Repeated positions for one person by one user could find a protected place, so they are limited. Each is recorded before it is answered, and counted after, so that two at
/// once cannot slip past; refused ones stay on record for the supervisor. The position itself is not kept.
/// </summary>
internal sealed class PositionLimit(Lazy<OrdersDb> database, RequestContext context, TimeProvider time)
{
    public const int Most = 3;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public async Task Count(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        if (subjects.Count == 0)
            return;
        var db = database.Value;
        var now = time.GetUtcNow();
        var asked = subjects.Select(s => new Domain.PositionAsked
        {
            Id = Guid.CreateVersion7(now), ActorId = context.Actor.Id, ActorName = context.Actor.Name, SubjectId = s, Force = context.Actor.Force, At = now,
        }).ToList();
        db.PositionsAsked.AddRange(asked);
        await db.SaveChangesAsync(cancel);

        var (ids, since) = (asked.Select(a => a.SubjectId).ToArray(), now - Within);
        var counts = await db.PositionsAsked.AsNoTracking()
            .Where(p => p.ActorId == context.Actor.Id && ids.Contains(p.SubjectId) && p.At > since && !p.Refused)
            .GroupBy(p => p.SubjectId).Select(g => new { Subject = g.Key, Count = g.Count() }).ToListAsync(cancel);
        if (counts.All(c => c.Count <= Most))
            return;
        var refused = asked.Select(a => a.Id).ToArray();
        await db.PositionsAsked.Where(p => refused.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(a => a.Refused, true), cancel);
        throw new TooOftenException($"Wait before you ask about another position of this person: {Most} in {Within.TotalMinutes:0} minutes is the limit, and your supervisor can see that it was reached", Within);
    }
}
