using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Records that a nominal was looked at as was due, and when it is looked at next.</summary>
[Permission("plans.own")]
internal sealed record ReviewNominal(Guid NominalId, DateOnly Next, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/reviews", async (Guid nominalId, ReviewInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReviewNominal(nominalId, body.Next, body.Reason), cancel))))
            .WithSummary("Record a review of a nominal")
            .Example("""{ "next": "2026-09-01", "reason": "Nothing new; the plan goes on" }""")
            .Sends(typeof(ReviewNominal));
}

/// <summary>A review.</summary>
/// <param name="Next">The day of the next one, at most a year ahead.</param>
/// <param name="Reason">What was found, at least three characters.</param>
internal sealed record ReviewInput(DateOnly Next, string Reason);

internal sealed class ReviewNominalHandler(NominalDesk desk) : IRequestHandler<ReviewNominal, Guid>
{
    public async Task<Guid> Handle(ReviewNominal command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.Looked(command.Next, desk.Today, desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
