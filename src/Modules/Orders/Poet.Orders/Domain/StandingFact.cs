namespace Poet.Orders.Domain;

/// <summary>A fact that stands once corrections are applied, at its place in the order of learning.</summary>
internal sealed record StandingFact(int Sequence, OrderFact Fact)
{
    /// <summary>The fact, or the correction of it, by which it stands as it does.</summary>
    public int By { get; private init; } = Sequence;

    /// <summary>What stands of these facts. A correction speaks of a fact, never of another correction; the last one on a fact holds.</summary>
    public static IReadOnlyList<StandingFact> Of(IReadOnlyList<OrderFact> learned)
    {
        var standing = new StandingFact?[learned.Count];
        for (var i = 0; i < learned.Count; i++)
            if (learned[i] is not Corrected correction)
                standing[i] = new(i, learned[i]);
            else if (correction.Sequence >= 0 && correction.Sequence < i && learned[correction.Sequence] is not Corrected)
                standing[correction.Sequence] = correction.Instead is null or Corrected ? null : new(correction.Sequence, correction.Instead) { By = i };
        return [.. standing.OfType<StandingFact>()];
    }
}
