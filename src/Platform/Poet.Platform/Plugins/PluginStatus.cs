namespace Poet.Platform.Plugins;

/// <summary>What became of a plugin.</summary>
public enum PluginState
{
    /// <summary>Loaded, and has answered every question so far.</summary>
    Loaded,
    /// <summary>Not loaded, because a check refused it.</summary>
    Rejected,
    /// <summary>Expected, but no plugin brings this order type.</summary>
    Missing,
    /// <summary>Loaded, but threw when asked something; stays so until the next start.</summary>
    Failing,
}

/// <summary>One line of the operator's page: a plugin, or an order type that should have one.</summary>
/// <param name="Id">Id of the plugin, the name of its folder; null when only the code of the order type is known.</param>
/// <param name="Code">Code of its order type; null when the plugin never got far enough to tell.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">Why it is not loaded or what failed, and what to do; null when loaded.</param>
public sealed record PluginStatus(string? Id, string? Code, PluginState State, string? Reason)
{
    /// <summary>Name of the order type.</summary>
    public string? Name { get; init; }

    /// <summary>Version of the plugin, from plugin.json.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-256 of the binary as read, in lower-case hexadecimal; null when it could not be read.</summary>
    public string? Sha256 { get; init; }
}
