using MediatR;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Features;

/// <summary>One fact of an order as it now stands, to be corrected. For pages; no endpoint of its own.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Sequence">The fact.</param>
[Permission("orders.change")]
internal sealed record ShowFact(Guid OrderId, int Sequence) : IPersonQuery<FactView>;

/// <summary>A fact and whether it stands.</summary>
/// <param name="Fact">As it stands, or as it was recorded where it was struck out.</param>
/// <param name="IsStruckOut">True when a correction struck it out.</param>
internal sealed record FactView(OrderFact Fact, bool IsStruckOut);

internal sealed class ShowFactHandler(OrdersDb db, RequestContext context) : IRequestHandler<ShowFact, FactView>
{
    public async Task<FactView> Handle(ShowFact query, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel) ?? throw new NotFoundException("order");
        context.Consult([order.Id, order.SubjectId]);
        var facts = order.Facts();
        if (query.Sequence < 0 || query.Sequence >= facts.Count || facts[query.Sequence] is Corrected)
            throw new NotFoundException("fact");
        var standing = StandingFact.Of(facts).FirstOrDefault(f => f.Sequence == query.Sequence)?.Fact;
        return new(standing ?? facts[query.Sequence], standing is null);
    }
}
