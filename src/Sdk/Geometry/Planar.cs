namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>The plane that touches the ellipsoid half way between two points: good to millimetres over some kilometres.</summary>
internal static class Planar
{
    /// <summary>The point of an edge nearest to a point, and about how far it is.</summary>
    public static (double Metres, GeoPoint Foot) Foot(GeoPoint point, GeoPoint a, GeoPoint b)
    {
        var foot = a;
        var metres = double.PositiveInfinity;
        // the scale depends on the latitude half way to the foot, so the foot is sought again with the better scale
        for (var pass = 0; pass < 3; pass++)
        {
            var (east, north) = Geodesic.MetresPerDegree((point.Latitude + foot.Latitude) / 2);
            var (ax, ay) = (Turn(a.Longitude - point.Longitude) * east, (a.Latitude - point.Latitude) * north);
            var (dx, dy) = ((b.Longitude - a.Longitude) * east, (b.Latitude - a.Latitude) * north);
            var squared = dx * dx + dy * dy;
            var along = squared == 0 ? 0 : Math.Clamp(-(ax * dx + ay * dy) / squared, 0, 1);
            foot = new(a.Longitude + along * (b.Longitude - a.Longitude), a.Latitude + along * (b.Latitude - a.Latitude));
            metres = double.Hypot(ax + along * dx, ay + along * dy);
        }
        return (metres, foot);
    }

    private static double Turn(double degrees) => Math.IEEERemainder(degrees, 360);
}
