using System.Globalization;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether a distance itself is covered by the term.</summary>
public enum DistanceEdge
{
    /// <summary>"Within 100 metres": whether exactly 100 metres is covered is not said, and there the check cannot tell.</summary>
    NotSaid,
    /// <summary>"Nearer than 100 metres": exactly 100 metres is not covered.</summary>
    NearerThan,
    /// <summary>"At or within 100 metres": exactly 100 metres is covered.</summary>
    AtOrWithin,
}

/// <summary>Compares measured distances with the distance of a term, to the centimetre.</summary>
internal static class DistanceRule
{
    /// <summary>True when covered, false when not, null when the measure or the words leave it open.</summary>
    public static bool? Covers(decimal limit, DistanceEdge edge, double leastMetres, double mostMetres)
    {
        var (least, most, at) = (Centimetres(leastMetres), Centimetres(mostMetres), (double)limit * 100);
        if (most < at || edge == DistanceEdge.AtOrWithin && most <= at)
            return true;
        if (least > at || edge == DistanceEdge.NearerThan && least >= at)
            return false;
        return null;
    }

    /// <summary>What would settle a distance that is left open.</summary>
    public static string Missing(DistanceEdge edge, double leastMetres, double mostMetres) =>
        edge == DistanceEdge.NotSaid && Centimetres(leastMetres).Equals(Centimetres(mostMetres))
            ? "Whether the order covers the exact distance it names: it does not say \"nearer than\" or \"at or within\""
            : "A more exact position: its error leaves the distance open";

    /// <summary>"come within 100 metres of", "come nearer than 100 metres to", "come at or within 100 metres of".</summary>
    public static string InWords(decimal metres, DistanceEdge edge) => edge switch
    {
        DistanceEdge.NearerThan => $"nearer than {Metres(metres)} to",
        DistanceEdge.AtOrWithin => $"at or within {Metres(metres)} of",
        _ => $"within {Metres(metres)} of",
    };

    public static DraftingConcern Unsaid(decimal metres) =>
        new("distance-edge-unstated", ConcernSeverity.Warning, $"\"Within {Metres(metres)}\" leaves open whether exactly {Metres(metres)} is covered",
            $"Write \"nearer than {Metres(metres)} to\" or \"at or within {Metres(metres)} of\"");

    /// <summary>"100 metres", "1 metre", "2.5 metres".</summary>
    public static string Metres(decimal metres) => metres.ToString("0.##", CultureInfo.InvariantCulture) + (metres == 1 ? " metre" : " metres");

    private static double Centimetres(double metres) => Math.Round(metres * 100);
}
