using MediatR;
using Poet.Orders.Contracts;
using Poet.Platform.Requests;

namespace Poet.Transfers.Features;

/// <summary>The orders on a person that the own force is responsible for and that have not ended. For the page; no endpoint of its own.</summary>
[Permission("transfers.draft")]
internal sealed record ShowOrdersToHandOver(Guid SubjectId) : IPersonQuery<IReadOnlyList<OrderSummary>>;

internal sealed class ShowOrdersToHandOverHandler(IOrders orders, RequestContext context, TimeProvider time) : IRequestHandler<ShowOrdersToHandOver, IReadOnlyList<OrderSummary>>
{
    public async Task<IReadOnlyList<OrderSummary>> Handle(ShowOrdersToHandOver query, CancellationToken cancel)
    {
        var held = await orders.Of(query.SubjectId, time.GetUtcNow(), cancel);
        context.Consult(query.SubjectId);
        return [.. held.Where(o => o.State != "ended" && o.Force == context.Actor.Force)];
    }
}
