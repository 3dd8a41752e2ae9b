using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Domain;

/// <summary>What a list or the head of a page says of an order, at one state of knowledge.</summary>
/// <param name="MadeOn">The day it was made; null when the making was struck out.</param>
/// <param name="LastDay">Last day in force; null while there is none.</param>
/// <param name="UntilFurtherOrder">True when it runs until a court orders.</param>
/// <param name="Knowledge">The best evidence that the subject knows of it; null while none is recorded.</param>
internal sealed record OrderInBrief(DateOnly? MadeOn, DateOnly? LastDay, bool UntilFurtherOrder, KnowledgeEvidence? Knowledge)
{
    /// <summary>The same of facts in the order in which they were learned.</summary>
    public static OrderInBrief Of(IReadOnlyList<OrderFact> learned) => Of(learned, Timeline.Of(learned));

    public static OrderInBrief Of(IReadOnlyList<OrderFact> learned, Timeline timeline)
    {
        var bindsUntil = timeline.Stretches.LastOrDefault(s => s.State != OrderState.Ended)?.Until ?? Timeline.Open;
        var lastDay = bindsUntil < Timeline.Open ? LondonTime.DateOf(bindsUntil.AddTicks(-1)) : (DateOnly?)null;
        var standing = StandingFact.Of(learned).Select(f => f.Fact).ToList();
        return new(standing.OfType<Made>().FirstOrDefault()?.On, lastDay, lastDay is null && timeline.End is { UntilFurtherOrder: true },
            standing.OfType<Served>().Select(s => (KnowledgeEvidence?)s.How).Max());
    }
}
