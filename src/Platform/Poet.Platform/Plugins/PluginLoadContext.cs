using System.Reflection;
using System.Runtime.Loader;

namespace Poet.Platform.Plugins;

/// <summary>
/// A place of its own for one plugin, so that two plugins may carry the same assembly name. It brings nothing along: whatever the plugin
/// refers to is the host's, or absent. Not collectible: a plugin leaves when the host stops.
/// </summary>
internal sealed class PluginLoadContext(string id) : AssemblyLoadContext(id, isCollectible: false)
{
    /// <summary>Loads the very bytes that were inspected; the file is never opened a second time.</summary>
    public Assembly LoadFrom(byte[] binary)
    {
        using var bytes = new MemoryStream(binary, writable: false);
        return LoadFromStream(bytes);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
