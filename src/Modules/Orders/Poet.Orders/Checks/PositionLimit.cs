using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Checks;

/// <summary>
/// Repeated positions for one person by one user could find a protected place, so they are limited, in a short while and in a day. Each is recorded before it is answered, and counted after, so that two at
/// once cannot slip past; refused ones stay on record for the supervisor. The position itself is not kept.
/// </summary>
internal sealed class PositionLimit(Lazy<OrdersDb> database, RequestContext context, TimeProvider time)
{
    public const int Most = 3;
    public const int MostInADay = 8;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public async Task Count(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        if (subjects.Count == 0)
            return;
        var db = database.Value;
        var now = time.GetUtcNow();
        var asked = subjects.Select(s => new Domain.PositionAsked
        {
            Id = Guid.CreateVersion7(now), ActorId = context.Actor.Id, ActorName = NameOf(context), SubjectId = s, Force = context.Actor.Force, At = now,
        }).ToList();
        db.PositionsAsked.AddRange(asked);
        await db.SaveChangesAsync(cancel);

        var (ids, since) = (asked.Select(a => a.SubjectId).ToArray(), now - Day);
        var counted = await db.PositionsAsked.AsNoTracking().Where(p => p.ActorId == context.Actor.Id && ids.Contains(p.SubjectId) && p.At > since && !p.Refused)
            .Select(p => new { p.SubjectId, p.At }).ToListAsync(cancel);
        var people = counted.GroupBy(p => p.SubjectId, p => p.At).ToList();
        var wait = people.Any(p => p.Count() > MostInADay) ? Day : people.Any(p => p.Count(at => at > now - Within) > Most) ? Within : TimeSpan.Zero;
        if (wait == TimeSpan.Zero)
            return;
        var refused = asked.Select(a => a.Id).ToArray();
        await db.PositionsAsked.Where(p => refused.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(a => a.Refused, true), cancel);
        var limit = wait == Day ? $"{MostInADay} in a day" : $"{Most} in {Within.TotalMinutes:0} minutes";
        throw new TooOftenException($"Wait before you ask about another position of this person: {limit} is the limit, and your supervisor can see that it was reached", wait);
    }

    // a partner counts as one, whichever of its officers asks; the supervisor reads which
    private static string NameOf(RequestContext context)
    {
        var name = context is { Actor.Sharing: not null, OnBehalfOf: { } officer } ? $"{context.Actor.Name}: {officer}" : context.Actor.Name;
        return name.Length > 200 ? name[..200] : name;
    }
}
