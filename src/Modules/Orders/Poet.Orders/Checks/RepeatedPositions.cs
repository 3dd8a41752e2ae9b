using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>
/// Who asked about many positions of one person, or of nobody in particular, in the last 30 days, whether or not a question was refused: repeated positions could find a protected place, and somebody patient is never refused.
/// </summary>
[Permission("checks.supervise")]
internal sealed record ListRepeatedPositions : IPersonQuery<IReadOnlyList<RepeatedPositions>>
{
    /// <summary>How far back it looks, in days.</summary>
    public const int Days = 30;

    /// <summary>From so many positions of one person on, a user is listed; a day's worth of what is answered.</summary>
    public const int Many = PositionLimit.MostInADay;

    /// <summary>From so many positions of one person on, asked by all users of the force, each of them is listed.</summary>
    public const int ManyTogether = 3 * Many;

    /// <summary>From so many positions on that are about nobody in particular, a user is listed; a day's worth of what is answered.</summary>
    public const int ManyAnywhere = PositionLimit.MostAnywhereInADay;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/checks/repeated-positions", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListRepeatedPositions(), cancel)))
            .WithTags("Checks")
            .WithSummary("Who asked about many positions of one person")
            .Sends(typeof(ListRepeatedPositions));
}

/// <summary>One user's positions for one person. The positions themselves are not kept.</summary>
/// <param name="UserId">The user.</param>
/// <param name="UserName">Their name as it was.</param>
/// <param name="SubjectId">The person asked about; absent where the user asked whose areas hold a position.</param>
/// <param name="SubjectName">Their name; absent where your force may not see the person any more.</param>
/// <param name="Asked">Questions with a position, refused ones included.</param>
/// <param name="Refused">Those that were refused.</param>
/// <param name="First">The first of them, in UTC.</param>
/// <param name="Last">The last of them, in UTC.</param>
internal sealed record RepeatedPositions(Guid UserId, string UserName, Guid? SubjectId, string? SubjectName, int Asked, int Refused, DateTimeOffset First, DateTimeOffset Last);

internal sealed class ListRepeatedPositionsHandler(OrdersDb db, ISubjects subjects, RequestContext context, TimeProvider time)
    : IRequestHandler<ListRepeatedPositions, IReadOnlyList<RepeatedPositions>>
{
    private const int MostRows = 5000;

    /// <summary>What is listed of the positions asked since then.</summary>
    public static IQueryable<Domain.PositionAsked> Listed(OrdersDb db, DateTimeOffset since) => db.PositionsAsked.AsNoTracking()
        .Where(p => p.At >= since && (db.PositionsAsked.Any(r => r.Refused && r.At >= since && r.ActorId == p.ActorId && r.SubjectId == p.SubjectId)
            || db.PositionsAsked.Count(r => r.At >= since && r.ActorId == p.ActorId && r.SubjectId == p.SubjectId) >= (p.SubjectId == Domain.PositionAsked.Nobody ? ListRepeatedPositions.ManyAnywhere : ListRepeatedPositions.Many)
            || p.SubjectId != Domain.PositionAsked.Nobody && db.PositionsAsked.Count(r => r.At >= since && r.SubjectId == p.SubjectId) >= ListRepeatedPositions.ManyTogether));

    public async Task<IReadOnlyList<RepeatedPositions>> Handle(ListRepeatedPositions query, CancellationToken cancel)
    {
        var since = time.GetUtcNow().AddDays(-ListRepeatedPositions.Days);
        var asked = await Listed(db, since).OrderByDescending(p => p.At).Take(MostRows).ToListAsync(cancel);
        var about = asked.Select(a => a.SubjectId).Where(s => s != Domain.PositionAsked.Nobody).Distinct().ToList();
        var people = await subjects.Summaries(about, cancel);
        context.Consult(about);
        return
        [
            .. asked.GroupBy(a => (a.ActorId, a.SubjectId)).Select(g => new RepeatedPositions(g.Key.ActorId, g.First().ActorName, g.Key.SubjectId == Domain.PositionAsked.Nobody ? null : g.Key.SubjectId,
                people.GetValueOrDefault(g.Key.SubjectId)?.Name, g.Count(), g.Count(a => a.Refused), g.Min(a => a.At), g.Max(a => a.At))).OrderByDescending(r => r.Last),
        ];
    }
}
