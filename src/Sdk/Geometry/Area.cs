using System.Text.Json.Serialization;

namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>A point on WGS 84, as GeoJSON has it (RFC 7946).</summary>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>An area: one or more polygons with holes, or a circle. Boundaries belong to the area, those of holes too. In JSON it is a GeoJSON geometry, see <see cref="AreaJsonConverter"/>.</summary>
[JsonConverter(typeof(AreaJsonConverter))]
public abstract record Area
{
    /// <summary>The smallest box of degrees around the area; for a circle, one that surely holds it.</summary>
    public abstract Box Bounds { get; }

    /// <summary>True for a point in the area or on its boundary.</summary>
    public abstract bool Contains(GeoPoint point);

    /// <summary>Metres on the ellipsoid from a point, inside or outside, to the nearest point of the boundary; within 0.1 metres up to some tens of kilometres.</summary>
    public abstract double MetresToBoundary(GeoPoint point);

    /// <summary>Metres on the ellipsoid from a point to the area; 0 for a point in it.</summary>
    public double MetresFrom(GeoPoint point) => Contains(point) ? 0 : MetresToBoundary(point);

    /// <summary>
    /// On which side of the boundary a position lies, when the true position may be up to <paramref name="errorMetres"/> away from the one given.
    /// Inside and Outside are certain; where the circle of error crosses the boundary the answer is Undecided.
    /// </summary>
    public Side SideOf(GeoPoint point, double errorMetres)
    {
        var inside = Contains(point);
        if (errorMetres <= 0)
            return inside ? Side.Inside : Side.Outside; // how far the boundary is does not matter, and is costly to say
        var metres = MetresToBoundary(point);
        if (inside)
            return metres >= errorMetres ? Side.Inside : Side.Undecided;
        // the boundary is in the area, so an error that just reaches it is not yet outside; an error that is no number decides nothing
        return metres > errorMetres ? Side.Outside : Side.Undecided;
    }
}

/// <summary>Where a position lies against an area.</summary>
public enum Side
{
    /// <summary>The error of the position crosses the boundary.</summary>
    Undecided,
    /// <summary>In the area, whatever the error.</summary>
    Inside,
    /// <summary>Out of the area, whatever the error.</summary>
    Outside,
}
