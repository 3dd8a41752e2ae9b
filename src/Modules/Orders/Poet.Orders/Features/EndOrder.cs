using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the order ended before its time, or was quashed. Where an end was claimed before, this confirms it.</summary>
[Permission("orders.change")]
internal sealed record EndOrder(Guid OrderId, DateOnly On, EndKind How, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/end", async (Guid orderId, EndOfOrderInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new EndOrder(orderId, body.On, body.How, body.Reason), cancel))))
            .WithSummary("Record the end of an order")
            .Example("""{ "on": "2026-06-01", "how": "discharged", "reason": "Sealed discharge received" }""")
            .Sends(typeof(EndOrder));
}

/// <summary>The end of an order.</summary>
/// <param name="On">The first legal day on which it no longer binds.</param>
/// <param name="How">discharged, quashed, revoked, replaced or subject-died.</param>
/// <param name="Reason">Why it is recorded and on what evidence, at least three characters.</param>
internal sealed record EndOfOrderInput(DateOnly On, EndKind How, string Reason);

internal sealed class EndOrderHandler(Desk desk) : IRequestHandler<EndOrder, Guid>
{
    public async Task<Guid> Handle(EndOrder command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.EndEarly(command.On, command.How, desk.By(command.Reason));
        return await desk.Put(order, "ended", command.On, cancel);
    }
}
