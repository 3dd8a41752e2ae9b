using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the court renewed the order before it ran out.</summary>
[Permission("orders.change")]
internal sealed record RenewOrder(Guid OrderId, DateOnly From, OrderEnd NewEnd, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/renewals", async (Guid orderId, RenewalInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RenewOrder(orderId, body.From, body.End ?? new(), body.Reason), cancel))))
            .WithSummary("Record a renewal")
            .Example("""{ "from": "2026-06-01", "lastDay": "2029-03-02", "reason": "Sealed renewal received" }""")
            .Sends(typeof(RenewOrder));
}

/// <summary>A renewal; its new end is required.</summary>
/// <param name="From">The legal day from which it holds, at the latest the day after the last.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record RenewalInput(DateOnly From, string Reason) : EndInput;

internal sealed class RenewOrderHandler(Desk desk) : IRequestHandler<RenewOrder, Guid>
{
    public async Task<Guid> Handle(RenewOrder command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.Renew(command.From, command.NewEnd, desk.By(command.Reason));
        return await desk.Put(order, "renewed", command.From, cancel);
    }
}
