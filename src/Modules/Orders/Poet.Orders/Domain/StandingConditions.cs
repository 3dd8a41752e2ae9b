using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Domain;

/// <summary>The conditions as they stood from a day on, by the making or a variation, with the confirmations that speak of these very texts.</summary>
/// <param name="Sequence">The fact that holds them.</param>
/// <param name="From">First legal day.</param>
internal sealed record StandingConditions(int Sequence, DateOnly From, IReadOnlyList<ConditionText> Conditions)
{
    /// <summary>All lists, the making's first, then the variations' by their day.</summary>
    public static IReadOnlyList<StandingConditions> Of(IReadOnlyList<StandingFact> facts)
    {
        var confirmed = facts.Select(f => f.Fact).OfType<TermsConfirmed>().ToList();
        return
        [
            .. facts.Where(f => f.Fact is Made).Take(1).Select(f => New(f.Sequence, ((Made)f.Fact).On, ((Made)f.Fact).Conditions)),
            .. facts.Where(f => f.Fact is Varied { Conditions: not null }).OrderBy(f => f.Fact.EffectiveOn)
                .Select(f => New(f.Sequence, f.Fact.EffectiveOn, ((Varied)f.Fact).Conditions!)),
        ];

        StandingConditions New(int sequence, DateOnly from, IReadOnlyList<ConditionText> texts) => new(sequence, from, [.. texts.Select(t => confirmed.Aggregate(t, Confirm))]);
    }

    /// <summary>A person confirmed one text. Another one under the same condition, as a variation brings, stays unconfirmed until somebody compares it too.</summary>
    private static ConditionText Confirm(ConditionText text, TermsConfirmed confirmed)
    {
        var words = confirmed.Words ?? confirmed.Compared.Words;
        var speaksOfIt = text.Id == confirmed.ConditionId
            && (Said(text) == Said(confirmed.Compared) || Said(text) == (words, confirmed.KindId, confirmed.Terms));
        return !speaksOfIt ? text : text with
        {
            KindId = confirmed.KindId,
            KindVersion = confirmed.KindVersion,
            Terms = confirmed.Terms,
            Words = words,
            Source = WordsSource.SealedOrder,
            ConfirmedBy = confirmed.By,
            ConfirmedAt = LondonTime.StartOf(confirmed.On),
            MayHoldProtectedDetails = confirmed.HoldsProtectedDetails ?? text.MayHoldProtectedDetails,
        };
    }

    private static (string Words, string? KindId, string? Terms) Said(ConditionText text) => (text.Words, text.KindId, text.Terms);
}
