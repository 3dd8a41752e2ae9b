using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk;
using Poet.Plans.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Transfers.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Host.Tests;

/// <summary>What others build on changes on purpose: a test holds each to its approved file. POET_APPROVE=1 writes them again; read what changed before you commit.</summary>
public sealed class ApprovedFiles
{
    [Fact]
    public async Task the_description_of_the_api_is_the_approved_one()
    {
        using var program = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "poet"), "openapi")
        {
            RedirectStandardOutput = true,
            Environment = { ["Logging__LogLevel__Default"] = "None", ["POET_DATA"] = Directory.CreateTempSubdirectory("poet-openapi").FullName },
        })!;
        var printed = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.Should().Be(0);
        Approve("docs/api/openapi.json", printed);
    }

    [Fact]
    public void the_public_surface_of_the_sdk_is_the_approved_one() => Approve("docs/api/sdk-public-surface.txt", Surface(typeof(IOrderType).Assembly));

    [Fact]
    public void the_public_surface_of_the_battery_is_the_approved_one() => Approve("docs/api/conformance-public-surface.txt", Surface(typeof(OrderTypeConformance).Assembly));

    private static string Surface(Assembly assembly)
    {
        StringBuilder surface = new();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            surface.Append(type.IsInterface ? "interface " : type.IsEnum ? "enum " : type.IsValueType ? "struct " : "class ").AppendLine(Name(type));
            foreach (var line in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodBase { IsSpecialName: true } || m is ConstructorInfo).Select(Line).Distinct().Order(StringComparer.Ordinal))
                surface.Append("  ").AppendLine(line);
        }

        return surface.ToString();
    }

    [Fact]
    public void samples_of_the_facts_between_modules_are_the_approved_ones()
    {
        var id = new Guid("01990000-0000-7000-8000-000000000001");
        var other = new Guid("01990000-0000-7000-8000-000000000002");
        IIntegrationEvent[] samples =
        [
            new OrderMade(id, "CODE", other, "42", new(2026, 3, 3)), new OrderChanged(id, "served", new(2026, 3, 4)), new ResponsibilityMoved(id, other, "46", new(2027, 10, 31, 1, 30, 0, TimeSpan.Zero)),
            new SubjectsMerged(id, other, "42"), new SubjectsUnmerged(id, other, new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero)), new SubjectCorrected(other, ["name", "bornOn"], "42"), new SubjectShared(other, "42"), new ProtectedPersonRecorded(other, id, "42"), new CustodyChanged(other, "42"),
            new SubjectErased(id, [id, other], new(2026, 3, 6)), new MappaChanged(other, "42", "set", 2, 1, new(2026, 3, 6)), new MappaActionChanged(id, other, "42", "order", id, "vary", "given", new(2026, 3, 20), new(2026, 3, 6)),
            new ReferralReceived(id, other, "42", "district", new(2026, 3, 7)), new ReferralDecided(id, other, "42", "returned", null, ["statements-missing"], new(2026, 3, 8)),
            new ApplicationChanged(id, other, "42", "CODE", "adjourned", ["court-time"], new(2026, 3, 9)), new ApplicationGranted(id, other, id, "42", "CODE", new(2026, 3, 10)),
            new SupervisionChanged(id, "42", "manager-assigned", new(2026, 3, 9)), new VisitRecorded(id, other, "42", "spot-check", "met", new(2026, 3, 10)),
            new BreachSuspected(id, other, "42", new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero), [new(other, id)]), new TermsExplained(id, "ABC3479", other, new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero), true),
            new BreachOpened(id, other, id, "42", "visit", new(2026, 3, 10, 9, 20, 0, TimeSpan.Zero)), new BreachChanged(id, other, id, "42", "decided", new(2026, 3, 11)),
            new NominalChanged(id, other, "42", "adopted", 1, "offered", new(2026, 3, 12)), new ReportsTaken(id, "42", 120, 4, new(2026, 3, 12)),
            new TransferOffered(id, "42", "46", new(2026, 3, 17), new(2026, 3, 10)), new TransferChanged(id, "42", "46", "accepted", new(2026, 3, 11)), new TransferEffective(id, [other], "42", "46", new(2027, 10, 31, 1, 30, 0, TimeSpan.Zero)),
        ];
        var declared = new[] { typeof(OrderMade), typeof(SubjectsMerged), typeof(ReferralReceived), typeof(VisitRecorded), typeof(TransferOffered), typeof(BreachOpened), typeof(NominalChanged) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.IsAssignableTo(typeof(IIntegrationEvent)));
        samples.Select(s => s.GetType()).Should().BeEquivalentTo(declared, "every fact has a sample");

        Approve("docs/api/facts.txt", string.Concat(samples.Select(s => $"{FactNames.NameOf(s.GetType())} {JsonSerializer.Serialize(s, s.GetType(), FactNames.Json)}\n")));
    }

    private static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.CanWrite ? "set; " : "")}}}",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.FullName ?? type.Name;

    /// <summary>Compares with the approved file, or writes it where POET_APPROVE is set.</summary>
    internal static void Approve(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        File.Exists(file).Should().BeTrue($"{path} is approved by running this test once with POET_APPROVE=1");
        // the first difference, since whole documents would fill the screen
        var (approved, made) = (File.ReadAllLines(file), text.TrimEnd('\n').Split('\n'));
        var differs = Enumerable.Range(0, Math.Max(approved.Length, made.Length)).FirstOrDefault(i => approved.ElementAtOrDefault(i) != made.ElementAtOrDefault(i), -1);
        differs.Should().Be(-1, $"{path} changed at line {differs + 1}: approved “{approved.ElementAtOrDefault(differs)}”, now “{made.ElementAtOrDefault(differs)}”; read it, then run with POET_APPROVE=1");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Poet.Platform.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository");
        return folder.FullName;
    }
}
