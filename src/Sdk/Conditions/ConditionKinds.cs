using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>The library of common condition kinds. A plugin picks from it by id, limits what it picks, and adds its own.</summary>
public static partial class ConditionKinds
{
    /// <summary>Words only; every form may hold it.</summary>
    public const string FreeWorded = "free-worded";

    /// <summary>All kinds of the library, in the order menus show them.</summary>
    public static IReadOnlyList<IConditionKind> All { get; } = [.. PeopleAndPlaces(), .. ThingsAndDuties(), .. Supervision(), new FreeWorded()];

    /// <summary>The kind with this id, or null.</summary>
    public static IConditionKind? ById(string id) => Ids.GetValueOrDefault(id);

    private static readonly Dictionary<string, IConditionKind> Ids = All.ToDictionary(k => k.Id, StringComparer.Ordinal);
}
