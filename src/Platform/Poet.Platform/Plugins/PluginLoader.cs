using System.Reflection;
using Microsoft.Extensions.Logging;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Handover;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Plugins;

/// <summary>Loads every plugin of a folder. Whatever is wrong with one becomes its reason and touches nothing else.</summary>
internal sealed class PluginLoader(PluginOptions options, ILogger log)
{
    private static readonly Assembly Sdk = typeof(IOrderType).Assembly;

    // where the program lies, not where it was started from; an absolute folder stays as it is
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, options.Folder);
    private readonly PluginInspector inspector = new(Sdk.GetName().Name ?? "", HostSdk());

    /// <summary>One entry for each folder, in the order of their names.</summary>
    public IReadOnlyList<Plugin> LoadAll()
    {
        if (!Directory.Exists(folder))
            return [];
        List<Plugin> loaded = [];
        Dictionary<string, (CaseFact Fact, string Plugin)> asked = new(StringComparer.Ordinal);
        _ = ConditionKinds.All.Count; // what plugins share is made before they are tried side by side
        // each by itself: most of the time goes into compiling what a plugin says of its law, and nobody waits for another
        foreach (var one in Folders(loaded).Select(f => Task.Run(() => Load(f))).ToList())
        {
            var plugin = one.GetAwaiter().GetResult();
            // the first keeps the code, so that a copy left beside it cannot take a working order type away
            var holder = plugin.Code is { } code ? loaded.Find(p => p.Code == code && p.IsLoaded) : null;
            loaded.Add(holder is null ? WithFactsOfItsOwn(plugin, asked)
                : plugin.Rejected($"the code {plugin.Code} is taken by the plugin {holder.Id}; remove one of the two"));
        }
        return loaded;
    }

    // an answer to one plugin's question must never count as an answer to another's
    private static Plugin WithFactsOfItsOwn(Plugin plugin, Dictionary<string, (CaseFact Fact, string Plugin)> asked)
    {
        List<CaseFact> facts = [.. plugin.Type?.Editions.SelectMany(e => e.Forms).SelectMany(f => f.Routes).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Distinct() ?? []];
        foreach (var fact in facts)
            if (asked.TryGetValue(fact.Id, out var other) && other.Fact != fact)
                return plugin.Rejected($"the fact {OneLine.Of(fact.Id)} is asked otherwise by the plugin {other.Plugin}; give it an id of its own, or ask the same");
        foreach (var fact in facts)
            asked[fact.Id] = (fact, plugin.Id);
        return plugin;
    }

    private IEnumerable<DirectoryInfo> Folders(List<Plugin> loaded)
    {
        try
        {
            return [.. new DirectoryInfo(folder).GetDirectories().OrderBy(f => f.Name, StringComparer.Ordinal)];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            loaded.Add(new("plugins folder", [$"it cannot be read ({failed.GetType().Name}); let the host's user read {PluginOptions.Section}:Folder"]));
            return [];
        }
    }

    /// <summary>Inspects, loads and tries one plugin.</summary>
    public Plugin Load(DirectoryInfo directory)
    {
        List<string> problems = [];
        if (!PluginManifest.IsId(directory.Name))
            return new(OneLine.Of(directory.Name), ["the folder's name is not a plugin's id; use letters, digits, dots and hyphens, up to 100"]);
        var plugin = new Plugin(directory.Name, problems);
        if (PluginFiles.Read(directory, problems) is not { } files)
            return plugin;
        plugin = plugin with { Sha256 = PluginInspector.HashOf(files.Binary) };
        if (PluginManifest.Read(files.Manifest, problems) is not { } manifest)
            return plugin;
        plugin = plugin with { Manifest = manifest };

        if (manifest.Id != directory.Name)
            problems.Add($"{PluginManifest.FileName} says that this is {manifest.Id}; name the folder so");
        problems.AddRange(PinProblems(manifest.Id, plugin.Sha256));
        problems.AddRange(inspector.Problems(files.Binary, manifest));
        return problems.Count > 0 ? plugin : Start(plugin, files.Binary);
    }

    private IEnumerable<string> PinProblems(string id, string hash)
    {
        if (options.Pinned.TryGetValue(id, out var pinned))
        {
            if (!string.Equals(pinned, hash, StringComparison.OrdinalIgnoreCase))
                yield return $"its SHA-256 is not the one pinned in {PluginOptions.Section}:Pinned; pin the new hash if the change was meant";
        }
        else if (options.RequirePinned)
            yield return $"it is not pinned, and this host loads pinned plugins only; add its SHA-256 to {PluginOptions.Section}:Pinned";
    }

    private Plugin Start(Plugin plugin, byte[] binary)
    {
        try
        {
            var assembly = new PluginLoadContext(plugin.Id).LoadFrom(binary);
            var open = assembly.GetExportedTypes()[0]; // the inspector has seen that there is exactly one
            if (open.IsAbstract || !typeof(IOrderType).IsAssignableFrom(open) && !typeof(IHandoverFormat).IsAssignableFrom(open) || open.GetConstructor(Type.EmptyTypes) is null)
                return plugin.Rejected($"{OneLine.Of(open.Name)} must implement {nameof(IOrderType)} or {nameof(IHandoverFormat)} and have a constructor without parameters");
            return Activator.CreateInstance(open) switch
            {
                IOrderType type => Tried(plugin, type),
                IHandoverFormat format => Tried(plugin, format),
                _ => plugin.Rejected($"{OneLine.Of(open.Name)} could not be made"),
            };
        }
        catch (Exception thrown) // a plugin may throw anything; the host goes on without it
        {
            var cause = thrown;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
                cause = inner;
            return plugin.Rejected($"it failed while it was loaded ({cause.GetType().Name}: {OneLine.Of(cause.Message)}); tell its author");
        }
    }

    private Plugin Tried(Plugin plugin, IOrderType type)
    {
        plugin = plugin with { Code = OneLine.Of(type.Info.Code), Name = OneLine.Of(type.Info.Name) };
        if (OrderTypeChecks.Problems(type).ToList() is { Count: > 0 } problems)
            return plugin.Rejected(problems);
        var guard = new Guard(plugin.Id, log);
        var loaded = new LoadedOrderType(type, guard, options.SwitchedOn);
        _ = new OrderTypeSpellings([loaded]); // the catalogue will read them all together, where one bad list would hurt the others
        return plugin with { Type = loaded, Guard = guard };
    }

    private Plugin Tried(Plugin plugin, IHandoverFormat format)
    {
        plugin = plugin with { Code = OneLine.Of(format.Info.Id), Name = OneLine.Of(format.Info.Name) };
        return HandoverFormatChecks.Problems(format).ToList() is { Count: > 0 } problems
            ? plugin.Rejected(problems)
            : plugin with { Format = format, Guard = new Guard(plugin.Id, log) };
    }

    // AssemblyVersion stays MAJOR.0.0.0 so that minor additions break no plugin; the file version tells the minor one
    private static Version HostSdk() =>
        Version.TryParse(Sdk.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version, out var version) ? version
            : Sdk.GetName().Version ?? new Version(0, 0);
}
