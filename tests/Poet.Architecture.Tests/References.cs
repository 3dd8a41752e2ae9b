using Mono.Cecil;

namespace Poet.Architecture.Tests;

/// <summary>Who may refer to whom.</summary>
public sealed class References
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string AspNet = Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)!;

    private static readonly string[] Entities = ["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.Relational"];
    private static readonly string[] OwnField = ["CsvHelper", "ExcelDataReader", "DocumentFormat.OpenXml", "System.IO.Packaging", "NetTopologySuite"];
    private static readonly Dictionary<string, string[]> Providers = new()
    {
        ["Poet.Migrations.Sqlite"] = ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core"],
        ["Poet.Migrations.PostgreSql"] = ["Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL"],
        ["Poet.Migrations.SqlServer"] = ["Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Data.SqlClient", "Microsoft.SqlServer.Server"],
    };

    [Fact]
    public void every_assembly_refers_only_to_what_its_kind_may() => Check(Built.All).ShouldBeClean(atLeast: 18);

    [Theory]
    [InlineData("Poet.OrderTypes.Sdk", "namespace N; public class C { public MediatR.IMediator M; }", "MediatR")]
    [InlineData("Poet.Orders.Contracts", "namespace N; public class C { public Microsoft.EntityFrameworkCore.DbContext D; }", "Microsoft.EntityFrameworkCore")]
    [InlineData("Poet.Orders.Contracts", "namespace N; public class C { public Poet.Subjects.Contracts.SubjectSummary S; }", "Poet.Subjects.Contracts")]
    [InlineData("Poet.Platform", "namespace N; public class C { public Autofac.IContainer A; }", "Autofac")]
    [InlineData("Poet.Platform", "namespace N; public class C { public Npgsql.NpgsqlConnection A; }", "Npgsql")]
    [InlineData("Poet.Orders", "namespace N; public class C { public Poet.Subjects.SubjectsModule A; }", "Poet.Subjects")]
    [InlineData("Poet.Orders", "namespace N; public class C { public Microsoft.Data.Sqlite.SqliteConnection A; }", "Microsoft.Data.Sqlite")]
    [InlineData("Poet.OrderTypes.Offender", "namespace N; public class C { public Poet.Platform.Contracts.Purpose A; }", "Poet.Platform.Contracts")]
    [InlineData("Poet.Migrations.Sqlite", "namespace N; public class C { public Npgsql.NpgsqlConnection A; }", "Npgsql")]
    [InlineData("Poet.Unheard.Of", "namespace N; public class C;", "Poet.Unheard.Of")]
    public void an_offender_is_named(string assembly, string source, string reference) =>
        Check([Built.Offender(assembly, source)]).ShouldName(assembly == reference ? reference : $"{assembly} refers to {reference}");

    private static Findings Check(IReadOnlyList<AssemblyDefinition> assemblies) => Findings.Of(assemblies, assembly =>
    {
        var name = assembly.Name.Name;
        if (MayUse(name) is not { } may)
            return [$"{name} is of no kind that the rules know"];
        return assembly.MainModule.AssemblyReferences.Select(r => r.Name)
            .Where(r => !In(Runtime, r) && !may(r)).Select(r => $"{name} refers to {r}");
    });

    private static Func<string, bool>? MayUse(string name)
    {
        string[] modules = [.. Built.ModuleNames], contracts = [.. modules.Select(m => m + ".Contracts")];
        string[] ground = ["Poet.OrderTypes.Sdk", "Poet.Platform.Contracts"];
        return name switch
        {
            "Poet.OrderTypes.Sdk" or "Poet.Platform.Contracts" => _ => false,
            "Poet.Platform" => r => ground.Contains(r) || r == "Poet.OrderTypes.Conformance" || Entities.Contains(r) || Web(r) || r is "MediatR" or "Scrutor"
                or "Microsoft.AspNetCore.Identity.EntityFrameworkCore" or "Microsoft.Extensions.Identity.Stores" or "Microsoft.IdentityModel.JsonWebTokens" or "Microsoft.IdentityModel.Tokens" or "Microsoft.IdentityModel.Protocols" or "Microsoft.IdentityModel.Protocols.OpenIdConnect",
            "Poet.Platform.Ui" => r => ground.Contains(r) || Web(r) || r is "Poet.Platform" or "MediatR" or "QRCoder" or "Microsoft.Extensions.Identity.Stores",
            "Microsoft.SqlServer.Server" => _ => false,
            "poet" => r => ground.Contains(r) || modules.Contains(r) || contracts.Contains(r) || Providers.ContainsKey(r) || Web(r) || Entities.Contains(r)
                || r is "Poet.Platform" or "Poet.Platform.Ui" or "MediatR" || r.StartsWith("Autofac", StringComparison.Ordinal) || r.StartsWith("Swashbuckle", StringComparison.Ordinal)
                || r is "Microsoft.OpenApi" or "System.CommandLine",
            _ when contracts.Contains(name) => r => r == "Poet.Platform.Contracts",
            _ when modules.Contains(name) => r => ground.Contains(r) || contracts.Contains(r) || Web(r) || Entities.Contains(r) || OwnField.Contains(r)
                || r is "Poet.Platform" or "Poet.Platform.Ui" or "MediatR",
            _ when Providers.TryGetValue(name, out var own) => r => ground.Contains(r) || modules.Contains(r) || contracts.Contains(r) || Web(r) || Entities.Contains(r)
                || own.Contains(r) || r == "Poet.Platform" || r is "Microsoft.AspNetCore.Identity.EntityFrameworkCore" or "Microsoft.Extensions.Identity.Stores",
            _ when name.StartsWith("Poet.OrderTypes.", StringComparison.Ordinal) || name.StartsWith("Poet.Handovers.", StringComparison.Ordinal) => r => r == "Poet.OrderTypes.Sdk",
            _ => null,
        };
    }

    private static bool Web(string reference) => In(AspNet, reference);

    private static bool In(string folder, string assembly) => File.Exists(Path.Combine(folder, assembly + ".dll"));
}
