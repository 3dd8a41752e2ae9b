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
/// <param name="Conditions">The conditions that the fact gave, as they now stand; null for a fact that gives none.</param>
internal sealed record FactView(OrderFact Fact, bool IsStruckOut, IReadOnlyList<FactCondition>? Conditions);

/// <summary>A condition that a fact gave.</summary>
/// <param name="Text">Words and terms.</param>
/// <param name="Withheld">True when the reader may not see them.</param>
internal sealed record FactCondition(ConditionText Text, bool Withheld);

internal sealed class ShowFactHandler(OrdersDb db, RequestContext context, TimeProvider time) : IRequestHandler<ShowFact, FactView>
{
    public async Task<FactView> Handle(ShowFact query, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Responsibilities).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel) ?? throw new NotFoundException("order");
        context.Consult([order.Id, order.SubjectId]);
        var facts = order.FactsFor(context.Actor.Force, time.GetUtcNow());
        if (query.Sequence < 0 || query.Sequence >= facts.Count || facts[query.Sequence] is Corrected)
            throw new NotFoundException("fact");
        var standing = StandingFact.Of(facts);
        var fact = standing.FirstOrDefault(f => f.Sequence == query.Sequence)?.Fact;
        var texts = StandingConditions.Of(standing).FirstOrDefault(l => l.Sequence == query.Sequence)?.Conditions ?? Given(fact ?? facts[query.Sequence]);
        var sees = context.Actor.May(Permissions.SeeProtected);
        return new(fact ?? facts[query.Sequence], fact is null, texts is null ? null : [.. texts.OrderBy(t => t.Number).Select(t => new FactCondition(t, t.MayHoldProtectedDetails && !sees))]);
    }

    private static IReadOnlyList<ConditionText>? Given(OrderFact fact) => (fact as Made)?.Conditions ?? (fact as Varied)?.Conditions;
}
