using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>What needs somebody's attention now, as counts that open their rows. Shows no person.</summary>
[Permission("orders.read")]
internal sealed record ShowAttention : IQuery<AttentionCounts>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/attention", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowAttention(), cancel)))
            .WithSummary("What needs attention").Sends(typeof(ShowAttention));
}

/// <summary>What needs attention.</summary>
/// <param name="Needs">Each need with its count; the code is a value of the filter "needs" of the list.</param>
/// <param name="MendingQueue">Lines of imported sheets that wait for a person.</param>
/// <param name="PositionAlerts">Users who asked about many positions of one person and went on in the last seven days, refused or not.</param>
internal sealed record AttentionCounts(IReadOnlyList<AttentionCount> Needs, int MendingQueue, int PositionAlerts);

/// <summary>One need.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Says">In words.</param>
/// <param name="Count">How many orders.</param>
internal sealed record AttentionCount(string Code, string Says, int Count);

internal sealed class ShowAttentionHandler(OrdersDb db, TimeProvider time) : IRequestHandler<ShowAttention, AttentionCounts>
{
    public async Task<AttentionCounts> Handle(ShowAttention query, CancellationToken cancel)
    {
        var moment = Moment.Now(time);
        var rows = db.Spans.At(moment).Join(db.Orders.AsNoTracking(), s => s.OrderId, o => o.Id, (s, o) => new SpanOfOrder { Span = s, Order = o });
        List<AttentionCount> counts = [];
        foreach (var need in Attention.All)
            counts.Add(new(need.Code, need.Says, await need.Of(rows, db, moment).CountAsync(cancel)));
        var week = moment.At.AddDays(-7);
        return new(counts,
            await db.ImportLines.CountAsync(l => l.Mending == MendingState.Queued, cancel),
            await ListRepeatedPositionsHandler.Listed(db, moment.At.AddDays(-ListRepeatedPositions.Days)).Where(p => p.At >= week).Select(p => new { p.ActorId, p.SubjectId }).Distinct().CountAsync(cancel));
    }
}
