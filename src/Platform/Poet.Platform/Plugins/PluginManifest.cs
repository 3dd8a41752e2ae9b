using System.Text.Json;
using System.Text.RegularExpressions;

namespace Poet.Platform.Plugins;

/// <summary>What plugin.json says about the binary beside it. Nothing in it is ever used as a path.</summary>
internal sealed partial record PluginManifest(string Id, string Version, Version Sdk, string Sha256)
{
    public const string FileName = "plugin.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        MaxDepth = 8,
    };

    /// <summary>The manifest, or null with every problem named.</summary>
    public static PluginManifest? Read(ReadOnlySpan<byte> json, List<string> problems)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        Fields? fields;
        try
        {
            fields = JsonSerializer.Deserialize<Fields>(json, Json);
        }
        catch (JsonException wrong)
        {
            problems.Add($"{FileName} is not valid JSON near line {wrong.LineNumber + 1}; build the plugin again");
            return null;
        }

        var found = problems.Count;
        if (!IsId(fields?.Id))
            problems.Add($"{FileName}: give id as letters, digits, dots and hyphens, up to 100, as the folder is named");
        if (fields?.Version is not { Length: <= 60 } version || !VersionShape().IsMatch(version))
            problems.Add($"{FileName}: give version as in 1.2.0");
        if (fields?.Sdk is not { Length: <= 20 } sdk || !SdkShape().IsMatch(sdk))
            problems.Add($"{FileName}: give sdk as the version of the SDK that the plugin was built against, as in 1.0.0");
        if (fields?.Sha256 is not { } hash || !HashShape().IsMatch(hash))
            problems.Add($"{FileName}: give sha256 as the 64 hexadecimal digits that the build wrote");
        return problems.Count > found
            ? null
            : new(fields!.Id!, fields.Version!, System.Version.Parse(fields.Sdk!), fields.Sha256!.ToLowerInvariant());
    }

    /// <summary>True for a name that is harmless as a folder's name, in a log line and on a page.</summary>
    public static bool IsId(string? id) => id is { Length: <= 100 } && IdShape().IsMatch(id);

    private sealed record Fields(string? Id, string? Version, string? Sdk, string? Sha256);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*\z")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"\A[0-9]{1,5}\.[0-9]{1,5}(\.[0-9]{1,5}){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex VersionShape();

    [GeneratedRegex(@"\A[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4}){0,2}\z")]
    private static partial Regex SdkShape();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{64}\z")]
    private static partial Regex HashShape();
}
