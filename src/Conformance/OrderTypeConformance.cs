using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Poet.OrderTypes.Conformance.Binaries;
using Poet.OrderTypes.Conformance.Kinds;
using Poet.OrderTypes.Conformance.Types;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Conformance;

/// <summary>
/// The battery: what must hold of every order type and every condition kind, whoever wrote it. It knows no test framework; a test asserts that nothing is found, and
/// <c>poet plugins check</c> prints what is. What an order type throws becomes a finding.
/// </summary>
public static class OrderTypeConformance
{
    private static readonly IReadOnlyList<Rule<IOrderType>> OfTypes = [.. InfoRules.All, .. EditionRules.All, .. FormRules.All, .. FactRules.All, .. ConditionListRules.All, .. DurationRules.All, .. ExampleRules.All];
    private static readonly IReadOnlyList<Rule<IConditionKind>> OfKinds = [.. Kinds.KindRules.All, .. KindAnswerRules.All, .. KindWordingRules.All];

    /// <summary>The rules for one order type by itself.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = [.. OfTypes.Select(r => new ConformanceRule(r.Id, r.Asks))];

    /// <summary>The rules for one condition kind by itself.</summary>
    public static IReadOnlyList<ConformanceRule> KindRules { get; } = [.. OfKinds.Select(r => new ConformanceRule(r.Id, r.Asks))];

    /// <summary>The rules for several order types side by side.</summary>
    public static IReadOnlyList<ConformanceRule> RulesTogether { get; } = [.. TogetherRules.All.Select(r => new ConformanceRule(r.Id, r.Asks))];

    /// <summary>Everything that is wrong with an order type and its own condition kinds.</summary>
    /// <param name="type">The order type.</param>
    public static IReadOnlyList<Finding> Check(IOrderType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return [.. OfTypes.SelectMany(r => r.Safely(type, "")), .. type.OwnKinds.SelectMany(CheckKind)];
    }

    /// <summary>What one rule has against an order type.</summary>
    /// <param name="type">The order type.</param>
    /// <param name="rule">Id of one of <see cref="Rules"/>.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static IReadOnlyList<Finding> Check(IOrderType type, string rule)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Named(OfTypes, rule, r => r.Id).Safely(type, "");
    }

    /// <summary>Everything that is wrong with a condition kind.</summary>
    /// <param name="kind">The kind.</param>
    public static IReadOnlyList<Finding> CheckKind(IConditionKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return [.. OfKinds.SelectMany(r => r.Safely(kind, KindText.Named(kind)))];
    }

    /// <summary>What one rule has against a condition kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rule">Id of one of <see cref="KindRules"/>.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static IReadOnlyList<Finding> CheckKind(IConditionKind kind, string rule)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Named(OfKinds, rule, r => r.Id).Safely(kind, KindText.Named(kind));
    }

    /// <summary>What is wrong between order types that are to stand side by side: codes, names, spellings and result codes that mean two of them.</summary>
    /// <param name="types">The order types.</param>
    public static IReadOnlyList<Finding> CheckTogether(IReadOnlyList<IOrderType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return [.. TogetherRules.All.SelectMany(r => r.Safely(types, ""))];
    }

    /// <summary>What a built order type reaches for that it may not: files, network, clock, threads, chance, other code. Read from the binary without running it, with the eyes of the loader.</summary>
    /// <param name="binary">The bytes of the assembly.</param>
    /// <exception cref="BadImageFormatException">The bytes are no .NET assembly.</exception>
    public static IReadOnlyList<Finding> CheckBinary(byte[] binary)
    {
        ArgumentNullException.ThrowIfNull(binary);
        using var image = new PEReader(new MemoryStream(binary, writable: false));
        return [.. new ReferenceInspector(image.GetMetadataReader(), typeof(IOrderType).Assembly.GetName().Name!).Problems()
            .Select(p => new Finding("pure", "", "it " + p, "leave it out: instants and records come in as arguments"))];
    }

    /// <summary>What keeps a host from loading it: the part of the rules without which nothing can rely on an order type. What the order type throws goes through.</summary>
    internal static IEnumerable<Finding> NeededToLoad(IOrderType type) =>
        OfTypes.Where(r => r.NeededToLoad).SelectMany(r => r.Of(type)).Concat(type.OwnKinds.SelectMany(k => OfKinds.Where(r => r.NeededToLoad).SelectMany(r => r.Of(k))));

    private static T Named<T>(IReadOnlyList<T> rules, string id, Func<T, string> idOf) =>
        rules.FirstOrDefault(r => idOf(r) == id) ?? throw new ArgumentException($"There is no rule '{id}'; give one of {string.Join(", ", rules.Select(idOf))}", nameof(id));
}
