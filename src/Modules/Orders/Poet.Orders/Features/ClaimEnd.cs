using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that somebody says the order ended. Until that is confirmed or rejected, it is neither in force nor ended.</summary>
[Permission("orders.change")]
internal sealed record ClaimEnd(Guid OrderId, DateOnly On, string Words, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/claimed-end", async (Guid orderId, ClaimedEndInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ClaimEnd(orderId, body.On, body.Words, body.Reason), cancel))))
            .WithSummary("Record a claim that an order ended")
            .Example("""{ "on": "2026-06-01", "words": "He says it was dropped", "reason": "Said at the door" }""")
            .Sends(typeof(ClaimEnd));
}

/// <summary>A claim that an order ended.</summary>
/// <param name="On">The first legal day on which it would no longer bind.</param>
/// <param name="Words">Who says so and how, 3 to 500 characters.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ClaimedEndInput(DateOnly On, string Words, string Reason);

internal sealed class ClaimEndHandler(Desk desk) : IRequestHandler<ClaimEnd, Guid>
{
    public async Task<Guid> Handle(ClaimEnd command, CancellationToken cancel)
    {
        if (command.Words.Trim() is not { Length: >= 3 and <= 500 } words)
            throw new BadInputException("words-missing", "Enter who says so and how, in 3 to 500 characters", "words");
        var order = await desk.Open(command.OrderId, cancel);
        order.ClaimEnd(command.On, words, desk.By(command.Reason));
        return await desk.Put(order, "end-claimed", command.On, cancel);
    }
}

/// <summary>Records that a claimed end was wrong: the order goes on as the court made it. The claim stays in the record, struck out.</summary>
[Permission("orders.change")]
internal sealed record RejectClaimedEnd(Guid OrderId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/claimed-end/rejection", async (Guid orderId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RejectClaimedEnd(orderId, body.Reason), cancel))))
            .WithSummary("Reject a claimed end")
            .Example("""{ "reason": "The court has no discharge" }""")
            .Sends(typeof(RejectClaimedEnd));
}

internal sealed class RejectClaimedEndHandler(Desk desk) : IRequestHandler<RejectClaimedEnd, Guid>
{
    public async Task<Guid> Handle(RejectClaimedEnd command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        var by = desk.By(command.Reason);
        order.RejectClaimedEnd(by);
        return await desk.Put(order, "corrected", LondonTime.DateOf(by.Now), cancel);
    }
}
