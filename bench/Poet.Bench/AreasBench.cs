using System.Diagnostics;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using Poet.Orders.Areas;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.Bench;

/// <summary>Which of 100,000 areas hold a point: the platform's tree beside a tree of prepared geometries, on the same areas and points, in turns. 3.5 million points in 400 towns, a fifth of the areas with a hole.</summary>
internal static class AreasBench
{
    private const int Areas = 100_000;
    private const int Towns = 400;
    private const int Points = 50_000;

    public static int Run(Settings settings)
    {
        var random = new Random(7);
        var towns = Enumerable.Range(0, Towns).Select(_ => new GeoPoint(-4 + random.NextDouble() * 5, 50.5 + random.NextDouble() * 4.5)).ToArray();
        var before = Held();
        List<PlacedArea> areas = [.. Enumerable.Range(0, Areas).Select(i => new PlacedArea(new Guid(i + 1, 0, 0, new byte[8]), Around(Near(towns[random.Next(Towns)], random), random)))];
        var (drawn, watch) = (Held() - before, Stopwatch.StartNew());
        AreaTree tree = new(areas);
        Console.WriteLine($"{Areas:N0} areas of {areas.Sum(a => ((Polygons)a.Area).Parts.Sum(p => p.Sum(r => r.Count))):N0} points: {drawn:N0} MB of areas and {Held() - before - drawn:N0} MB of tree, made in {watch.Elapsed.TotalSeconds:N1} s");

        before = Held();
        watch.Restart();
        STRtree<IPreparedGeometry> prepared = new();
        foreach (var area in areas)
            if (PreparedGeometryFactory.Prepare(Geometry((Polygons)area.Area)) is { } one)
                prepared.Insert(one.Geometry.EnvelopeInternal, one);
        prepared.Build();
        var points = Enumerable.Range(0, Points).Select(_ => Near(towns[random.Next(Towns)], random)).ToArray();
        Prepared(prepared, points); // prepares what is prepared with the first question
        Console.WriteLine($"prepared geometries: {Held() - before:N0} MB, made in {watch.Elapsed.TotalSeconds:N1} s");

        List<double> ours = [], theirs = [];
        var (hits, same) = (0, 0);
        for (var round = -1; round < settings.Rounds; round++)
        {
            watch.Restart();
            hits = points.Sum(p => tree.At(p, 0).Count);
            var first = watch.Elapsed.TotalSeconds;
            watch.Restart();
            same = Prepared(prepared, points);
            if (round >= 0)
                (ours, theirs) = ([.. ours, Points / first], [.. theirs, Points / watch.Elapsed.TotalSeconds]);
        }
        var (rate, peer) = (ours.Order().ElementAt(ours.Count / 2), theirs.Order().ElementAt(theirs.Count / 2));
        Console.WriteLine($"{rate:N0} look-ups/s on one thread, prepared geometries {peer:N0}, so {rate / peer:N1} times; {hits / (double)Points:N2} areas a point, {(hits == same ? "the same" : $"NOT THE SAME ({hits} and {same})")}");
        return hits == same ? 0 : 1;
    }

    private static int Prepared(STRtree<IPreparedGeometry> tree, GeoPoint[] points)
    {
        var hits = 0;
        foreach (var point in points)
        {
            var at = new Point(point.Longitude, point.Latitude);
            foreach (var one in tree.Query(at.EnvelopeInternal))
                hits += one.Covers(at) ? 1 : 0;
        }
        return hits;
    }

    private static GeoPoint Near(GeoPoint town, Random random) => new(town.Longitude + (random.NextDouble() - 0.5) * 0.12, town.Latitude + (random.NextDouble() - 0.5) * 0.08);

    private static Polygons Around(GeoPoint centre, Random random)
    {
        var size = 0.001 + random.NextDouble() * 0.009;
        var outer = Ring(centre, size, random.Next(5) == 0 ? 29 : 35, random);
        return new([outer.Length < 35 ? [outer, Ring(centre, size / 3, 8, random)] : [outer]]);
    }

    private static GeoPoint[] Ring(GeoPoint centre, double size, int points, Random random)
    {
        var ring = new GeoPoint[points];
        for (var i = 0; i < points - 1; i++)
        {
            var (angle, far) = (2 * Math.PI * i / (points - 1), size * (0.7 + 0.3 * random.NextDouble()));
            ring[i] = new(centre.Longitude + far * Math.Cos(angle), centre.Latitude + far * 0.6 * Math.Sin(angle));
        }
        ring[^1] = ring[0];
        return ring;
    }

    private static Polygon Geometry(Polygons area)
    {
        var rings = area.Parts[0].Select(r => new LinearRing([.. r.Select(p => new Coordinate(p.Longitude, p.Latitude))])).ToArray();
        return new(rings[0], rings[1..]);
    }

    private static double Held() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;
}
