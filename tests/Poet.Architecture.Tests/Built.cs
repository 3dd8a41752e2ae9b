using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Poet.Architecture.Tests;

/// <summary>The assemblies as they were built, and offenders made for a test.</summary>
internal static class Built
{
    /// <summary>Everything of ours that ships, plugins included.</summary>
    public static IReadOnlyList<AssemblyDefinition> All { get; } = [.. Files().Select(file => AssemblyDefinition.ReadAssembly(file))];

    public static AssemblyDefinition Named(string name) => All.Single(a => a.Name.Name == name);

    /// <summary>Modules are told by their module class.</summary>
    public static bool IsModule(AssemblyDefinition assembly) => ModuleNames.Contains(assembly.Name.Name);

    public static IReadOnlyList<string> ModuleNames { get; } =
        [.. All.Where(a => a.Types().Any(t => t.Interfaces.Any(i => i.InterfaceType.FullName == "Poet.Platform.Modules.IModule"))).Select(a => a.Name.Name)];

    public static IEnumerable<TypeDefinition> Types(this AssemblyDefinition assembly) => assembly.MainModule.GetTypes();

    /// <summary>Compiles an offender under a name of ours.</summary>
    public static AssemblyDefinition Offender(string assembly, string source)
    {
        var references = Everything.Value.Where(r => Path.GetFileNameWithoutExtension(r.FilePath) != assembly);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText("global using System; global using System.Linq;\n" + source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        result.Success.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return AssemblyDefinition.ReadAssembly(new MemoryStream(image.ToArray()));
    }

    private static readonly Lazy<IReadOnlyList<PortableExecutableReference>> Everything = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    private static IEnumerable<string> Files()
    {
        var here = AppContext.BaseDirectory;
        var own = Directory.GetFiles(here, "Poet.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal) && !f.EndsWith("Poet.Testing.dll", StringComparison.Ordinal));
        return [Path.Combine(here, "poet.dll"), .. own, .. Directory.GetFiles(Path.Combine(here, "plugins"), "*.dll", SearchOption.AllDirectories)];
    }
}
