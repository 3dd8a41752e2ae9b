using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Poet.OrderTypes.Sdk;

namespace Poet.Platform.Tests.Plugins;

/// <summary>Compiles small plugins against reference assemblies, as a plugin project would, so that each fault stands beside its test.</summary>
internal static class Planted
{
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] BaseLibrary =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly MetadataReference Sdk = MetadataReference.CreateFromFile(typeof(IOrderType).Assembly.Location);

    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using Poet.OrderTypes.Sdk; global using Poet.OrderTypes.Sdk.Law; global using Poet.OrderTypes.Sdk.Clocks; global using Poet.OrderTypes.Sdk.Conditions;
        """;

    /// <summary>An invented order type that passes every check, with the parts that tests vary.</summary>
    public static string Source(string code = "ZZO", string name = "Zebra crossing order", string? editions = null, string examples = Fits, string more = "", string outside = "") => $$"""
        namespace Planted;

        public sealed class TheType : IOrderType
        {
            public OrderTypeInfo Info { get; } = new("{{code}}", "{{name}}", Family.Behaviour)
            {
                Purpose = "For tests", Guidance = "None", Spellings = ["zebra", new Spelling("zebra interim", FormKind.Interim)],
            };

            public IReadOnlyList<Edition> Editions { get; } = [{{editions ?? EditionText("Z 2020", "new(2020, 1, 1)")}}];

            public IReadOnlyList<LawExample> Examples { get; } = [{{examples}}];

            {{more}}

            internal static OrderForm Form(FormKind kind, string name, string shortName) => new(kind, name, shortName)
            {
                Basis = new("Zebra Act 2020", "s.1", "s.2", "s.3"), Routes = [new(RouteKind.OnApplication, "s.1", ["Chief officer of police (s.1)"], "Magistrates' court", ["It is necessary (s.1)"])], Ages = new(10, "s.1"),
                Duration = new("s.4") { Minimum = Period.OfYears(2) }, Starts = new(Anchor.Made, "s.5"),
                Knowledge = new(BindsWhen.Made, "s.6", ""), Conditions = new("s.7", Closed: false) { Kinds = ["free-worded"] },
                Breach = new(BreachNature.Offence, "s.3")
                {
                    MaximumPenalty = "A fine", Arrest = Power.ArrestForOffence, Enter = Power.NoEntry, Search = Power.SearchOfPersonOnArrest,
                },
            };
        }

        {{outside}}
        """;

    public const string Fits = """new("Two years fit", FormKind.Full, new(new(2021, 1, 1)) { LastDay = new(2022, 12, 31) }, [])""";

    public static string EditionText(string id, string from, string more = "") => $$"""
        new("{{id}}", {{from}})
        {
            Source = "Invented", {{more}}
            Forms = [Form(FormKind.Full, "Zebra crossing order", "{{id[..1]}}ZO"), Form(FormKind.Interim, "Interim zebra crossing order", "I{{id[..1]}}ZO")],
        }
        """;

    private static readonly ConcurrentDictionary<(string, string), byte[]> GoodOnes = new();

    /// <summary>A copy of its own for each caller, compiled once.</summary>
    public static byte[] Good(string code = "ZZO", string name = "Zebra crossing order") =>
        [.. GoodOnes.GetOrAdd((code, name), _ => Compile(Source(code, name)))];

    public static byte[] Compile(string source, byte[]? other = null, bool allowUnsafe = false) =>
        Emit("Planted.Plugin", [Usings, source], [Sdk, .. References(other)], allowUnsafe);

    /// <summary>A plugin built against another SDK, which has the same name and another major number.</summary>
    public static byte[] AgainstSdk(int major)
    {
        var sdk = Emit("Poet.OrderTypes.Sdk",
            [$$"""[assembly: System.Reflection.AssemblyVersion("{{major}}.0.0.0")] namespace Poet.OrderTypes.Sdk { public interface IOrderType; }"""]);
        return Emit("Planted.Plugin", ["public sealed class TheType : Poet.OrderTypes.Sdk.IOrderType;"], References(sdk));
    }

    public static byte[] Emit(string assembly, string[] sources, IEnumerable<MetadataReference>? references = null, bool allowUnsafe = false)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(assembly, sources.Select(s => CSharpSyntaxTree.ParseText(s, path: $"{assembly}{s.Length}.cs")), [.. BaseLibrary, .. references ?? []],
            Library.WithAllowUnsafe(allowUnsafe)).Emit(image);
        result.Success.Should().BeTrue(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private static MetadataReference[] References(byte[]? image) => image is null ? [] : [MetadataReference.CreateFromImage(image)];
}
