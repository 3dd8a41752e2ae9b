using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records the decision not to renew an order that has ended or is about to, with its reason: so that none lapses unnoticed.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why it is let lapse.</param>
[Permission("orders.change")]
internal sealed record LetLapse(Guid OrderId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/lapse", async (Guid orderId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new LetLapse(orderId, body.Reason), cancel))))
            .WithSummary("Decide not to renew")
            .Example("""{ "reason": "No contact for two years; the victim agrees" }""")
            .Sends(typeof(LetLapse));
}

internal sealed class LetLapseHandler(OrdersDb db, RequestContext context, TimeProvider time) : IRequestHandler<LetLapse, Guid>
{
    private const int DaysBefore = 90;

    public async Task<Guid> Handle(LetLapse command, CancellationToken cancel)
    {
        var order = await db.Orders.Include(o => o.Responsibilities).SingleOrDefaultAsync(o => o.Id == command.OrderId, cancel) ?? throw new NotFoundException("order");
        var now = time.GetUtcNow();
        order.MustBeOf(context.Actor, now);
        if (await db.Findings.AnyAsync(f => f.OrderId == order.Id && f.Code == Attention.LetLapse, cancel))
            throw new RuleBrokenException([new("decided-already", "Leave it as it is: somebody decided this before, see the order's findings")]);
        if (order.LastDay is not { } last || last > LondonTime.DateOf(now).AddDays(DaysBefore))
            throw new RuleBrokenException([new("too-early", $"Decide this in the last {DaysBefore} days before the order runs out, or after")]);
        db.Findings.Add(new()
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = context.Actor.Force, Code = Attention.LetLapse, Kind = FindingKind.Notice,
            Message = "Decided not to renew", RaisedAt = now, SettledAt = now, SettledBy = context.Actor.Name, Settlement = command.Reason,
        });
        context.Consult(order.Id);
        context.Command!.Answer = order.Id;
        await db.SaveChangesAsync(cancel);
        return order.Id;
    }
}
