namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>
/// Distances on the WGS 84 ellipsoid by Vincenty's inverse solution (Survey Review XXIII, 176, April 1975), to a tenth of a millimetre;
/// for nearly opposite points, where its series does not settle, by the shortest of all ways over the great circle between them.
/// </summary>
public static class Geodesic
{
    private const double Equator = 6_378_137;
    private const double Flattening = 1 / 298.257223563;
    private const double Polar = Equator * (1 - Flattening);
    private const double Degree = Math.PI / 180;

    /// <summary>Metres between two points along the shortest line on the ellipsoid.</summary>
    public static double Metres(GeoPoint from, GeoPoint to) => Vincenty(from, to) ?? OverTheMiddle(from, to);

    /// <summary>Metres of one degree to the east and of one degree to the north at a latitude in degrees.</summary>
    internal static (double East, double North) MetresPerDegree(double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Degree);
        var squared = Flattening * (2 - Flattening);
        var w = Math.Sqrt(1 - squared * sin * sin);
        return (Equator / w * cos * Degree, Equator * (1 - squared) / (w * w * w) * Degree);
    }

    private static double? Vincenty(GeoPoint from, GeoPoint to)
    {
        var difference = Math.IEEERemainder(to.Longitude - from.Longitude, 360) * Degree;
        var (sinU1, cosU1) = Reduced(from.Latitude);
        var (sinU2, cosU2) = Reduced(to.Latitude);
        var lambda = difference;
        for (var pass = 0; pass < 50; pass++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var sinSigma = double.Hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
            if (sinSigma == 0)
                return cosLambda > 0 ? 0 : null;
            var cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var cosAlphaSquared = 1 - sinAlpha * sinAlpha;
            var cosMiddle = cosAlphaSquared < 1e-15 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cosAlphaSquared; // 0 along the equator
            var c = Flattening / 16 * cosAlphaSquared * (4 + Flattening * (4 - 3 * cosAlphaSquared));
            var before = lambda;
            lambda = difference + (1 - c) * Flattening * sinAlpha
                * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle * cosMiddle - 1)));
            if (Math.Abs(lambda) > Math.PI)
                return null;
            if (Math.Abs(lambda - before) < 1e-12)
                return Length(sigma, sinSigma, cosSigma, cosMiddle, cosAlphaSquared);
        }
        return null;
    }

    private static double Length(double sigma, double sinSigma, double cosSigma, double cosMiddle, double cosAlphaSquared)
    {
        var u = cosAlphaSquared * (Equator * Equator - Polar * Polar) / (Polar * Polar);
        var a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
        var b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
        var twice = 2 * cosMiddle * cosMiddle - 1;
        var correction = b * sinSigma * (cosMiddle + b / 4 * (cosSigma * twice
            - b / 6 * cosMiddle * (4 * sinSigma * sinSigma - 3) * (4 * cosMiddle * cosMiddle - 3)));
        return Polar * a * (sigma - correction);
    }

    private static (double Sin, double Cos) Reduced(double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Degree);
        var scaled = (1 - Flattening) * sin;
        var length = double.Hypot(scaled, cos);
        return (scaled / length, cos / length);
    }

    // every line between nearly opposite points crosses the great circle a quarter turn from both, so the shortest crosses it where the two quarters are shortest together
    private static double OverTheMiddle(GeoPoint from, GeoPoint to)
    {
        const int Steps = 360;
        var best = Enumerable.Range(0, Steps).MinBy(i => Over(i * 2 * Math.PI / Steps)) * 2 * Math.PI / Steps;
        var (low, high) = (best - 2 * Math.PI / Steps, best + 2 * Math.PI / Steps);
        while (high - low > 1e-9)
        {
            var (third, twoThirds) = (low + (high - low) / 3, high - (high - low) / 3);
            if (Over(third) < Over(twoThirds))
                high = twoThirds;
            else
                low = third;
        }
        return Over((low + high) / 2);

        double Over(double turn)
        {
            var middle = QuarterTurnFrom(from, turn);
            return (Vincenty(from, middle) ?? double.PositiveInfinity) + (Vincenty(middle, to) ?? double.PositiveInfinity);
        }
    }

    private static GeoPoint QuarterTurnFrom(GeoPoint from, double turn)
    {
        var (sinLat, cosLat) = Math.SinCos(from.Latitude * Degree);
        var (sinTurn, cosTurn) = Math.SinCos(turn);
        // in the frame of the starting meridian: north is (-sin, 0, cos), east is (0, 1, 0)
        var (x, y, z) = (-sinLat * cosTurn, sinTurn, cosLat * cosTurn);
        return new(from.Longitude + Math.Atan2(y, x) / Degree, Math.Asin(Math.Clamp(z, -1, 1)) / Degree);
    }
}
