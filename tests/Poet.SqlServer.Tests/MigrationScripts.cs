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

    [Theory]
    [InlineData("CREATE TABLE [x].[y] ([Id] int NOT NUL);")]
    [InlineData("SELECT [o].[Id] FRM [orders].[Orders] AS [o]")]
    [InlineData("SELECT \"a\" FROM t LIMIT 5")]
    public void a_text_that_is_no_T_SQL_is_seen(string sql) => TSql.Problems(sql).Should().NotBeEmpty();
}
