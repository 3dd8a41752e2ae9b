using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Answers for the unit that is asked to manage an order: it takes the order on, or hands it back.</summary>
[Permission("applications.answer")]
internal sealed record AnswerOffer(Guid ApplicationId, AnswerInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/management/answer", async (Guid applicationId, AnswerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AnswerOffer(applicationId, body, body.Reason), cancel))))
            .WithSummary("Take an order on, or hand it back")
            .Example("""{ "accepts": true, "reason": "Allocated to DC Carrow" }""")
            .Sends(typeof(AnswerOffer));
}

/// <summary>The answer of the unit that is asked.</summary>
/// <param name="Accepts">True when the unit manages the order from now on.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record AnswerInput(bool Accepts, string Reason);

internal sealed class AnswerOfferHandler(ApplicationDesk desk, RequestContext context) : IRequestHandler<AnswerOffer, Guid>
{
    public Task<Guid> Handle(AnswerOffer command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.Answer(command.What.Accepts, context.Actor.For?.UnitId ?? context.Actor.UnitId, desk.By(command.Reason)), cancel);
}
