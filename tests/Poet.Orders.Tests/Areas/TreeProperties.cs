using FsCheck;
using FsCheck.Fluent;
using Poet.Orders.Areas;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.Orders.Tests.Areas;

/// <summary>The tree finds what asking every single area finds.</summary>
public sealed class TreeProperties
{
    // on a coarse grid, so that many points lie on edges and corners
    private static readonly Gen<GeoPoint> Points = Gen.Choose(-20, 20).SelectMany(e => Gen.Choose(-20, 20).Select(n => new GeoPoint(e * 0.01, 51 + n * 0.01)));

    private static readonly Gen<Area> Areas = Gen.OneOf(
        from centre in Points from metres in Gen.Choose(1, 3000) select (Area)new Circle(centre, metres),
        from corner in Points
        from wide in Gen.Choose(1, 8)
        from high in Gen.Choose(1, 8)
        from hole in ArbMap.Default.GeneratorFor<bool>()
        select (Area)new Polygons([hole && wide > 2 && high > 2 ? [Box(corner, 0, wide, high), Box(corner, 1, wide - 2, high - 2)] : [Box(corner, 0, wide, high)]]));

    private static readonly Gen<(Area Area, Demand? Distance)> Reaching =
        from area in Areas
        from metres in Gen.Elements(0, 0, 1, 100, 1500, 50_000)
        from edge in Gen.Elements(Enum.GetValues<DistanceEdge>())
        select (area, metres == 0 ? null : new Demand(DemandKind.KeepOut) { Metres = metres, Edge = edge });

    [Fact]
    public void the_tree_finds_what_asking_each_area_finds() => Prop.ForAll(
        (from areas in Reaching.ListOf(30) from point in Points from error in Gen.Elements(0, 0, 15, 400) select (areas, point, error)).ToArbitrary(), given =>
        {
            var placed = given.areas.Select((a, i) => new PlacedArea(new Reach(new(i + 1, 0, 0, new byte[8]), a.Distance), a.Area)).ToList();
            var expected = placed.Where(p => p.MayHold(given.point, given.error)).Select(p => p.PlaceId);

            return new AreaTree(placed).At(given.point, given.error).Select(p => p.PlaceId).Order().SequenceEqual(expected.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_point_on_an_edge_is_found_where_binary_fractions_put_it_a_hair_outside()
    {
        PlacedArea square = new(new Guid(1, 0, 0, new byte[8]), new Polygons([[Box(new(-8 * 0.01, 51), 0, 6, 6)]]));
        GeoPoint onTheEdge = new(-2 * 0.01, 51.03);
        onTheEdge.Longitude.Should().BeGreaterThan(square.Area.Bounds.East, "the case would else show nothing");

        new AreaTree([square]).At(onTheEdge, 0).Should().ContainSingle();
    }

    [Fact]
    public void a_tree_of_nothing_finds_nothing() => new AreaTree([]).At(new(0, 51), 100).Should().BeEmpty();

    private static IReadOnlyList<GeoPoint> Box(GeoPoint corner, int inward, int wide, int high)
    {
        var (west, south) = (corner.Longitude + inward * 0.01, corner.Latitude + inward * 0.01);
        var (east, north) = (west + wide * 0.01, south + high * 0.01);
        return [new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)];
    }
}
