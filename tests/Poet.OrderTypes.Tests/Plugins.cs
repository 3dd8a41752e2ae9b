using System.Reflection;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

/// <summary>Every order type that the build put beside these tests, found as the host finds them: one public type to an assembly.</summary>
internal static class Plugins
{
    public static IReadOnlyList<IOrderType> All { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Poet.OrderTypes.*.dll")
            .Where(f => !Path.GetFileNameWithoutExtension(f).EndsWith(".Sdk", StringComparison.Ordinal) && !Path.GetFileNameWithoutExtension(f).EndsWith(".Tests", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)
            .SelectMany(a => a.GetExportedTypes())
            .Where(t => typeof(IOrderType).IsAssignableFrom(t))
            .Select(t => (IOrderType)Activator.CreateInstance(t)!)
            .OrderBy(t => t.Info.Code, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Codes { get; } = new(All.Select(t => t.Info.Code));

    public static IOrderType Get(string code) => All.Single(t => t.Info.Code == code);

    public static OrderForm Form(string code, FormKind kind, DateOnly madeOn) =>
        Get(code).EditionOn(madeOn, kind).Form(kind) ?? throw new InvalidOperationException($"{code} has no {kind} form on {madeOn}");

    /// <summary>The codes that the law on the day the order was made finds against these dates.</summary>
    public static IReadOnlyList<string> Findings(string code, OrderDates dates, FormKind kind = FormKind.Full) =>
        [.. Form(code, kind, dates.MadeOn).Duration.Check(dates).Select(f => f.Code)];
}
