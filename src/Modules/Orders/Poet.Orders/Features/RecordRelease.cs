using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the subject left custody, or that a licence ended, which starts an order that waits for it. Better recorded on the person, where every order follows it.</summary>
[Permission("orders.change")]
internal sealed record RecordRelease(Guid OrderId, DateOnly On, bool LicenceEnded, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/release", async (Guid orderId, ReleaseInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordRelease(orderId, body.On, body.LicenceEnded, body.Reason), cancel))))
            .WithSummary("Record release from custody")
            .Example("""{ "on": "2026-03-10", "reason": "Told by the prison" }""")
            .Sends(typeof(RecordRelease));
}

/// <summary>Release from custody.</summary>
/// <param name="On">The legal day; not before the making, not in the future.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ReleaseInput(DateOnly On, string Reason)
{
    /// <summary>True where a licence or sentence ended rather than custody; the day is the first without it.</summary>
    public bool LicenceEnded { get; init; }
}

internal sealed class RecordReleaseHandler(Desk desk) : IRequestHandler<RecordRelease, Guid>
{
    public async Task<Guid> Handle(RecordRelease command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        if (command.LicenceEnded)
            order.EndLicence(command.On, desk.By(command.Reason));
        else
            order.Release(command.On, desk.By(command.Reason));
        return await desk.Put(order, command.LicenceEnded ? "licence-ended" : "released", command.On, cancel);
    }
}
