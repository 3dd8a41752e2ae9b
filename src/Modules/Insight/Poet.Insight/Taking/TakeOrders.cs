using Poet.Insight.Domain;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Orders: their states by force, when they were made and when their subjects were first told.</summary>
internal sealed class TakeOrders(Keeper keeper, IOrders orders) : IHandle<OrderMade>, IHandle<OrderChanged>, IHandle<ResponsibilityMoved>
{
    public Task Handle(OrderMade fact, CancellationToken cancel) => Take(fact.OrderId, cancel);

    public Task Handle(OrderChanged fact, CancellationToken cancel) => Take(fact.OrderId, cancel);

    public Task Handle(ResponsibilityMoved fact, CancellationToken cancel) => Take(fact.OrderId, cancel);

    private async Task Take(Guid id, CancellationToken cancel)
    {
        var taken = await keeper.Open(Kinds.Order, id, cancel);
        if (await orders.Life(id, cancel) is not { } life)
            return;
        List<Moment> moments = [];
        if (life.Stretches is [var first, ..])
        {
            moments.Add(Happened("made", LondonTime.DateOf(first.From), first.Force));
            if (life.ToldAt is { } told) // whichever force had it then or has it since
                moments.AddRange(life.Stretches.Select(s => s.Force).Distinct().Select(force => Happened("told", LondonTime.DateOf(told), force)));
        }
        await keeper.Keep(taken, life.Stretches.Select(s => new Stretch
        {
            Id = keeper.NewId(), Kind = Kinds.Order, Record = id, SubjectId = life.SubjectId, Force = s.Force, TypeCode = life.TypeCode, State = s.State, From = s.From, Until = s.Until,
        }), moments, cancel);

        Moment Happened(string what, DateOnly on, string force) => new()
        {
            Id = keeper.NewId(), Kind = Kinds.Order, Record = id, OrderId = id, SubjectId = life.SubjectId, Force = force, TypeCode = life.TypeCode, What = what, On = on,
        };
    }
}
