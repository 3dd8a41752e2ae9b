using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>A plugins folder of one test.</summary>
public sealed class PluginsFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("poet-plugins-").FullName;

    /// <summary>Puts a plugin in, with a plugin.json that fits it unless the test says otherwise.</summary>
    public string Put(string folder, byte[] binary, string? id = null, string sdk = "1.0.0", string? hash = null)
    {
        var at = Directory.CreateDirectory(System.IO.Path.Combine(Path, folder)).FullName;
        File.WriteAllBytes(System.IO.Path.Combine(at, "Plugin.dll"), binary);
        PutManifest(folder, JsonSerializer.Serialize(new { id = id ?? folder, version = "1.2.0", sdk, sha256 = hash ?? Hash(binary) }));
        return at;
    }

    public void PutManifest(string folder, string json) => File.WriteAllText(System.IO.Path.Combine(Path, folder, "plugin.json"), json);

    public static string Hash(byte[] binary) => Convert.ToHexStringLower(SHA256.HashData(binary));

    public OrderTypeCatalogue Load(PluginOptions? options = null) =>
        OrderTypeCatalogue.Load((options ?? new()) with { Folder = Path }, NullLogger.Instance);

    /// <summary>Loads a folder with a good plugin beside the one planted, and answers how the planted one stands. The good one must be there whatever happens.</summary>
    public PluginStatus LoadBesideAGoodOne(string planted)
    {
        Put("Good.One", Planted.Good("GGO", "Good order"));
        var types = Load();
        types.Status.Should().ContainSingle(s => s.Id == "Good.One").Which.Reason.Should().BeNull();
        types.Require("GGO").Info.Name.Should().Be("Good order");
        return types.Status.Should().ContainSingle(s => s.Id == planted).Which;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
