namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>A point on WGS 84, as GeoJSON has it (RFC 7946).</summary>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>An area: one or more polygons with holes, or a circle. Boundaries belong to the area.</summary>
public abstract record Area;

/// <summary>All points within a distance of a centre, on the ellipsoid.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="RadiusMetres">Metres, above 0 and at most 100,000.</param>
public sealed record Circle(GeoPoint Centre, double RadiusMetres) : Area;

/// <summary>One or more polygons.</summary>
/// <param name="Parts">Each polygon is an outer ring followed by its holes; each ring is closed and has at least four points.</param>
public sealed record Polygons(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Parts) : Area;
