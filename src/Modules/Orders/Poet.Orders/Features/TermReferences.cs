using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Asks Subjects for the people and places that terms name.</summary>
internal static class TermReferences
{
    public static async Task<References> Of(ISubjects subjects, IEnumerable<ReadCondition> conditions, CancellationToken cancel)
    {
        var ids = conditions.SelectMany(c => c is { Kind: { } kind, Terms: { } terms } ? kind.Names(terms) : []).Distinct().ToList();
        return ids.Count == 0 ? References.None : From(await subjects.PeopleAndPlaces(ids, cancel));
    }

    public static References From(PeopleAndPlaces known) => new(
        known.People.ToDictionary(p => p.Id, p => new PersonReference(p.Id, p.Name, p.Protected)),
        known.Places.ToDictionary(p => p.Id, p => new PlaceReference(p.Id, p.Name, p.Protected) { Area = Area(p.AreaGeoJson), HomeOf = p.HomeOf }));

    // an area that cannot be read is as good as none: the check then cannot tell
    public static Area? Area(string? geoJson)
    {
        if (geoJson is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Area>(geoJson, TermsJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
