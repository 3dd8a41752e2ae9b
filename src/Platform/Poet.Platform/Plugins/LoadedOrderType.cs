using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Plugins;

/// <summary>What a plugin said of itself when it was loaded. Its law is data from then on; only its own condition kinds still run its code, and those are guarded.</summary>
internal sealed class LoadedOrderType(IOrderType type, Guard guard, IReadOnlyCollection<string> switchedOn) : IOrderType
{
    public OrderTypeInfo Info { get; } = type.Info;

    // here and nowhere else, so that drafts, records, imports and pages find the same law on the same day
    public IReadOnlyList<Edition> Editions { get; } = [.. type.Editions.Select(e => e.AwaitsCommencement && switchedOn.Contains(EntryOf(type, e)) ? e with { AwaitsCommencement = false } : e)];

    public IReadOnlyList<IConditionKind> OwnKinds { get; } = [.. type.OwnKinds.Select(k => new GuardedKind(k, type.Info.Code, guard))];

    public IReadOnlyList<LawExample> Examples { get; } = [.. type.Examples];

    /// <summary>How the setting that switches law on names an edition.</summary>
    public static string EntryOf(IOrderType type, Edition edition) => $"{type.Info.Code}:{edition.Id}";
}
