using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Tests.Geometry;

public sealed class Distances
{
    [Theory]
    [InlineData(-73.8, 40.6, -0.5, 51.6, 5_551_759.400)]        // Karney's example, New York to London
    [InlineData(144.424867889, -37.951033417, 143.926495528, -37.652821139, 54_972.271)] // Geoscience Australia's example, Flinders Peak to Buninyong
    [InlineData(0, 0, 0, 1, 110_574.389)]                       // a degree of latitude at the equator
    [InlineData(0, 0, 1, 0, 111_319.491)]                       // a degree of longitude there
    public void distances_equal_published_ones(double lon1, double lat1, double lon2, double lat2, double metres) =>
        Geodesic.Metres(new(lon1, lat1), new(lon2, lat2)).Should().BeApproximately(metres, 0.001);

    [Theory]
    [InlineData(0, 0, 180, 0, 20_003_931.4586)]                 // over a pole: half a meridian
    [InlineData(0, 0, 179.5, 0.5, 19_936_288.579)]
    [InlineData(0, 0, 179.7, 0.5, 19_944_127.421)]
    [InlineData(0, 90, 0, -90, 20_003_931.4586)]
    [InlineData(12.3, 51.5, -167.7, -51.5, 20_003_931.4586)]    // exactly opposite
    public void nearly_opposite_points_where_the_series_fails_are_measured_too(double lon1, double lat1, double lon2, double lat2, double metres) =>
        Geodesic.Metres(new(lon1, lat1), new(lon2, lat2)).Should().BeApproximately(metres, 0.01);

    [Fact]
    public void a_point_is_nowhere_from_itself() => Geodesic.Metres(new(0.47, 51.73), new(0.47, 51.73)).Should().Be(0);

    [Fact]
    public void distance_is_the_same_both_ways_and_never_longer_by_a_third_point() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Generator.Three().ToArbitrary(), seed =>
        {
            var (a, b, c) = (Anywhere(seed.Item1), Anywhere(seed.Item2), Anywhere(seed.Item3));
            var straight = Geodesic.Metres(a, c);
            return Math.Abs(straight - Geodesic.Metres(c, a)) < 0.01 && straight <= Geodesic.Metres(a, b) + Geodesic.Metres(b, c) + 0.01;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_distance_to_an_edge_equals_that_to_its_nearest_point_by_brute_force() =>
        Prop.ForAll(Given.PointsNearChelmsford(4).ToArbitrary(), points =>
        {
            var triangle = Polygons.FromRing(points[0], points[1], points[2]);
            var ring = triangle.Parts[0][0];
            var brute = Enumerable.Range(1, ring.Count - 1)
                .SelectMany(i => Enumerable.Range(0, 2001).Select(k => Between(ring[i - 1], ring[i], k / 2000.0)))
                .Min(p => Geodesic.Metres(points[3], p));
            var metres = triangle.MetresToBoundary(points[3]);
            // a sample lies at most half a step from the true foot, which over these lengths is a few metres
            return metres <= brute + 0.01 && (brute < 100 || brute - metres < 0.1);
        }).QuickCheckThrowOnFailure();

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double t) =>
        new(a.Longitude + t * (b.Longitude - a.Longitude), a.Latitude + t * (b.Latitude - a.Latitude));

    private static GeoPoint Anywhere(int seed)
    {
        var random = new Random(seed);
        return new(random.NextDouble() * 360 - 180, random.NextDouble() * 180 - 90);
    }
}
