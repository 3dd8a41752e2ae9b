using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>The people and places that terms name by id. Given by the platform; plugins never look anything up.</summary>
/// <param name="People">By id.</param>
/// <param name="Places">By id.</param>
public sealed record References(IReadOnlyDictionary<Guid, PersonReference> People, IReadOnlyDictionary<Guid, PlaceReference> Places)
{
    /// <summary>No people and no places.</summary>
    public static References None { get; } = new(new Dictionary<Guid, PersonReference>(), new Dictionary<Guid, PlaceReference>());

    /// <summary>The person, or null when the record is not there (erased, or never made).</summary>
    public PersonReference? Person(Guid id) => People.GetValueOrDefault(id);

    /// <summary>The place, or null when the record is not there.</summary>
    public PlaceReference? Place(Guid id) => Places.GetValueOrDefault(id);

    /// <summary>The person's name as orders print it, or a neutral phrase.</summary>
    public string NameOf(Guid person) => Person(person)?.Name ?? "a person whose record is not held";

    /// <summary>The place's name as orders print it, or a neutral phrase.</summary>
    public string PlaceName(Guid place) => Place(place)?.Name ?? "a place whose record is not held";
}

/// <summary>A person whom terms name.</summary>
/// <param name="Id">Id in the register.</param>
/// <param name="Name">As orders print it: a name, or "the complainant", "Ms A".</param>
/// <param name="Protected">True for a person whom an order protects.</param>
public sealed record PersonReference(Guid Id, string Name, bool Protected = false);

/// <summary>A place that terms name.</summary>
/// <param name="Id">Id in the register.</param>
/// <param name="Name">As orders print it.</param>
/// <param name="Protected">True when nothing may show where it is.</param>
public sealed record PlaceReference(Guid Id, string Name, bool Protected = false)
{
    /// <summary>Its area; null when only its name is known.</summary>
    public Area? Area { get; init; }

    /// <summary>The people who live, work or study there.</summary>
    public IReadOnlyList<Guid> HomeOf { get; init; } = [];
}
