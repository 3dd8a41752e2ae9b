using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Import.Reading;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Settles a finding with the reason: what was done about it, or why nothing is. The finding stays readable.</summary>
[Permission("orders.change")]
internal sealed record SettleFinding(Guid OrderId, Guid FindingId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/findings/{findingId:guid}/settlement", async (Guid orderId, Guid findingId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SettleFinding(orderId, findingId, body.Reason), cancel))))
            .WithSummary("Settle a finding")
            .Example("""{ "reason": "Legal services looked at it" }""")
            .Sends(typeof(SettleFinding));
}

internal sealed class SettleFindingHandler(Desk desk, OrdersDb db) : IRequestHandler<SettleFinding, Guid>
{
    public async Task<Guid> Handle(SettleFinding command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var order = await desk.Open(command.OrderId, cancel);
        var finding = await db.Findings.SingleOrDefaultAsync(f => f.Id == command.FindingId && f.OrderId == order.Id, cancel) ?? throw new NotFoundException("finding");
        if (finding.SettledAt < Timeline.Open)
            throw new RuleBrokenException([new("settled-already", $"Leave it as it is: {finding.SettledBy} has settled this")]);
        (finding.SettledAt, finding.SettledBy, finding.Settlement) = (by.Now, by.ActorName, by.Reason);
        if (finding.Code == NoticeCodes.StatusContradictsDates)
            order.SettleStatus(by); // else every check would go on to say that it cannot tell
        return await desk.PutUnreviewed(order, "finding-settled", LondonTime.DateOf(by.Now), cancel);
    }
}
