using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Tests.Geometry;

/// <summary>Points and areas about a town, in ten-millionths of a degree so that GeoJSON keeps them.</summary>
internal static class Given
{
    public static GeoPoint Chelmsford { get; } = new(0.4700000, 51.7350000);

    public static Gen<GeoPoint[]> PointsNearChelmsford(int count) =>
        Gen.Choose(-400_000, 400_000).Two().Select(d => new GeoPoint(0.47 + d.Item1 / 1e7, 51.735 + d.Item2 / 1e7)).ArrayOf(count);

    /// <summary>A square of so many degrees around the middle.</summary>
    public static IReadOnlyList<GeoPoint> Square(GeoPoint middle, double half) =>
    [
        new(middle.Longitude - half, middle.Latitude - half), new(middle.Longitude + half, middle.Latitude - half),
        new(middle.Longitude + half, middle.Latitude + half), new(middle.Longitude - half, middle.Latitude + half),
        new(middle.Longitude - half, middle.Latitude - half),
    ];

    /// <summary>A point so many metres due north, found by halving.</summary>
    public static GeoPoint North(GeoPoint start, double metres)
    {
        var (low, high) = (start.Latitude, start.Latitude + metres / 100_000);
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            if (Geodesic.Metres(start, start with { Latitude = middle }) < metres)
                low = middle;
            else
                high = middle;
        }
        return start with { Latitude = (low + high) / 2 };
    }
}
