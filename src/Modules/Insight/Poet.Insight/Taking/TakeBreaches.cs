using Poet.Breaches.Contracts;
using Poet.Insight.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Breaches: when they happened, how long they were open, what followed and what it disrupted.</summary>
internal sealed class TakeBreaches(Keeper keeper, IBreaches? breaches = null) : IHandle<BreachOpened>, IHandle<BreachChanged>
{
    private static readonly string[] Counted = ["decided", "arrest", "charge", "outcome", "recall", Dropped, "disruption"];

    private const string Dropped = "no-further-action";

    public Task Handle(BreachOpened fact, CancellationToken cancel) => Take(fact.BreachId, cancel);

    public Task Handle(BreachChanged fact, CancellationToken cancel) => Take(fact.BreachId, cancel);

    private async Task Take(Guid id, CancellationToken cancel)
    {
        var asked = breaches ?? throw new NotYetException("Breaches is switched off, and nobody else knows what followed");
        var taken = await keeper.Open(Kinds.Breach, id, cancel);
        if (await asked.Life(id, cancel) is not { } life)
            return;
        await keeper.Keep(taken,
            [new()
            {
                Id = keeper.NewId(), Kind = Kinds.Breach, Record = id, SubjectId = life.SubjectId, Force = life.Force, TypeCode = life.TypeCode, State = "open", From = life.OpenedAt, Until = life.ClosedAt ?? Stretch.Open,
            }],
            [Happened("happened", LondonTime.DateOf(life.At), null), .. life.Steps.Where((s, i) => Counted.Contains(s.What) && !(s.What == Dropped && life.Steps.Skip(i).Any(l => l.What == "taken-up-again"))).Select(s => Happened(s.What, s.On, s.Detail))], cancel);

        Moment Happened(string what, DateOnly on, string? detail) => new()
        {
            Id = keeper.NewId(), Kind = Kinds.Breach, Record = id, OrderId = life.OrderId, SubjectId = life.SubjectId, Force = life.Force, TypeCode = life.TypeCode, What = what, On = on, Detail = detail,
        };
    }
}
