using System.Collections.Concurrent;
using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>The people and places that terms name, as the rules take them.</summary>
internal sealed class CheckReferences(IPreparedSubjects subjects, AreasRead areas)
{
    public async Task<References> For(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return References.None;
        var found = await subjects.PeopleAndPlaces(ids, cancel);
        return new(
            found.People.ToDictionary(p => p.Id, p => new PersonReference(p.Id, p.Name, p.Protected)),
            found.Places.ToDictionary(p => p.Id, p => new PlaceReference(p.Id, p.Name, p.Protected) { Area = areas.Of(p.AreaGeoJson), HomeOf = p.HomeOf }));
    }
}

/// <summary>Areas by their text, read once. Bounded: when full it starts anew.</summary>
internal sealed class AreasRead
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<string, Area> cache = new();

    /// <summary>The area; null when none is held or what is held is none, and then the rules say that they cannot tell.</summary>
    public Area? Of(string? geoJson)
    {
        if (string.IsNullOrEmpty(geoJson))
            return null;
        if (cache.TryGetValue(geoJson, out var known))
            return known;
        try
        {
            if (JsonSerializer.Deserialize<Area>(geoJson) is not { } read)
                return null;
            if (cache.Count >= Most)
                cache.Clear();
            return cache[geoJson] = read;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
