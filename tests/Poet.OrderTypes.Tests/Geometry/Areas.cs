using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Tests.Geometry.Given;

namespace Poet.OrderTypes.Tests.Geometry;

public sealed class Areas
{
    private static readonly Gen<(Box Box, double Metres, int Turn)> Boxes =
        from south in Gen.Choose(-80, 70)
        from high in Gen.Choose(0, 9)
        from wide in Gen.Choose(0, 9)
        from metres in Gen.Elements(1.0, 100, 50_000)
        from turn in Gen.Choose(0, 359)
        select (new Box(south, 1, south + high, 1 + wide), metres, turn);

    private readonly Polygons withHole = new([[Square(Chelmsford, 0.02), Square(Chelmsford, 0.01)]]);

    [Fact]
    public void a_hole_is_not_in_the_area_but_its_edge_is() // E15.14
    {
        withHole.Contains(Chelmsford).Should().BeFalse();
        withHole.Contains(new(0.47 + 0.015, 51.735)).Should().BeTrue();
        withHole.Contains(new(0.47 + 0.01, 51.735)).Should().BeTrue("the boundary belongs to the area, that of a hole too");
        withHole.Contains(new(0.47 + 0.02, 51.735)).Should().BeTrue("the boundary belongs to the area");
        withHole.Contains(new(0.47 + 0.0200001, 51.735)).Should().BeFalse();
    }

    [Fact]
    public void each_part_of_an_area_counts_with_its_own_hole() // E15.14
    {
        var south = new GeoPoint(0.47, 51.60);
        var parts = new Polygons([withHole.Parts[0], [Square(south, 0.005)]]);

        parts.Contains(south).Should().BeTrue();
        parts.Contains(Chelmsford).Should().BeFalse();
        parts.Contains(new(0.47, 51.66)).Should().BeFalse("it lies between the parts");
    }

    [Fact]
    public void a_box_made_wider_holds_what_lies_within_the_metres_of_a_corner_also_of_the_one_nearest_to_a_pole() =>
        Prop.ForAll(Boxes.ToArbitrary(), given => HoldsWhatLiesWithin(given.Metres, given.Box, given.Turn)).QuickCheckThrowOnFailure();

    [Fact]
    public void at_the_equator_where_nothing_is_to_spare_a_box_still_holds_what_is_measured_as_within_it() =>
        Enumerable.Range(0, 360).Where(turn => !HoldsWhatLiesWithin(1, new(0, 1, 0, 1), turn)).Should().BeEmpty();

    private static bool HoldsWhatLiesWithin(double metres, Box box, int turn)
    {
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        return new[] { box.South, box.North }.All(latitude => new[] { box.West, box.East }.All(longitude =>
        {
            // as far into a direction as the metres reach, found by halving
            var (low, high, corner) = (0.0, 10.0, new GeoPoint(longitude, latitude));
            while (high - low > 1e-12)
                if (Geodesic.Metres(corner, Away((low + high) / 2)) <= metres)
                    low = (low + high) / 2;
                else
                    high = (low + high) / 2;
            return box.Wider(metres).Contains(Away(low));

            GeoPoint Away(double degrees) => new(corner.Longitude + degrees * cos, corner.Latitude + degrees * sin);
        }));
    }

    [Fact]
    public void every_mix_of_the_corners_of_a_triangle_lies_in_it_and_nothing_beyond_its_box_does() =>
        Prop.ForAll(PointsNearChelmsford(3).ToArbitrary(), Gen.Choose(0, 1000).Two().ToArbitrary(), (corners, mix) =>
        {
            var triangle = Polygons.FromRing(corners);
            var (u, v) = (mix.Item1 / 1000.0, mix.Item2 / 1000.0);
            var (a, b, c) = (1 - Math.Sqrt(u), Math.Sqrt(u) * (1 - v), Math.Sqrt(u) * v);
            var within = new GeoPoint(corners.Zip([a, b, c], (p, w) => p.Longitude * w).Sum(), corners.Zip([a, b, c], (p, w) => p.Latitude * w).Sum());
            var beyond = new GeoPoint(triangle.Bounds.East + 0.001, within.Latitude);
            return triangle.Contains(within) && triangle.Bounds.Contains(within) && !triangle.Contains(beyond);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_answer_does_not_depend_on_where_a_ring_begins_or_which_way_it_runs() =>
        Prop.ForAll(PointsNearChelmsford(7).ToArbitrary(), points =>
        {
            var ring = points[..6];
            var turned = Polygons.FromRing([.. ring[2..], .. ring[..2]]);
            var reversed = Polygons.FromRing([.. ring.Reverse()]);
            var plain = Polygons.FromRing(ring);
            return plain.Contains(points[6]) == turned.Contains(points[6]) && plain.Contains(points[6]) == reversed.Contains(points[6]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void corners_and_the_middles_of_edges_are_on_the_boundary() =>
        Prop.ForAll(PointsNearChelmsford(5).ToArbitrary(), corners =>
        {
            var area = Polygons.FromRing(corners);
            return corners.All(c => area.Contains(c) && area.MetresToBoundary(c) < 0.001)
                && corners.Zip([.. corners[1..], corners[0]]).All(e =>
                    area.Contains(new((e.First.Longitude + e.Second.Longitude) / 2, (e.First.Latitude + e.Second.Latitude) / 2)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_larger_error_only_ever_turns_an_answer_into_undecided() =>
        Prop.ForAll(PointsNearChelmsford(5).ToArbitrary(), Gen.Choose(0, 5000).Two().ToArbitrary(), (points, errors) =>
        {
            var area = Polygons.FromRing(points[..4]);
            var (small, large) = (area.SideOf(points[4], Math.Min(errors.Item1, errors.Item2)), area.SideOf(points[4], Math.Max(errors.Item1, errors.Item2)));
            return (large == small || large == Side.Undecided) && area.SideOf(points[4], 0) != Side.Undecided;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void an_answer_that_is_not_undecided_holds_for_every_place_the_error_allows() =>
        Prop.ForAll(PointsNearChelmsford(5).ToArbitrary(), Gen.Choose(1, 3000).Two().ToArbitrary(), (points, error) =>
        {
            var area = Polygons.FromRing(points[..4]);
            var metres = Math.Max(error.Item1, error.Item2);
            var elsewhere = North(points[4], Math.Min(error.Item1, error.Item2));
            return area.SideOf(points[4], metres) switch
            {
                Side.Inside => area.Contains(elsewhere),
                Side.Outside => !area.Contains(elsewhere),
                _ => true,
            };
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(99.9, true)]
    [InlineData(100.0, true)]
    [InlineData(100.1, false)]
    public void a_circle_ends_at_its_radius(double metres, bool inside)
    {
        var circle = new Circle(Chelmsford, 100);
        var point = North(Chelmsford, metres);

        circle.Contains(point).Should().Be(inside);
        circle.Bounds.Contains(North(Chelmsford, 99.9)).Should().BeTrue();
        circle.MetresToBoundary(point).Should().BeApproximately(Math.Abs(metres - 100), 0.001);
    }

    [Theory]
    [InlineData(0, Side.Inside)]
    [InlineData(29, Side.Inside)]
    [InlineData(31, Side.Undecided)]
    public void an_error_of_thirty_metres_near_the_edge_is_undecided(double error, Side expected) =>
        new Circle(Chelmsford, 130).SideOf(North(Chelmsford, 100), error).Should().Be(expected);

    [Fact]
    public void an_error_that_is_no_number_decides_nothing() =>
        new Circle(Chelmsford, 130).SideOf(Chelmsford, double.NaN).Should().Be(Side.Undecided);
}
