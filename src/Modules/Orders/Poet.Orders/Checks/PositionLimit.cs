using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Checks;

/// <summary>
/// Repeated positions for one person by one user could find a protected place, and many about nobody in particular could map whose areas lie where, so they are limited, in a short while and in a day. Each is recorded before it is answered, and counted after, so that two at
/// once cannot slip past; refused ones stay on record for the supervisor. The position itself is not kept.
/// </summary>
internal sealed class PositionLimit(Lazy<OrdersDb> database, RequestContext context, TimeProvider time)
{
    public const int Most = 3;
    public const int MostInADay = 8;
    public const int MostAnywhere = 30;
    public const int MostAnywhereInADay = 150;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Counts a position about each of these people.</summary>
    /// <exception cref="TooOftenException">The user asked about too many of one of them.</exception>
    public Task Count(IReadOnlyCollection<Guid> subjects, CancellationToken cancel) => Count(subjects, new(Most, MostInADay, "another position of this person"), cancel);

    /// <summary>Counts a position that is about nobody in particular.</summary>
    /// <exception cref="TooOftenException">The user asked about too many.</exception>
    public Task CountAnywhere(CancellationToken cancel) => Count([Domain.PositionAsked.Nobody], new(MostAnywhere, MostAnywhereInADay, "another position"), cancel);

    private async Task Count(IReadOnlyCollection<Guid> subjects, Limit most, CancellationToken cancel)
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
        var wait = people.Any(p => p.Count() > most.InADay) ? Day : people.Any(p => p.Count(at => at > now - Within) > most.InAWhile) ? Within : TimeSpan.Zero;
        if (wait == TimeSpan.Zero)
            return;
        var refused = asked.Select(a => a.Id).ToArray();
        await db.PositionsAsked.Where(p => refused.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(a => a.Refused, true), cancel);
        var limit = wait == Day ? $"{most.InADay} in a day" : $"{most.InAWhile} in {Within.TotalMinutes:0} minutes";
        throw new TooOftenException($"Wait before you ask about {most.What}: {limit} is the limit, and your supervisor can see that it was reached", wait);
    }

    // a partner counts as one, whichever of its officers asks; the supervisor reads which
    private static string NameOf(RequestContext context)
    {
        var name = context is { Actor.Sharing: not null, OnBehalfOf: { } officer } ? $"{context.Actor.Name}: {officer}" : context.Actor.Name;
        return name.Length > 200 ? name[..200] : name;
    }

    private sealed record Limit(int InAWhile, int InADay, string What);
}
