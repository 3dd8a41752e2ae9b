using System.Globalization;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>
/// Where the officer says the subject is, seen from the places that terms name. Distances and names of protected places go into protected steps only;
/// a place whose record is not held counts as protected.
/// </summary>
internal sealed class Whereabouts(Facts facts, References references)
{
    private readonly List<TraceStep> steps = [];

    public IReadOnlyList<TraceStep> Steps => steps;

    public PlaceFact? Place => facts.Place;

    public bool Said => facts.Position is not null || facts.Place is not null;

    /// <summary>
    /// On which side of a place the subject is. Two records of addresses are two addresses when <paramref name="othersAreElsewhere"/>;
    /// else another place may still lie in this one, which only their areas can tell.
    /// </summary>
    public Side SideOf(Guid id, bool othersAreElsewhere)
    {
        List<Side> sides = [.. BySaying(id, othersAreElsewhere), .. ByPosition(id)];
        var certain = sides.Where(s => s != Side.Undecided).Distinct().ToList();
        if (certain.Count == 1)
            return certain[0];
        if (certain.Count == 2)
            Step("The place and the position that were given do not agree");
        return Side.Undecided;
    }

    /// <summary>The least and the most metres to a place; null when nothing tells.</summary>
    public (double Least, double Most)? MetresFrom(Guid id)
    {
        var place = references.Place(id);
        if (facts.Place?.PlaceId == id && facts.Place.Inside != false)
        {
            Step("The subject is said to be at the place in this term");
            return (0, 0);
        }
        if (place?.Area is not { } area || Spot() is not { } spot)
        {
            Step(place?.Area is null ? "Where the place in this term lies is not held" : "The place given has no position");
            return null;
        }
        Step($"The position, with an error of {Metres(spot.Error)}, was measured against the place in this term");
        var metres = area.MetresFrom(spot.Point);
        Telling(place, $"The position is {Metres(metres)} from {place.Name}");
        return (Math.Max(0, metres - spot.Error), metres + spot.Error);
    }

    /// <summary>Metres from the position to the boundary of an area, without its error; null when no position or area is held.</summary>
    public double? MetresToBoundary(Guid id) =>
        facts.Position is { } position && references.Place(id)?.Area is { } area ? area.MetresToBoundary(position.Point) : null;

    public void Step(string says) => steps.Add(new(says));

    /// <summary>A tracer that begins with what was seen so far.</summary>
    public Tracer Traced()
    {
        var tracer = new Tracer();
        foreach (var step in steps)
            _ = step.Protected ? tracer.ProtectedStep(step.Says) : tracer.Step(step.Says);
        return tracer;
    }

    private IEnumerable<Side> BySaying(Guid id, bool othersAreElsewhere)
    {
        if (facts.Place is not { } said)
            yield break;
        if (said.PlaceId == id)
        {
            Step(said.Inside == false ? "The subject is said to be at the place in this term, but not inside it" : "The subject is said to be at the place in this term");
            yield return said.Inside == false ? Side.Undecided : Side.Inside;
        }
        else if (said.PlaceId is { } other && othersAreElsewhere)
        {
            Step("The subject is said to be at another place than the one in this term");
            yield return Side.Outside;
        }
        else if (said.PlaceId is { } near && Around(near) is { } spot && references.Place(id)?.Area is { } area)
        {
            Step("The place given was compared with the area in this term");
            yield return area.SideOf(spot.Point, spot.Error);
        }
    }

    private IEnumerable<Side> ByPosition(Guid id)
    {
        if (facts.Position is not { } position)
            yield break;
        var place = references.Place(id);
        if (place?.Area is not { } area)
        {
            Step("The area of the place in this term is not held, so a position cannot be compared with it");
            yield break;
        }
        Step($"The position, with an error of {Metres(position.ErrorMetres)}, was compared with the place in this term");
        var side = area.SideOf(position.Point, position.ErrorMetres);
        var inside = area.Contains(position.Point) ? "inside" : "outside";
        Telling(place, $"The position is {Metres(area.MetresToBoundary(position.Point))} {inside} the boundary of {place.Name}");
        yield return side;
    }

    private (GeoPoint Point, double Error)? Spot() =>
        facts.Position is { } position ? (position.Point, position.ErrorMetres)
        : facts.Place?.PlaceId is { } id ? Around(id)
        : null;

    // a place taken as a point in its middle, with an error that reaches its corners
    private (GeoPoint Point, double Error)? Around(Guid id)
    {
        if (references.Place(id)?.Area is not { } area)
            return null;
        var box = area.Bounds;
        return (box.Middle, Geodesic.Metres(box.Middle, new(box.East, box.North)));
    }

    private void Telling(PlaceReference place, string says) => steps.Add(new(says, place.Protected));

    private static string Metres(double metres) => double.IsFinite(metres)
        ? DistanceRule.Metres(Math.Round((decimal)Math.Clamp(metres, 0, 1e9), 1))
        : metres.ToString(CultureInfo.InvariantCulture) + " metres";
}
