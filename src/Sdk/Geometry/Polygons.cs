namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>One or more polygons. Edges are straight in degrees, as RFC 7946 has them.</summary>
/// <param name="Parts">Each polygon is an outer ring followed by its holes; each ring is closed and has at least four points.</param>
public sealed record Polygons(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Parts) : Area
{
    // a tenth of a millimetre: what is nearer to an edge than the rounding of degrees lies on it
    private const double RoundingDegrees = 1e-9;

    /// <summary>A single polygon without holes; the ring is closed when it is not.</summary>
    public static Polygons FromRing(params IReadOnlyList<GeoPoint> ring) =>
        new([[ring is [var first, .., var last] && first != last ? [.. ring, first] : ring]]);

    /// <inheritdoc/>
    public override Box Bounds
    {
        get
        {
            var points = Parts.SelectMany(p => p).SelectMany(r => r).ToList();
            return points.Count == 0
                ? default
                : new(points.Min(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Latitude), points.Max(p => p.Longitude));
        }
    }

    /// <inheritdoc/>
    public override bool Contains(GeoPoint point)
    {
        foreach (var part in Parts)
            if (PartContains(part, point))
                return true;
        return false;
    }

    /// <inheritdoc/>
    public override double MetresToBoundary(GeoPoint point)
    {
        var nearest = (Metres: double.PositiveInfinity, Foot: point);
        foreach (var ring in Parts.SelectMany(p => p))
            for (var i = 1; i < ring.Count; i++)
            {
                var candidate = Planar.Foot(point, ring[i - 1], ring[i]);
                if (candidate.Metres < nearest.Metres)
                    nearest = candidate;
            }
        return double.IsFinite(nearest.Metres) ? Geodesic.Metres(point, nearest.Foot) : nearest.Metres;
    }

    private static bool PartContains(IReadOnlyList<IReadOnlyList<GeoPoint>> part, GeoPoint point)
    {
        var outer = part.Count == 0 ? Side.Outside : SideOf(part[0], point);
        if (outer != Side.Inside)
            return outer == Side.Undecided || OnAHole(part, point);
        for (var i = 1; i < part.Count; i++)
            if (SideOf(part[i], point) is Side.Inside)
                return OnAHole(part, point);
        return true;
    }

    // the boundary of every hole belongs to the area, also of one that reaches out of it or into another hole
    private static bool OnAHole(IReadOnlyList<IReadOnlyList<GeoPoint>> part, GeoPoint point)
    {
        for (var i = 1; i < part.Count; i++)
            if (SideOf(part[i], point) is Side.Undecided)
                return true;
        return false;
    }

    private static Side SideOf(IReadOnlyList<GeoPoint> ring, GeoPoint point) => SideOf(ring is GeoPoint[] points ? points : [.. ring], point);

    // Undecided on the ring itself. Counts the edges that a ray to the east crosses; half-open in latitude, so that a vertex counts once
    private static Side SideOf(ReadOnlySpan<GeoPoint> ring, GeoPoint point)
    {
        var inside = false;
        for (var i = 1; i < ring.Length; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (Math.Min(a.Latitude, b.Latitude) - RoundingDegrees > point.Latitude || Math.Max(a.Latitude, b.Latitude) + RoundingDegrees < point.Latitude)
                continue; // neither on this edge nor beside it, as most are
            if (OnEdge(a, b, point))
                return Side.Undecided;
            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude
                && point.Longitude < a.Longitude + (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude))
                inside = !inside;
        }
        return inside ? Side.Inside : Side.Outside;
    }

    private static bool OnEdge(GeoPoint a, GeoPoint b, GeoPoint point)
    {
        var (dx, dy) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var (px, py) = (point.Longitude - a.Longitude, point.Latitude - a.Latitude);
        var squared = dx * dx + dy * dy;
        var along = squared == 0 ? 0 : Math.Clamp((px * dx + py * dy) / squared, 0, 1);
        return Math.Abs(px - along * dx) <= RoundingDegrees && Math.Abs(py - along * dy) <= RoundingDegrees;
    }
}
