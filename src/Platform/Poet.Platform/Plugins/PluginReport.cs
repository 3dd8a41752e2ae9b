using Microsoft.Extensions.Logging.Abstractions;
using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk;

namespace Poet.Platform.Plugins;

/// <summary>What <c>poet plugins list</c> and <c>poet plugins check FOLDER</c> print.</summary>
/// <param name="Lines">Plain text.</param>
/// <param name="ExitCode">0 when all is well, 1 when something is wrong with a plugin, 2 when there is nothing to look at.</param>
public sealed record PluginReport(IReadOnlyList<string> Lines, int ExitCode)
{
    /// <summary>Every plugin, its state and, where it is not loaded, the reason.</summary>
    public static PluginReport List(OrderTypeCatalogue types)
    {
        var status = types.Status;
        if (status.Count == 0)
            return new(["There are no plugins; put each into a folder of its own in the plugins folder"], 2);
        var width = status.Max(s => Named(s).Length);
        return new(
            [.. status.SelectMany(s => new[] { $"{Named(s).PadRight(width)}  {s.Code ?? "-",-12}  {s.Version ?? "-",-8}  {s.State}" }
                .Concat(s.Reason is null ? [] : [$"  {s.Reason}"])),
                string.Join(", ", status.GroupBy(s => s.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"))],
            status.All(s => s.State == PluginState.Loaded) ? 0 : 1);
    }

    /// <summary>
    /// What is wrong with the plugin in a folder, everything at once: first what the loader has against it, then what the battery finds. It is loaded to find out, so check only what you would install.
    /// </summary>
    /// <param name="folder">The folder that holds the plugin's .dll and plugin.json.</param>
    /// <param name="installed">The order types it is to stand beside; one from a plugin of the same id is left out, since the new one takes its place.</param>
    public static PluginReport Check(string folder, OrderTypeCatalogue? installed = null)
    {
        // a trailing separator would leave the folder without a name
        var directory = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!directory.Exists)
            return new([$"There is no folder {OneLine.Of(directory.FullName)}; give the folder that holds the plugin's .dll and {PluginManifest.FileName}"], 2);
        var plugin = new PluginLoader(new(), NullLogger.Instance).Load(directory);
        return plugin.Type is { } type ? Of(plugin, type, installed)
            : plugin.Format is { } format ? new([
                $"{plugin.Id} {plugin.Manifest?.Version} is ready to be installed",
                $"  handover    {format.Info.Id} {format.Info.Version}, {format.Info.Name}",
                $"  sections    {format.Sections.Count}",
                $"  sha256      {plugin.Sha256}"], 0)
            : new([$"{plugin.Id} cannot be installed:", .. plugin.Problems.Select(p => "- " + p)], 1);
    }

    private static PluginReport Of(Plugin plugin, IOrderType type, OrderTypeCatalogue? installed)
    {
        IReadOnlyList<IOrderType> others = installed is null ? [] : [.. installed.All.Where(t => installed.Status.All(s => s.Id != plugin.Id || s.Code != t.Info.Code))];
        List<Finding> found = [.. OrderTypeConformance.Check(type), .. OrderTypeConformance.CheckTogether([.. others, type]).Except(OrderTypeConformance.CheckTogether(others))];
        List<string> about =
        [
            $"  order type  {type.Info.Code}, {type.Info.Name}",
            $"  editions    {string.Join(", ", type.Editions.Select(e => e.Id))}",
            $"  examples    {type.Examples.Count} hold",
            $"  rules       {OrderTypeConformance.Rules.Count}{(type.OwnKinds.Count == 0 ? "" : $", and {OrderTypeConformance.KindRules.Count} for each of its own condition kinds")}{(others.Count == 0 ? "" : $"; tried beside {others.Count} others")}",
            $"  sdk         {plugin.Manifest?.Sdk}",
            $"  sha256      {plugin.Sha256}",
        ];
        return found.Count == 0
            ? new([$"{plugin.Id} {plugin.Manifest?.Version} is ready to be installed", .. about], 0)
            : new([$"{plugin.Id} {plugin.Manifest?.Version} would be loaded, but {(found.Count == 1 ? "one thing is" : found.Count + " things are")} wrong with it:",
                .. found.Select(f => $"- [{f.Rule}] {OrderTypeChecks.Told(f)}"), .. about], 1);
    }

    private static string Named(PluginStatus status) => status.Id ?? "(none)";
}
