namespace Poet.Platform.Plugins;

/// <summary>The two files of a plugin, each read once; everything after works on these bytes.</summary>
internal sealed record PluginFiles(byte[] Manifest, byte[] Binary)
{
    private const int LargestManifest = 64 * 1024;
    private const int LargestBinary = 32 * 1024 * 1024;

    /// <summary>The files of the folder, or null with every problem named.</summary>
    public static PluginFiles? Read(DirectoryInfo folder, List<string> problems)
    {
        try
        {
            if (IsLink(folder))
            {
                problems.Add("the folder is a link; copy the plugin itself into the plugins folder");
                return null;
            }
            var binaries = folder.GetFiles("*.dll");
            if (binaries.Length != 1)
                problems.Add(binaries.Length == 0
                    ? "there is no .dll in the folder; build the plugin and copy its .dll and plugin.json here"
                    : $"there are {binaries.Length} .dll files in the folder; leave the plugin's own, since it may bring nothing else along");
            var manifest = ReadFile(new(Path.Combine(folder.FullName, PluginManifest.FileName)), LargestManifest, problems);
            var binary = binaries.Length == 1 ? ReadFile(binaries[0], LargestBinary, problems) : null;
            return manifest is null || binary is null ? null : new(manifest, binary);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            problems.Add($"the folder cannot be read ({failed.GetType().Name}); let the host's user read it");
            return null;
        }
    }

    private static byte[]? ReadFile(FileInfo file, int largest, List<string> problems)
    {
        if (!file.Exists)
            problems.Add($"there is no {file.Name} in the folder; copy the one that the build wrote");
        else if (IsLink(file))
            problems.Add($"{file.Name} is a link; copy the file itself");
        else if (file.Length > largest)
            problems.Add($"{file.Name} is larger than {largest / 1024} KB; build the plugin again");
        else
            return File.ReadAllBytes(file.FullName);
        return null;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
