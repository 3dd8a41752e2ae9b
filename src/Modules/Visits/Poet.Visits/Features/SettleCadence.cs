using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Visits.Features;

/// <summary>A second person agrees to how often the subject is seen, or does not.</summary>
[Permission("visits.supervise")]
internal sealed record SettleCadence(Guid OrderId, bool Agreed, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapPost("/orders/{orderId:guid}/cadence/decision", async (Guid orderId, CadenceDecision body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SettleCadence(orderId, body.Agreed, body.Reason), cancel))))
            .WithSummary("Agree to how often the subject is seen, or not")
            .Example("""{ "agreed": true, "reason": "Weekly until the trial" }""")
            .Sends(typeof(SettleCadence));
}

/// <summary>What the second person decides.</summary>
/// <param name="Agreed">True to agree, false to send it back.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record CadenceDecision(bool Agreed, string Reason);

internal sealed class SettleCadenceHandler(SupervisionDesk desk) : IRequestHandler<SettleCadence, Guid>
{
    public async Task<Guid> Handle(SettleCadence command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.Settle(command.Agreed, desk.By(command.Reason));
        return await desk.Put(order, cancel);
    }
}
