using System.Globalization;

namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>A box of degrees; never crosses the 180th meridian.</summary>
/// <param name="South">Least latitude.</param>
/// <param name="West">Least longitude.</param>
/// <param name="North">Greatest latitude.</param>
/// <param name="East">Greatest longitude.</param>
public readonly record struct Box(double South, double West, double North, double East)
{
    /// <summary>The middle in degrees.</summary>
    public GeoPoint Middle => new((West + East) / 2, (South + North) / 2);

    // what a measured distance may be off by: Vincenty's series is followed to 1e-12 radians, some micrometres on the ground
    private const double Rounding = 0.001;

    /// <summary>A box that surely holds everything within so many metres of a point, as <see cref="Geodesic.Metres"/> measures them.</summary>
    public static Box Around(GeoPoint centre, double metres)
    {
        metres += Rounding;
        // degrees are shortest to the north at the equator, and to the east at the edge nearest to a pole
        var up = metres / Geodesic.MetresPerDegree(0).North;
        var (south, north) = (Math.Max(-90, centre.Latitude - up), Math.Min(90, centre.Latitude + up));
        var narrowest = Geodesic.MetresPerDegree(Math.Max(Math.Abs(south), Math.Abs(north))).East;
        var across = narrowest <= 0 ? 360 : metres / narrowest;
        return centre.Longitude - across < -180 || centre.Longitude + across > 180
            ? new(south, -180, north, 180)
            : new(south, centre.Longitude - across, north, centre.Longitude + across);
    }

    /// <summary>A box that surely holds everything within so many metres of this one.</summary>
    public Box Wider(double metres)
    {
        // a metre is most degrees to the east at the corners nearest to a pole
        var steepest = Math.Abs(South) > Math.Abs(North) ? South : North;
        var (west, east) = (Around(new(West, steepest), metres), Around(new(East, steepest), metres));
        return new(Around(new(West, South), metres).South, Math.Min(west.West, east.West), Around(new(West, North), metres).North, Math.Max(west.East, east.East));
    }

    /// <summary>True for a point in the box or on its edge.</summary>
    public bool Contains(GeoPoint point) =>
        South <= point.Latitude && point.Latitude <= North && West <= point.Longitude && point.Longitude <= East;

    /// <summary>True when the two share a point.</summary>
    public bool Touches(Box other) =>
        South <= other.North && other.South <= North && West <= other.East && other.West <= East;

    /// <summary>"south,west,north,east" in degrees, as facets have it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{South:0.#######},{West:0.#######},{North:0.#######},{East:0.#######}");
}
