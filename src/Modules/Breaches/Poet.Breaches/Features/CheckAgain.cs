using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Runs the check again as of the event, with more facts; its answer is kept beside the one before.</summary>
[Permission("breaches.record")]
internal sealed record CheckAgain(Guid BreachId, Facts Facts, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/checks", async (Guid breachId, FactsInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CheckAgain(breachId, body.Facts, body.Reason), cancel))))
            .WithSummary("Run the check again with more facts")
            .Example("""{ "facts": { "cash": [{ "amount": 250, "currency": "GBP" }] }, "reason": "Counted at the station" }""")
            .Sends(typeof(CheckAgain));
}

/// <summary>More facts.</summary>
/// <param name="Facts">The facts, in the shape that the check takes; what is left out is "not said", never "no".</param>
/// <param name="Reason">Where they come from, at least three characters.</param>
internal sealed record FactsInput(Facts Facts, string Reason);

internal sealed class CheckAgainHandler(BreachDesk desk, EventCheck check) : IRequestHandler<CheckAgain, Guid>
{
    public async Task<Guid> Handle(CheckAgain command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        var (_, kept) = await check.Run(breach.SubjectId, breach.At, command.Facts, new HashSet<Guid> { breach.OrderId }, cancel);
        breach.CheckAgain(kept, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
