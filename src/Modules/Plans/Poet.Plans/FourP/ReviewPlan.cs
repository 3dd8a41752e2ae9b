using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Records a peer review of how a nominal is managed; never the owner's own.</summary>
[Permission("plans.own")]
internal sealed record ReviewPlan(Guid NominalId, PeerReviewInput Review) : ICommand
{
    public string Reason => Review.Reason;

    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/peer-reviews", async (Guid nominalId, PeerReviewInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new ReviewPlan(nominalId, body), cancel);
                return TypedResults.Created($"/api/v1/plans/nominals/{nominalId}/plan", new RecordId(id));
            })
            .WithSummary("Record a peer review")
            .Example("""{ "works": "The visits at odd hours", "missing": "Nobody asked the landlord", "lesson": "Ask landlords early", "shared": true, "reason": "Quarterly peer review" }""")
            .Sends(typeof(ReviewPlan));
}

/// <summary>A peer review.</summary>
/// <param name="Works">What works, 3 to 2,000 characters.</param>
/// <param name="Missing">What is missing, or that nothing is, 3 to 2,000 characters.</param>
/// <param name="Reason">Why it was reviewed, at least three characters.</param>
/// <param name="Lesson">What others may learn, without a person or a place, at most 2,000 characters; left out for nothing.</param>
/// <param name="Shared">True to show the lesson to everybody who reads plans: only when it names nobody.</param>
internal sealed record PeerReviewInput(string Works, string Missing, string Reason, string? Lesson = null, bool Shared = false);

internal sealed class ReviewPlanHandler(PlanDesk desk) : IRequestHandler<ReviewPlan, Guid>
{
    public async Task<Guid> Handle(ReviewPlan command, CancellationToken cancel)
    {
        var (nominal, said) = (await desk.Nominal(command.NominalId, cancel), command.Review);
        var review = PeerReview.Of(nominal, said.Works, said.Missing, said.Lesson, said.Shared, desk.By(said.Reason));
        return await desk.Add(review, review.Id, review.SubjectId, cancel);
    }
}
