using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>
/// Records that somebody has looked wherever the subject may have told something, such as the mailbox, and that nothing up to an instant is missing.
/// Only then does a check conclude something from what is not recorded, and only for what had to be told or permitted by that instant.
/// </summary>
[Permission("orders.change")]
internal sealed record DeclareLedgerComplete(Guid OrderId, DateTimeOffset Until, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/ledger/completeness", async (Guid orderId, MomentInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DeclareLedgerComplete(orderId, body.At, body.Reason), cancel))))
            .WithSummary("Record that nothing told or permitted is missing")
            .Example("""{ "at": "2026-03-04T09:00:00Z", "reason": "Mailbox, front desk book and officers' notes looked through" }""")
            .Sends(typeof(DeclareLedgerComplete));
}

internal sealed class DeclareLedgerCompleteHandler(Desk desk) : IRequestHandler<DeclareLedgerComplete, Guid>
{
    public async Task<Guid> Handle(DeclareLedgerComplete command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.DeclareLedgerComplete(command.Until.ToUniversalTime(), desk.By(command.Reason));
        return await desk.PutUnreviewed(order, "ledger-complete", LondonTime.DateOf(command.Until), cancel);
    }
}
