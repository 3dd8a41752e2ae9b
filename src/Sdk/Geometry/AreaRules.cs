using System.Globalization;

namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>What an area must be for distances and sides to mean anything.</summary>
public static class AreaRules
{
    /// <summary>The greatest radius of a circle, in metres.</summary>
    public const double GreatestRadiusMetres = 100_000;

    /// <summary>The greatest number of points in one area, so that no check has to walk a coast line.</summary>
    public const int MostPoints = 20_000;

    /// <summary>What is wrong with an area, each as a sentence that says what to mend; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(Area area) => area switch
    {
        Circle circle => [.. InCircle(circle)],
        Polygons polygons => [.. InPolygons(polygons)],
        _ => ["Give the area as a polygon, several polygons or a circle"],
    };

    private static IEnumerable<string> InCircle(Circle circle)
    {
        if (!InRange(circle.Centre))
            yield return OutOfRange("The centre", circle.Centre);
        if (!(circle.RadiusMetres > 0 && circle.RadiusMetres <= GreatestRadiusMetres))
            yield return "Give a radius above 0 and of at most 100,000 metres";
    }

    private static IEnumerable<string> InPolygons(Polygons polygons)
    {
        if (polygons.Parts.Count == 0)
            yield return "Give at least one polygon";
        if (polygons.Parts.Sum(p => p.Sum(r => (long)r.Count)) > MostPoints)
        {
            yield return "Simplify the area to at most 20,000 points";
            yield break;
        }
        foreach (var (part, p) in polygons.Parts.Select((part, p) => (part, p + 1)))
        {
            if (part.Count == 0)
                yield return $"Give polygon {Number(p)} an outer ring";
            foreach (var problem in part.SelectMany((ring, r) => InRing(ring, $"Ring {Number(r + 1)} of polygon {Number(p)}")))
                yield return problem;
            foreach (var (hole, h) in part.Skip(1).Select((hole, h) => (hole, h + 2)))
                if (hole.Count > 0 && hole.Any(point => InRange(point) && !new Polygons([[part[0]]]).Contains(point)))
                    yield return $"Ring {Number(h)} of polygon {Number(p)} is a hole: keep it inside the outer ring";
        }
    }

    private static IEnumerable<string> InRing(IReadOnlyList<GeoPoint> ring, string name)
    {
        if (ring.Count < 4)
            yield return $"{name} needs at least 4 points, the last the same as the first";
        else if (ring[0] != ring[^1])
            yield return $"{name} is not closed: end it with its first point";
        else if (ring.Distinct().Count() < 3)
            yield return $"{name} needs at least 3 different points";
        if (ring.FirstOrDefault(point => !InRange(point), new(0, 0)) is var wrong && !InRange(wrong))
            yield return OutOfRange(name, wrong);
    }

    private static bool InRange(GeoPoint point) => Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90;

    private static string OutOfRange(string name, GeoPoint point) => string.Create(CultureInfo.InvariantCulture,
        $"{name} has the point {point.Longitude}, {point.Latitude}: give longitude from -180 to 180, then latitude from -90 to 90");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
