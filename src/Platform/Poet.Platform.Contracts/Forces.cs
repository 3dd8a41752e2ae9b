using System.Collections.Frozen;

namespace Poet.Platform.Contracts;

/// <summary>Forces and agencies by their code in the criminal justice system: the second level of an organisation unit code, also used on the PNC.</summary>
public static partial class Forces
{
    /// <summary>The name of the scheme. Say it with every code that leaves the platform: 93 is the British Transport Police here and Tayside in STATS19.</summary>
    public const string Scheme = "CJS-OU2";

    private static readonly FrozenDictionary<string, Force[]> ByCode = Table
        .GroupBy(f => f.Code, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every code held, past ones included, in the order of the codes.</summary>
    public static IReadOnlyList<Force> All { get; } = [.. Table.OrderBy(f => f.Code, StringComparer.Ordinal)];

    /// <summary>The 43 territorial forces of England and Wales, each once, by name.</summary>
    public static IReadOnlyList<Force> Territorial { get; } =
        [.. Table.Where(f => f is { Sort: ForceSort.Territorial, SameAs: null }).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>What a code stood for on a day; null when the scheme has no such code or it stood for nothing then.</summary>
    /// <param name="code">The code as text, any case, leading nought kept.</param>
    /// <param name="on">The day that matters: an old record keeps the body its code meant then.</param>
    public static Force? Find(string code, DateOnly on) =>
        ByCode.TryGetValue(code.Trim(), out var held) ? Array.Find(held, f => f.StoodOn(on)) : null;

    /// <summary>A force by its name and code, as it is called now: Essex (42); the code alone where the scheme does not know it.</summary>
    public static string Called(string code) => Find(code, DateOnly.MaxValue) is { } force ? $"{force.Name} ({code})" : code;

    /// <summary>Whether the scheme has or had the code.</summary>
    public static bool Knows(string code) => ByCode.ContainsKey(code.Trim());
}
