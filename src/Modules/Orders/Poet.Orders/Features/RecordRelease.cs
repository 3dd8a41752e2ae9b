using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the subject left custody, which starts an order that waits for it.</summary>
[Permission("orders.change")]
internal sealed record RecordRelease(Guid OrderId, DateOnly On, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/release", async (Guid orderId, ReleaseInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordRelease(orderId, body.On, body.Reason), cancel))))
            .WithSummary("Record release from custody")
            .Example("""{ "on": "2026-03-10", "reason": "Told by the prison" }""")
            .Sends(typeof(RecordRelease));
}

/// <summary>Release from custody.</summary>
/// <param name="On">The legal day; not before the making, not in the future.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ReleaseInput(DateOnly On, string Reason);

internal sealed class RecordReleaseHandler(Desk desk) : IRequestHandler<RecordRelease, Guid>
{
    public async Task<Guid> Handle(RecordRelease command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        order.Release(command.On, desk.By(command.Reason));
        return await desk.Put(order, "released", command.On, cancel);
    }
}
