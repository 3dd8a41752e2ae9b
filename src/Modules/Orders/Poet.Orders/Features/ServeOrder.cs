using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the subject was served with the order or told of it, and how well that can be proved.</summary>
[Permission("orders.change")]
internal sealed record ServeOrder(Guid OrderId, DateTimeOffset At, KnowledgeEvidence How, string? Note, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/service", async (Guid orderId, ServiceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ServeOrder(orderId, body.At, body.How, body.Note, body.Reason), cancel))))
            .WithSummary("Record service")
            .Example("""{ "at": "2026-03-04T18:20:00Z", "how": "served-in-person", "note": "At home, read over", "reason": "Served by hand" }""")
            .Sends(typeof(ServeOrder));
}

/// <summary>Service of an order.</summary>
/// <param name="At">The instant, with its offset; not before the making, not in the future.</param>
/// <param name="How">How well it can be proved: claimed, in-court, served-indirectly, served-in-person, told-by-officer or read-back-on-video.</param>
/// <param name="Note">Where, by whom and what was said, at most 1,000 characters.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ServiceInput(DateTimeOffset At, KnowledgeEvidence How, string Reason, string? Note = null);

internal sealed class ServeOrderHandler(Desk desk) : IRequestHandler<ServeOrder, Guid>
{
    public async Task<Guid> Handle(ServeOrder command, CancellationToken cancel)
    {
        if (command.Note?.Length > 1000)
            throw new BadInputException("note-too-long", "Enter a note of at most 1,000 characters", "note");
        var order = await desk.Open(command.OrderId, cancel);
        order.Serve(command.At.ToUniversalTime(), command.How, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), desk.By(command.Reason));
        return await desk.Put(order, "served", LondonTime.DateOf(command.At), cancel);
    }
}
