using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Handover;

namespace Poet.Platform.Plugins;

/// <summary>One folder of the plugins folder, and what became of it.</summary>
/// <param name="Id">Name of the folder, fit to be shown.</param>
/// <param name="Problems">Why it is not loaded; empty when it is.</param>
internal sealed record Plugin(string Id, IReadOnlyList<string> Problems)
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public PluginManifest? Manifest { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>Null when it brings none, or is not loaded.</summary>
    public IOrderType? Type { get; init; }

    /// <summary>For one that brings a handover format; null for every other and when it is not loaded.</summary>
    public IHandoverFormat? Format { get; init; }

    public bool IsLoaded => Type is not null || Format is not null;

    /// <summary>Null when it is not loaded.</summary>
    public Guard? Guard { get; init; }

    /// <summary>How it stands now.</summary>
    public PluginStatus Status => new(Id, Code,
        !IsLoaded ? PluginState.Rejected : Guard?.Failure is null ? PluginState.Loaded : PluginState.Failing,
        !IsLoaded ? string.Join("; ", Problems) : Guard?.Failure)
    {
        Name = Name,
        Version = Manifest?.Version,
        Sha256 = Sha256,
    };

    public Plugin Rejected(params IEnumerable<string> problems) => this with { Problems = [.. problems], Type = null, Format = null, Guard = null };
}
