using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Concerns that terms about places share.</summary>
internal static class PlaceDrafting
{
    public static IEnumerable<DraftingConcern> Concerns(IPlaceTerms terms) =>
    [
        .. HoursDrafting.Concerns(terms.Hours), .. Drafting.NamedOfficer(terms.Approval),
        .. terms.Approval is null && terms.Exceptions.Count == 0 && terms.ExceptPlaces.Count == 0
            ? [new DraftingConcern("place-no-room", ConcernSeverity.Hint, "The term leaves no room: not for court, a solicitor, a doctor, nor for an approval, and does not say who may give one",
                "Add the exceptions that fairness asks for, or \"without the prior approval of the officer in charge of the order\"")]
            : Array.Empty<DraftingConcern>(),
    ];

    /// <summary>
    /// A home or other known address inside the area that the term does not leave out. Protected places are meant to be inside and are passed over, as are the places of the term.
    /// </summary>
    public static DraftingConcern? HomeInside(IPlaceTerms terms, References references)
    {
        var areas = terms.Places.Select(references.Place).Select(p => p?.Area).OfType<Area>().ToList();
        var inside = references.Places.Values.Any(p => !p.Protected && !terms.Places.Contains(p.Id) && !terms.ExceptPlaces.Contains(p.Id)
            && p.HomeOf.Count > 0 && p.Area is { } home && areas.Exists(a => a.Contains(home.Bounds.Middle)));
        return inside
            ? new("area-home-inside", ConcernSeverity.Warning, "A home or place of work lies inside the area, and the term does not leave it out", "Leave the home out by name, with a way to and from it")
            : null;
    }
}
