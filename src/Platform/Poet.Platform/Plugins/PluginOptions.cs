using Microsoft.Extensions.Configuration;

namespace Poet.Platform.Plugins;

/// <summary>Where order types come from, and which binaries are trusted. Read from the section <see cref="Section"/> of the configuration.</summary>
public sealed record PluginOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Poet:Plugins";

    /// <summary>The folder that holds one folder per plugin; a relative one is looked for beside the program.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>SHA-256 in hexadecimal by plugin id: a plugin with another hash is refused, whatever its own plugin.json says.</summary>
    public IReadOnlyDictionary<string, string> Pinned { get; init; } = new Dictionary<string, string>();

    /// <summary>True to refuse every plugin that is not pinned; for production.</summary>
    public bool RequirePinned { get; init; }

    /// <summary>The setting that switches doubtful law on for applications.</summary>
    public const string SwitchedOnSetting = "Law:SwitchedOn";

    /// <summary>Law that is not certain to be in force and yet may be applied for, as CODE:edition; from the setting <see cref="SwitchedOnSetting"/>.</summary>
    public IReadOnlyList<string> SwitchedOn { get; init; } = [];

    /// <summary>The entries of such a setting: as a list, or in one value separated by commas, as an environment variable holds it.</summary>
    public static IReadOnlyList<string> Entries(IConfigurationSection setting) =>
        [.. (setting.Get<string[]>() ?? []).Append(setting.Value ?? "").SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    /// <summary>Codes of order types that this deployment works with: reported as missing when no plugin brings them.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];
}
