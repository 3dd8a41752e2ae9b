namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Facets of people and places.</summary>
internal static class FacetOf
{
    public static Facet Person(Guid id) => new("person", id.ToString());

    /// <summary>The places' ids, and their boxes where their areas are held.</summary>
    public static IEnumerable<Facet> Places(IEnumerable<Guid> ids, References references) => ids.SelectMany(id => references.Place(id)?.Area is { } area
        ? new Facet[] { new("place", id.ToString()), new("box", area.Bounds.ToString()) }
        : [new("place", id.ToString())]);
}
