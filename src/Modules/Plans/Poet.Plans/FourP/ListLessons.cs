using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Nominals;
using Poet.Plans.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Lessons that reviewers shared, the newest first, without whom they come from: their reviewers said that they name nobody, and whoever finds that one does stops its sharing.</summary>
[Permission("plans.read")]
internal sealed record ListLessons : IQuery<IReadOnlyList<Lesson>>
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/lessons", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListLessons(), cancel)))
            .WithSummary("List shared lessons").Sends(typeof(ListLessons));
}

/// <summary>A lesson.</summary>
/// <param name="Id">Of the peer review it comes from.</param>
/// <param name="Words">What others may learn.</param>
/// <param name="Reviewer">Who shared it.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record Lesson(Guid Id, string Words, string Reviewer, DateTimeOffset At);

/// <summary>Stops the sharing of a lesson that names somebody or a place after all; the peer review keeps it.</summary>
[Permission("plans.own")]
internal sealed record StopSharing(Guid ReviewId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapPost("/lessons/{reviewId:guid}/stop", async (Guid reviewId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StopSharing(reviewId, body.Reason), cancel))))
            .WithSummary("Stop sharing a lesson")
            .Example("""{ "reason": "The street tells who it is" }""")
            .Sends(typeof(StopSharing));
}

internal sealed class LessonsHandler(PlansDb db, PlanDesk desk) : IRequestHandler<ListLessons, IReadOnlyList<Lesson>>, IRequestHandler<StopSharing, Guid>
{
    private const int MostLessons = 200;

    public async Task<IReadOnlyList<Lesson>> Handle(ListLessons query, CancellationToken cancel) =>
        await db.PeerReviews.AsNoTracking().Where(r => r.Shared && r.Lesson != null && r.ErasedOn == null).OrderByDescending(r => r.At).Take(MostLessons).Select(r => new Lesson(r.Id, r.Lesson!, r.Reviewer, r.At)).ToListAsync(cancel);

    // whoever carries out plans may: waiting for the reviewer would leave a name to be read
    public async Task<Guid> Handle(StopSharing command, CancellationToken cancel)
    {
        var review = await desk.Review(command.ReviewId, cancel);
        review.StopSharing();
        return await desk.Put(review, review.Id, review.SubjectId, cancel);
    }
}
