using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;

namespace Poet.Platform.Plugins;

/// <summary>The order types that this host knows, and how their plugins stand. Asking it never throws what a plugin threw.</summary>
public sealed class OrderTypeCatalogue
{
    private readonly IReadOnlyList<Plugin> plugins;
    private readonly Dictionary<string, Plugin> byCode;
    private readonly Dictionary<string, IReadOnlyList<IConditionKind>> kinds;
    private readonly Dictionary<string, Dictionary<string, IConditionKind>> kindsById;
    private readonly Guard libraryGuard;
    private readonly OrderTypeSpellings spellings;
    private readonly SortedSet<string> expected;
    private readonly IReadOnlyCollection<string> switchedOn;
    private readonly Lock changing = new();

    internal OrderTypeCatalogue(IReadOnlyList<Plugin> plugins, PluginOptions options, ILogger log)
    {
        this.plugins = plugins;
        byCode = plugins.Where(p => p.Type is not null).ToDictionary(p => p.Type!.Info.Code, StringComparer.Ordinal);
        All = [.. byCode.Values.Select(p => p.Type!)];
        libraryGuard = new("the library of condition kinds", log);
        Common = [.. ConditionKinds.All.Select(k => new GuardedKind(k, "", libraryGuard))];
        kinds = All.ToDictionary(t => t.Info.Code,
            t => (IReadOnlyList<IConditionKind>)[.. t.OwnKinds, .. ConditionKinds.All.Select(k => new GuardedKind(k, t.Info.Code, libraryGuard))], StringComparer.Ordinal);
        kindsById = kinds.ToDictionary(t => t.Key, t => t.Value.DistinctBy(k => k.Id).ToDictionary(k => k.Id, StringComparer.Ordinal), StringComparer.Ordinal);
        spellings = new(All);
        expected = new(options.Expected, StringComparer.Ordinal);
        switchedOn = options.SwitchedOn;
    }

    /// <summary>Every order type whose plugin is loaded, in the order of the plugins' ids.</summary>
    public IReadOnlyList<IOrderType> All { get; }

    /// <summary>The handover formats that came with them.</summary>
    public HandoverFormats Formats => new(plugins);

    /// <summary>The library's condition kinds, which an order of any type may hold terms of.</summary>
    public IReadOnlyList<IConditionKind> Common { get; }

    /// <summary>How each plugin stands, and each expected order type that no plugin brings.</summary>
    public IReadOnlyList<PluginStatus> Status
    {
        get
        {
            List<PluginStatus> status = [.. plugins.Select(p => p.Status)];
            if (libraryGuard.Failure is { } failure)
                status.Add(new(null, null, PluginState.Failing, "in the library of common condition kinds: " + failure));
            lock (changing)
                status.AddRange(expected.Where(code => !plugins.Any(p => p.Code == code)).Select(code =>
                    new PluginStatus(null, code, PluginState.Missing, "no plugin brings this order type; put its folder into the plugins folder and start again")));
            return status;
        }
    }

    /// <summary>Loads the plugins of a folder.</summary>
    public static OrderTypeCatalogue Load(PluginOptions options, ILogger log) => new(new PluginLoader(options, log).LoadAll(), options, log);

    /// <summary>A catalogue of order types that are at hand already, for tests and tools. Nothing about them is checked.</summary>
    public static OrderTypeCatalogue Of(params IEnumerable<IOrderType> types) => Of(new PluginOptions(), types);

    /// <summary>The same, with what is switched on.</summary>
    public static OrderTypeCatalogue Of(PluginOptions options, IEnumerable<IOrderType> types) => new(
        [.. types.Select(type =>
        {
            var guard = new Guard(type.Info.Code, NullLogger.Instance);
            return new Plugin(type.Info.Code, []) { Code = type.Info.Code, Name = type.Info.Name, Type = new LoadedOrderType(type, guard, options.SwitchedOn), Guard = guard };
        })], options, NullLogger.Instance);

    /// <summary>The order type with this code, or null when no plugin brings it. For reading, importing and checking what exists.</summary>
    /// <param name="code">In capitals, as plugins give it.</param>
    public IOrderType? Find(string code) => byCode.GetValueOrDefault(code)?.Type;

    /// <summary>The order type with this code, for making something new of it.</summary>
    /// <param name="code">In capitals, as plugins give it.</param>
    /// <exception cref="PluginUnavailableException">No plugin brings it, or the plugin has failed since the start.</exception>
    public IOrderType Require(string code) => byCode.TryGetValue(code, out var plugin)
        ? plugin.Guard?.Failure is { } failure ? throw new PluginUnavailableException(code, failure) : plugin.Type!
        : throw new PluginUnavailableException(OneLine.Of(code), Status.FirstOrDefault(s => s.Code == code)?.Reason ?? "no plugin brings this order type");

    /// <summary>Why nobody may apply for such an order under this law here, with the setting that mends it; null where it may be applied for. What a court made is recorded all the same.</summary>
    /// <param name="type">The order type.</param>
    /// <param name="edition">One of its editions.</param>
    public string? SwitchedOff(IOrderType type, Edition edition) => edition.Certainty == Certainty.High || switchedOn.Contains(LoadedOrderType.EntryOf(type, edition)) ? null
        : $"Switched off for applications until an administrator adds {LoadedOrderType.EntryOf(type, edition)} to the setting {PluginOptions.SwitchedOnSetting}: {edition.Uncertainty}";

    /// <summary>Why nobody may apply for such an order here on a day, whatever the reason: others ask for it, its law has run out, or it is switched off; null where it may be applied for.</summary>
    /// <param name="type">The order type.</param>
    /// <param name="edition">One of its editions.</param>
    /// <param name="form">The form that would be asked for.</param>
    /// <param name="on">The day.</param>
    public string? NotAppliedFor(IOrderType type, Edition edition, FormKind form, DateOnly on) =>
        edition.Form(form)?.RegisteredOnly
        ?? (edition.ClosesOn < on ? $"No new ones are made since {edition.ClosesOn:d MMMM yyyy}: the law has ended ({edition.Source})" : null)
        ?? SwitchedOff(type, edition);

    /// <summary>What the setting names and no loaded order type has: misspelt, or gone with its plugin.</summary>
    public IReadOnlyList<string> SwitchedOnInVain => [.. switchedOn.Except(All.SelectMany(t => t.Editions.Select(e => LoadedOrderType.EntryOf(t, e))))];

    /// <summary>The condition kind that an order of this type means by an id: the type's own first, then the library's. Null when either is unknown.</summary>
    /// <param name="typeCode">Code of the order type.</param>
    /// <param name="kindId">Id of the kind.</param>
    public IConditionKind? FindKind(string typeCode, string kindId) => kindsById.GetValueOrDefault(typeCode)?.GetValueOrDefault(kindId);

    /// <summary>Every condition kind that an order of this type may hold terms of: its own, then the library's. Empty when the type is unknown.</summary>
    /// <param name="typeCode">Code of the order type.</param>
    public IReadOnlyList<IConditionKind> KindsOf(string typeCode) => kinds.GetValueOrDefault(typeCode) ?? [];

    /// <summary>What order type people mean by these words, or null when it cannot be told or more than one is meant.</summary>
    /// <param name="text">As found in a sheet or typed by a person.</param>
    public RecognisedType? Recognise(string text) => spellings.Recognise(text);

    /// <summary>Names order types that the register holds orders of, so that those without a plugin are reported as missing.</summary>
    /// <param name="codes">Codes; those already named are kept.</param>
    public void Expect(IEnumerable<string> codes)
    {
        lock (changing)
            expected.UnionWith(codes);
    }
}
