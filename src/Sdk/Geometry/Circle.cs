namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>All points within a distance of a centre, on the ellipsoid.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="RadiusMetres">Metres, above 0 and at most 100,000.</param>
public sealed record Circle(GeoPoint Centre, double RadiusMetres) : Area
{
    // absorbs the rounding of degrees, far below what any survey measures
    private const double RoundingMetres = 0.0001;

    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Centre, RadiusMetres);

    /// <inheritdoc/>
    public override bool Contains(GeoPoint point) => Geodesic.Metres(Centre, point) <= RadiusMetres + RoundingMetres;

    /// <inheritdoc/>
    public override double MetresToBoundary(GeoPoint point) => Math.Abs(Geodesic.Metres(Centre, point) - RadiusMetres);
}
