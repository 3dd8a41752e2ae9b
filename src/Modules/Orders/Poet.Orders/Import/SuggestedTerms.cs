using System.Collections.Concurrent;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;

namespace Poet.Orders.Import;

/// <summary>Typed terms that a condition's words may mean. Kept unconfirmed: until a person compares them with the sealed order they decide nothing.</summary>
internal sealed class SuggestedTerms(OrderTypeCatalogue types)
{
    /// <summary>Below this the words say more than the terms would.</summary>
    private const double Confident = 0.8;

    private const int MostRemembered = 50_000;

    private readonly ConcurrentDictionary<(string? Type, string Words), Suggestion?> remembered = [];

    public ConditionText For(string typeCode, ConditionText condition)
    {
        if (condition.Words.Length > 4000)
            return condition;
        // registers say the same things many times over, and most kinds belong to every type
        var (own, common) = (Best(typeCode, condition.Words), Best(null, condition.Words));
        return (own?.Confidence >= (common?.Confidence ?? 0) ? own : common) is { Terms: { } terms } best
            ? condition with { KindId = best.KindId, KindVersion = best.Version, Terms = terms } : condition;
    }

    /// <summary>What the kinds that only this type has make of the words; null for the kinds that all types share.</summary>
    private Suggestion? Best(string? typeCode, string words)
    {
        if (remembered.TryGetValue((typeCode, words), out var known))
            return known;
        Suggestion? best = null;
        foreach (var kind in typeCode is null ? types.Common : types.Find(typeCode)?.OwnKinds ?? [])
            if (!kind.IsFreeWorded && kind.Read(words) is { } reading && reading.Confidence >= Confident && !(best?.Confidence >= reading.Confidence))
                best = new(reading.Confidence, kind.Id, kind.Version, kind.TryParse(reading.Terms, kind.Version, out var terms, out _) ? kind.Serialize(terms) : null);
        if (remembered.Count < MostRemembered)
            remembered[(typeCode, words)] = best;
        return best;
    }

    /// <param name="Terms">Null where the kind did not accept what it had read: the words then stand without terms.</param>
    private sealed record Suggestion(double Confidence, string KindId, int Version, string? Terms);
}
