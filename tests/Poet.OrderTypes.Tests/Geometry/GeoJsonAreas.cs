using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Tests.Geometry.Given;

namespace Poet.OrderTypes.Tests.Geometry;

public sealed class GeoJsonAreas
{
    [Fact]
    public void polygons_come_back_as_they_went() =>
        Prop.ForAll(PointsNearChelmsford(8).ToArbitrary(), points =>
        {
            Area one = Polygons.FromRing(points[..4]);
            Area two = new Polygons([.. ((Polygons)one).Parts, .. Polygons.FromRing(points[4..]).Parts]);
            return Json(Read(Json(one))) == Json(one) && Json(Read(Json(two))) == Json(two)
                && ((Polygons)Read(Json(two))).Parts[1][0].SequenceEqual(((Polygons)two).Parts[1][0]);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[0.47,51.735],"radiusMetres":100}""")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Point","coordinates":[0.47,51.735]},"properties":{"radiusMetres":100}}""")]
    [InlineData("""{"type":"Point","coordinates":[0.47,51.735,12.5],"radiusMetres":100}""")]
    public void a_point_with_a_radius_is_a_circle(string json)
    {
        Read(json).Should().Be(new Circle(Chelmsford, 100));
        Json(Read(json)).Should().Be("""{"type":"Point","coordinates":[0.47,51.735],"radiusMetres":100}""");
    }

    [Fact]
    public void a_hole_is_read_as_a_hole() =>
        Read(Json(new Polygons([[Square(Chelmsford, 0.02), Square(Chelmsford, 0.01)]]))).Contains(Chelmsford).Should().BeFalse();

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,52]]]}""", "Ring 1 of polygon 1 is not closed: end it with its first point")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,51],[1,51],[0,51]]]}""", "Ring 1 of polygon 1 needs at least 4 points, the last the same as the first")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,51],[1,51],[0,51],[0,51]]]}""", "Ring 1 of polygon 1 needs at least 3 different points")]
    [InlineData("""{"type":"Polygon","coordinates":[[[51,0],[51,1],[52,91],[51,0]]]}""", "Ring 1 of polygon 1 has the point 52, 91: give longitude from -180 to 180, then latitude from -90 to 90")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,51]],[[2,51],[3,51],[3,52],[2,51]]]}""", "Ring 2 of polygon 1 is a hole: keep it inside the outer ring")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "Give polygon 1 an outer ring")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", "Give at least one polygon")]
    [InlineData("""{"type":"Point","coordinates":[0,51]}""", "Give the circle's radius in metres as \"radiusMetres\"")]
    [InlineData("""{"type":"Point","coordinates":[0,51],"radiusMetres":0}""", "Give a radius above 0 and of at most 100,000 metres")]
    [InlineData("""{"type":"Point","coordinates":[0,1e999],"radiusMetres":5}""", "give longitude from -180 to 180")]
    [InlineData("""{"type":"Point","coordinates":["0",51],"radiusMetres":5}""", "Give each point as [longitude, latitude]")]
    [InlineData("""{"type":"LineString","coordinates":[[0,51],[1,51]]}""", "Give a GeoJSON Polygon, MultiPolygon, or Point with \"radiusMetres\"")]
    [InlineData("""{"type":"Polygon","coordinates":"here"}""", "Give \"coordinates\" as arrays of points")]
    [InlineData("""{"type":7}""", "Give a GeoJSON Polygon")]
    [InlineData("""[]""", "Give a GeoJSON Polygon")]
    public void what_is_no_area_is_refused_with_a_sentence(string json, string says)
    {
        var read = () => Read(json);

        read.Should().Throw<JsonException>().WithMessage($"*{says}*");
    }

    [Fact]
    public void a_coast_line_is_too_much()
    {
        GeoPoint[] ring = [.. Enumerable.Range(0, 20_001).Select(i => new GeoPoint(i / 1e5, 51)), new(0, 51)];

        AreaRules.Problems(new Polygons([[ring]])).Should().Equal("Simplify the area to at most 20,000 points");
    }

    private static Area Read(string json) => JsonSerializer.Deserialize<Area>(json)!;

    private static string Json(Area area) => JsonSerializer.Serialize(area);
}
