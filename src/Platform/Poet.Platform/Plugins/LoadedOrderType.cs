using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Plugins;

/// <summary>What a plugin said of itself when it was loaded. Its law is data from then on; only its own condition kinds still run its code, and those are guarded.</summary>
internal sealed class LoadedOrderType(IOrderType type, Guard guard) : IOrderType
{
    public OrderTypeInfo Info { get; } = type.Info;

    public IReadOnlyList<Edition> Editions { get; } = [.. type.Editions];

    public IReadOnlyList<IConditionKind> OwnKinds { get; } = [.. type.OwnKinds.Select(k => new GuardedKind(k, type.Info.Code, guard))];

    public IReadOnlyList<LawExample> Examples { get; } = [.. type.Examples];
}
