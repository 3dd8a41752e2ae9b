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

    private readonly Dictionary<(string Type, string Words), (string Kind, int Version, string Terms)?> remembered = [];

    public ConditionText For(string typeCode, ConditionText condition)
    {
        // registers say the same things many times over
        if (!remembered.TryGetValue((typeCode, condition.Words), out var suggestion))
        {
            suggestion = Suggest(typeCode, condition.Words);
            if (remembered.Count < MostRemembered)
                remembered[(typeCode, condition.Words)] = suggestion;
        }
        return suggestion is var (kind, version, terms) ? condition with { KindId = kind, KindVersion = version, Terms = terms } : condition;
    }

    private (string Kind, int Version, string Terms)? Suggest(string typeCode, string words)
    {
        if (words.Length > 4000)
            return null;
        (IConditionKind Kind, OrderTypes.Sdk.Conditions.Reading Reading)? best = null;
        foreach (var kind in types.KindsOf(typeCode).Where(k => !k.IsFreeWorded))
            if (kind.Read(words) is { } reading && reading.Confidence >= Confident && !(best?.Reading.Confidence >= reading.Confidence))
                best = (kind, reading);
        return best is var (chosen, read) && chosen.TryParse(read.Terms, chosen.Version, out var terms, out _) ? (chosen.Id, chosen.Version, chosen.Serialize(terms)) : null;
    }
}
