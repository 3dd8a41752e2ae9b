using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.SqlServer.Tests;

public sealed class MigrationScripts
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task every_module_s_migrations_are_good_T_SQL(MigrationsSqlGenerationOptions options)
    {
        await using var host = TestHost.Unconnected("SqlServer");
        var looked = 0;
        foreach (var database in host.Services.GetServices<ModuleDatabase>())
        {
            await using var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("test"), Guid.Empty);
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(database.Context);
            var script = db.GetService<IMigrator>().GenerateScript(options: options);
            script.Should().Contain($"[{database.Schema}].");
            TSql.Problems(script).Should().BeEmpty("the migrations of {0} must run", database.Schema);
            looked++;
        }
        looked.Should().BeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task the_tables_of_the_audit_refuse_to_be_changed()
    {
        await using var host = TestHost.Unconnected("SqlServer");
        await using var scope = host.Services.CreateAsyncScope();
        var script = ((DbContext)scope.ServiceProvider.GetRequiredService(host.Services.GetServices<ModuleDatabase>().Single(d => d.Schema == "platform").Context)).GetService<IMigrator>().GenerateScript();

        // the triggers stand in strings, where the parser does not look by itself
        var triggers = System.Text.RegularExpressions.Regex.Matches(script, @"EXEC\(N'(CREATE TRIGGER .*)'\);").Select(m => m.Groups[1].Value.Replace("''", "'")).ToList();
        triggers.Select(t => t.Split(" ON ")[1].Split(' ')[0]).Should().BeEquivalentTo(["[platform].[AuditEntries]", "[platform].[AuditedRecords]", "[platform].[AuditSeals]", "[platform].[AuditCheckpoints]"]);
        triggers.SelectMany(TSql.Problems).Should().BeEmpty();
        triggers.Should().OnlyContain(t => t.Contains("INSTEAD OF UPDATE, DELETE") && t.Contains("THROW"));
    }

    [Theory]
    [InlineData("CREATE TABLE [x].[y] ([Id] int NOT NUL);")]
    [InlineData("SELECT [o].[Id] FRM [orders].[Orders] AS [o]")]
    [InlineData("SELECT \"a\" FROM t LIMIT 5")]
    public void a_text_that_is_no_T_SQL_is_seen(string sql) => TSql.Problems(sql).Should().NotBeEmpty();
}
