using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>A step that the law wants done by a time which follows from what is recorded of the order.</summary>
/// <param name="Stage">The step, as the order type names it.</param>
internal sealed record LegalDeadline(Stage Stage)
{
    /// <summary>To the minute, for steps that the law counts in hours; null for those in days. On the earlier reading, by which the police work.</summary>
    public DateTimeOffset? By { get; init; }

    /// <summary>The later reading, where a day may or may not be left out.</summary>
    public DateTimeOffset? OrBy { get; init; }

    /// <summary>Why there are two readings.</summary>
    public string? Why { get; init; }

    /// <summary>The first day for the step, for those in days.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last one.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True once the time for it is over.</summary>
    public bool PassedAt(DateTimeOffset now) => By < now || LastDay < LondonTime.DateOf(now);

    /// <summary>The deadlines of an order whose starting event is recorded, in the order in which the law takes its steps.</summary>
    /// <param name="facts">What stands, with corrections applied.</param>
    /// <param name="lastDay">The order's own last day; a step in days that the law allows beyond it has none here.</param>
    public static IReadOnlyList<LegalDeadline> Of(OrderForm form, IReadOnlyList<OrderFact> facts, DateOnly? lastDay) =>
        [.. form.Stages.Select(s => Of(s, facts)).OfType<LegalDeadline>().Where(d => d.LastDay is null || lastDay is null || d.LastDay <= lastDay)];

    private static LegalDeadline? Of(Stage stage, IReadOnlyList<OrderFact> facts)
    {
        if (stage.Clock is { } clock)
            return stage.From == Anchor.Served && facts.OfType<Served>().MinBy(s => s.At) is { } served && clock.Deadline(served.At) is var deadline
                ? new(stage) { By = deadline.Earlier, OrBy = deadline.Later, Why = deadline.Why } : null;
        return DayOf(stage.From, facts) is { } from && stage.Window(from) is { } window ? new(stage) { FirstDay = window.First, LastDay = window.Last } : null;
    }

    private static DateOnly? DayOf(Anchor? anchor, IReadOnlyList<OrderFact> facts) => anchor switch
    {
        Anchor.Made => facts.OfType<Made>().FirstOrDefault()?.On,
        Anchor.Served => facts.OfType<Served>().Select(s => (DateOnly?)LondonTime.DateOf(s.At)).Min(),
        Anchor.Released => facts.OfType<Released>().Select(r => (DateOnly?)r.On).Max(),
        _ => null,
    };
}
