using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Poet.OrderTypes.Conformance.Binaries;

namespace Poet.Platform.Plugins;

/// <summary>Looks at a plugin's bytes before any of its code runs.</summary>
/// <param name="sdkName">Name of the SDK's assembly.</param>
/// <param name="sdk">Version of the SDK in this host, major and minor.</param>
internal sealed class PluginInspector(string sdkName, Version sdk)
{
    private const int MostReferencesTold = 20;

    /// <summary>The hash as plugin.json writes it.</summary>
    public static string HashOf(byte[] binary) => Convert.ToHexStringLower(SHA256.HashData(binary));

    /// <summary>Everything that speaks against loading these bytes; empty when nothing does.</summary>
    public List<string> Problems(byte[] binary, PluginManifest manifest)
    {
        // bytes that are not those that were built are not worth a second look
        if (HashOf(binary) != manifest.Sha256)
            return ["the binary was changed after it was built: its SHA-256 is not the one in plugin.json; copy both files again from the build"];
        List<string> problems = [.. SdkProblems(manifest)];
        try
        {
            using var image = new PEReader(new MemoryStream(binary, writable: false));
            if (image.PEHeaders.SectionHeaders.Any(s => (long)s.PointerToRawData + s.SizeOfRawData > binary.Length))
                problems.Add("the .dll is corrupt: its end is missing; build the plugin again");
            else if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly)
                problems.Add("the .dll is not a .NET assembly; build the plugin again");
            else
                problems.AddRange(ImageProblems(image, image.GetMetadataReader()));
        }
        catch (Exception) // readers of metadata throw many kinds of exceptions on bytes that lie
        {
            problems.Add("the .dll is corrupt and cannot be read as a .NET assembly; build the plugin again");
        }
        return problems;
    }

    private IEnumerable<string> SdkProblems(PluginManifest manifest)
    {
        if (manifest.Sdk.Major == sdk.Major && manifest.Sdk.Minor > sdk.Minor)
            yield return $"it was built for version {manifest.Sdk.ToString(2)} of the SDK and this host has {sdk.ToString(2)}; update the host, or build the plugin against the older SDK";
        if (manifest.Sdk.Major != sdk.Major)
            yield return OtherMajor(manifest.Sdk.Major);
    }

    private IEnumerable<string> ImageProblems(PEReader image, MetadataReader metadata)
    {
        if (image.PEHeaders.CorHeader is not { } header || !header.Flags.HasFlag(CorFlags.ILOnly) || header.ManagedNativeHeaderDirectory.Size > 0)
            yield return "it holds machine code, which cannot be inspected; build it without ReadyToRun";

        var built = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(r => metadata.GetString(r.Name) == sdkName).Select(r => r.Version).FirstOrDefault();
        if (built is null)
            yield return $"it does not refer to {sdkName}, so it is no order type";
        else if (built.Major != sdk.Major)
            yield return OtherMajor(built.Major);

        var open = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(t => (t.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic)
            .Select(t => OneLine.Of(metadata.GetString(t.Name))).ToList();
        if (open.Count != 1)
            yield return open.Count == 0
                ? "it has no public type; make the order type public"
                : $"it has {open.Count} public types ({string.Join(", ", open.Take(5))}); leave the order type public and make the others internal";

        var refused = new ReferenceInspector(metadata, sdkName).Problems().Select(OneLine.Of).ToList();
        foreach (var problem in refused.Take(MostReferencesTold))
            yield return "it " + problem;
        if (refused.Count > MostReferencesTold)
            yield return $"and {refused.Count - MostReferencesTold} more references that are not allowed";
    }

    private string OtherMajor(int major) =>
        $"it was built for version {major} of the SDK and this host has version {sdk.Major}; build it again against version {sdk.Major}";
}
