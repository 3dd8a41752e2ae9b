using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Errors;

namespace Poet.Platform.Plugins;

/// <summary>The handover formats that this host knows. Asking them never throws what a plugin threw.</summary>
public sealed class HandoverFormats
{
    private readonly IReadOnlyList<Plugin> plugins;

    internal HandoverFormats(IReadOnlyList<Plugin> plugins) => this.plugins = [.. plugins.Where(p => p.Format is not null)];

    /// <summary>Every format whose plugin is loaded, in the order of the plugins' ids.</summary>
    public IReadOnlyList<IHandoverFormat> All => [.. plugins.Select(p => p.Format!)];

    /// <summary>The format with this id; the first where none is asked for.</summary>
    /// <param name="id">Id of the format; null for the first.</param>
    /// <exception cref="PluginUnavailableException">No plugin brings it.</exception>
    public IHandoverFormat Require(string? id) => Find(id).Format!;

    /// <summary>The pack as the format writes it.</summary>
    /// <exception cref="PluginUnavailableException">No plugin brings the format, or it failed.</exception>
    public HandoverFile Write(string id, HandoverPack pack)
    {
        var plugin = Find(id);
        return plugin.Guard!.AskForAny("write a pack", () => plugin.Format!.Write(pack)) ?? throw new PluginUnavailableException(OneLine.Of(id), plugin.Guard.Failure ?? "it wrote nothing");
    }

    private Plugin Find(string? id) => plugins.FirstOrDefault(p => id is null || p.Code == id)
        ?? throw new PluginUnavailableException(OneLine.Of(id ?? "handover format"), "no plugin brings this handover format");
}
