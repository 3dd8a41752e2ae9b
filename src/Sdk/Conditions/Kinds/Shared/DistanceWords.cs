using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads distances as orders write them: "within 100 metres of", "nearer than 50 yards to", "at or within half a mile of" is left to a person.</summary>
internal static class DistanceWords
{
    /// <summary>Part of a pattern, with the groups edge, n and unit.</summary>
    public const string Pattern = @"(?<edge>nearer than|closer than|less than|at or within|within)\s+(?:a distance of\s+|a radius of\s+)?(?<n>[\d,]+(?:\.\d+)?)\s*(?<unit>metres?|meters?|m|kilometres?|km|miles?|yards?|feet)\b\s*(?:of|to|from)";

    /// <summary>The metres; 0 when the number cannot be read. Yards, feet and miles are turned into metres.</summary>
    public static decimal Metres(Match match)
    {
        if (!decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) || n > 1_000_000)
            return 0;
        var unit = match.Groups["unit"].Value.ToUpperInvariant();
        return unit[0] switch
        {
            'K' => n * 1000,
            'Y' => Math.Round(n * 0.9144m, 2),
            'F' => Math.Round(n * 0.3048m, 2),
            'M' when unit.StartsWith("MILE", StringComparison.Ordinal) => Math.Round(n * 1609.344m, 2),
            _ => n,
        };
    }

    /// <summary>What the words say of the distance itself.</summary>
    public static DistanceEdge Edge(Match match) => match.Groups["edge"].Value.ToUpperInvariant() switch
    {
        "AT OR WITHIN" => DistanceEdge.AtOrWithin,
        "WITHIN" => DistanceEdge.NotSaid,
        _ => DistanceEdge.NearerThan,
    };
}
