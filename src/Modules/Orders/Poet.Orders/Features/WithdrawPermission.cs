using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that a permission was taken back before its end.</summary>
[Permission("orders.change")]
internal sealed record WithdrawPermission(Guid OrderId, int Sequence, DateTimeOffset At, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/permissions/{sequence:int}/withdrawal", async (Guid orderId, int sequence, MomentInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new WithdrawPermission(orderId, sequence, body.At, body.Reason), cancel))))
            .WithSummary("Record that a permission was taken back")
            .Example("""{ "at": "2026-03-04T15:00:00Z", "reason": "Seen elsewhere in the zone; told by telephone" }""")
            .Sends(typeof(WithdrawPermission));
}

/// <summary>An instant at which something happened.</summary>
/// <param name="At">The instant, with its offset; not in the future.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record MomentInput(DateTimeOffset At, string Reason);

internal sealed class WithdrawPermissionHandler(Desk desk) : IRequestHandler<WithdrawPermission, Guid>
{
    public async Task<Guid> Handle(WithdrawPermission command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.WithdrawPermission(command.Sequence, command.At.ToUniversalTime(), desk.By(command.Reason));
        return await desk.PutUnreviewed(order, "permission-withdrawn", LondonTime.DateOf(command.At), cancel);
    }
}
