using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Hands every order of the force that has not ended and names one officer over to a colleague, as when somebody leaves or moves. Each order tells of it in its history.</summary>
[Permission(ListCaseloads.Permission)]
internal sealed record HandOverCaseload(string From, Guid To, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/caseloads/handover", async (HandOverCaseload command, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Hand a caseload over")
            .Example("""{ "from": "DC Ash Warrick", "to": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Leaves the unit on Friday" }""")
            .Sends(typeof(HandOverCaseload));
}

internal sealed class HandOverCaseloadHandler(OrdersDb db, Colleagues colleagues, RequestContext context, TimeProvider time) : IRequestHandler<HandOverCaseload, Guid>
{
    public async Task<Guid> Handle(HandOverCaseload command, CancellationToken cancel)
    {
        var from = command.From.Trim();
        var to = await colleagues.Find(command.To, context.Actor.Force, cancel) ?? throw new NotFoundException("colleague");
        var open = db.Spans.At(Moment.Now(time)).Where(s => s.State != OrderState.Ended && s.Force == context.Actor.Force).Select(s => s.OrderId);
        var orders = await db.Orders.Include(o => o.Responsibilities).Where(o => o.Officer == from && open.Contains(o.Id)).ToListAsync(cancel);
        if (orders.Count == 0)
            throw new RuleBrokenException([new("no-caseload", "Choose an officer from the list: no open order that you may see names this one", "from")]);
        if (to.Name == from)
            throw new RuleBrokenException([new("same-officer", "Choose another colleague: the orders name this one already", "to")]);
        var now = time.GetUtcNow();
        foreach (var order in orders)
        {
            order.Name(to.Name, order.NamedFor(now).Unit, now);
            db.Publish(new OrderChanged(order.Id, "handed-over", LondonTime.DateOf(now)));
        }
        context.Consult(orders.Select(o => o.Id).Append(to.Id));
        context.Command!.Answer = to.Id;
        await db.SaveChangesAsync(cancel);
        return to.Id;
    }
}

/// <summary>How many open orders name which officer, as the records name them: to see what somebody leaves behind.</summary>
[Permission(Permission)]
internal sealed record ListCaseloads : IQuery<IReadOnlyList<Caseload>>
{
    public const string Permission = "orders.hand-over";

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/caseloads", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListCaseloads(), cancel)))
            .WithSummary("Open orders by officer").Sends(typeof(ListCaseloads));
}

/// <summary>What one officer deals with.</summary>
/// <param name="Officer">As the records name the officer.</param>
/// <param name="Orders">Orders that have not ended.</param>
internal sealed record Caseload(string Officer, int Orders);

internal sealed class ListCaseloadsHandler(OrdersDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListCaseloads, IReadOnlyList<Caseload>>
{
    public async Task<IReadOnlyList<Caseload>> Handle(ListCaseloads query, CancellationToken cancel)
    {
        var open = db.Spans.At(Moment.Now(time)).Where(s => s.State != OrderState.Ended && s.Force == context.Actor.Force).Select(s => s.OrderId);
        var counted = await db.Orders.AsNoTracking().Where(o => o.Officer != null && o.Officer != "" && open.Contains(o.Id))
            .GroupBy(o => o.Officer!).Select(g => new { Officer = g.Key, Orders = g.Count() }).ToListAsync(cancel);
        return [.. counted.Select(c => new Caseload(c.Officer, c.Orders)).OrderBy(c => c.Officer, StringComparer.OrdinalIgnoreCase)];
    }
}
