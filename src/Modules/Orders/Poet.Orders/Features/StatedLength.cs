using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Features;

/// <summary>The length that words say an order or condition has: "this order shall last for five years". A course of three months inside an order is none.</summary>
internal static partial class StatedLength
{
    private static readonly string[] Small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static Period? In(string words)
    {
        var match = Lasts().Match(words);
        if (!match.Success || Number(match.Groups["n"].Value) is not { } n)
            return null;
        return match.Groups["unit"].Value.ToUpperInvariant()[0] switch { 'Y' => Period.OfYears(n), 'M' => Period.OfMonths(n), _ => Period.OfDays(n) };
    }

    private static int? Number(string text) =>
        Array.FindIndex(Small, s => s.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i ? i + 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 1200 ? n : null;

    [GeneratedRegex(@"\b(?:this|the) (?:order|condition|prohibition|requirement|injunction)\s+(?:shall |will |is to |to )?(?:lasts?|runs?|remains? in force|is in force|be in force|has effect|have effect|continues?)\s+for (?:a )?(?:fixed )?(?:period of )?(?<n>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>years?|months?|days?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasts();
}
