using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Takes names apart that an order gives in one breath: "Chloe Smith or Shane Dawson" are two, "the persons named in Schedule 2" is one phrase.</summary>
internal static partial class Names
{
    public static IReadOnlyList<string> In(string words)
    {
        var parts = Between().Split(words.Trim());
        return parts.Length > 1 && parts.All(p => p.Length > 1 && char.IsUpper(p[0])) ? parts : [words.Trim()];
    }

    /// <summary>An empty id for each name, for a person to fill.</summary>
    public static IReadOnlyList<Guid> ToFill(IReadOnlyList<string> names) => [.. names.Select(_ => Guid.Empty)];

    [GeneratedRegex(@"\s*,?\s+(?:and|or|nor)\s+|\s*,\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
