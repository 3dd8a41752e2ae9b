using Poet.Orders.Domain;

namespace Poet.Orders.Retention;

/// <summary>What is left of a fact when its person was erased: what it was and its days, so that everything that follows from facts stays as it was.</summary>
internal static class ErasedFacts
{
    /// <summary>What stands in the place of erased words.</summary>
    public const string Words = "Erased";

    public static OrderFact Of(OrderFact fact) => fact switch
    {
        Made made => made with { End = Of(made.End), Conditions = Of(made.Conditions) },
        Varied varied => varied with { NewEnd = varied.NewEnd is null ? null : Of(varied.NewEnd), Conditions = varied.Conditions is null ? null : Of(varied.Conditions) },
        Renewed renewed => renewed with { NewEnd = Of(renewed.NewEnd) },
        Served served => served with { Note = null, ServedBy = null, Where = null, Witness = null, Papers = null },
        EndClaimed claimed => claimed with { Words = Words },
        // it speaks of no text that still stands
        TermsConfirmed confirmed => confirmed with { Compared = Of(confirmed.Compared) with { Id = Guid.Empty }, KindId = Words, KindVersion = 0, Terms = "{}", By = Words, Words = null },
        Told told => told with { Values = [], Note = null },
        PermissionDecided decided => decided with { Words = Words, Value = null },
        Corrected { Instead: { } instead } corrected => corrected with { Instead = Of(instead) },
        _ => fact,
    };

    private static OrderEnd Of(OrderEnd end) => end.UntilEvent is null ? end : end with { UntilEvent = Words };

    private static IReadOnlyList<ConditionText> Of(IReadOnlyList<ConditionText> conditions) => [.. conditions.Select(Of)];

    private static ConditionText Of(ConditionText text) => new(text.Id, text.Number, Words, WordsSource.Typed) { From = text.From, LastDay = text.LastDay, PowerOfArrest = text.PowerOfArrest };
}
