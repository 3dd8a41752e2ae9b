using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Decides about a proposed move to less; never the one who proposed it.</summary>
[Permission("plans.manage")]
internal sealed record ReviewLess(Guid NominalId, bool Agree, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/less/review", async (Guid nominalId, LessReviewInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReviewLess(nominalId, body.Agree, body.Reason), cancel))))
            .WithSummary("Review a proposal to manage a nominal less")
            .Example("""{ "agree": true, "reason": "The evidence bears it" }""")
            .Sends(typeof(ReviewLess));
}

/// <summary>What the reviewer decides.</summary>
/// <param name="Agree">True to make the move; false to leave it as it is.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record LessReviewInput(bool Agree, string Reason);

internal sealed class ReviewLessHandler(NominalDesk desk, PlanDesk plans) : IRequestHandler<ReviewLess, Guid>
{
    public async Task<Guid> Handle(ReviewLess command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.Review(command.Agree, desk.Today, desk.By(command.Reason));
        if (nominal.State == NominalState.Archived)
            await plans.EndWith(nominal, desk.By(command.Reason), cancel);
        return await desk.Put(nominal, cancel);
    }
}
