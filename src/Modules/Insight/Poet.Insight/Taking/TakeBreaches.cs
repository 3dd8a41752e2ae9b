using Poet.Breaches.Contracts;
using Poet.Insight.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Breaches: when they happened, how long they were open, what followed and what it disrupted.</summary>
internal sealed class TakeBreaches(Keeper keeper, IBreaches? breaches = null) : IHandle<BreachOpened>, IHandle<BreachChanged>
{
    private static readonly string[] Counted = ["decided", "arrest", "charge", "outcome", "recall", Dropped, "disruption", CrimeReference, CrimeOutcome];

    /// <summary>Whether a breach is recorded as a crime: crime or no-crime.</summary>
    public const string CrimeReference = "crime-reference";

    /// <summary>Under which outcome of the Home Office the crime was finished, by its number.</summary>
    public const string CrimeOutcome = "crime-outcome";

    // of these the last one holds, so that of a day is gone which another put right on that day or one before
    private static readonly string[] PutRight = [CrimeReference, CrimeOutcome];

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
            [Happened("happened", LondonTime.DateOf(life.At), null), .. life.Steps.Where((s, i) => Counted.Contains(s.What) && !Undone(s, life.Steps.Skip(i + 1))).Select(s => Happened(s.What, s.On, s.Detail))], cancel);

        bool Undone(BreachStepDone step, IEnumerable<BreachStepDone> later) =>
            step.What == Dropped ? later.Any(l => l.What == "taken-up-again") : PutRight.Contains(step.What) && later.Any(l => l.What == step.What && l.On <= step.On);

        Moment Happened(string what, DateOnly on, string? detail) => new()
        {
            Id = keeper.NewId(), Kind = Kinds.Breach, Record = id, OrderId = life.OrderId, SubjectId = life.SubjectId, Force = life.Force, TypeCode = life.TypeCode, What = what, On = on, Detail = detail,
        };
    }
}
