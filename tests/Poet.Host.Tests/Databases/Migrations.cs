using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Host.Tests.Databases;

public sealed class Migrations
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task the_migrations_of_every_module_make_the_tables_that_its_model_says(string provider)
    {
        await using var host = TestHost.Unconnected(provider);
        var databases = host.Services.GetServices<ModuleDatabase>().ToList();
        databases.Select(d => d.Schema).Should().Contain(["platform", "identity", "subjects", "orders"]);
        foreach (var database in databases)
        {
            await using var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("test"), Guid.Empty);
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(database.Context);
            db.Database.GetMigrations().Should().NotBeEmpty("{0} has migrations for {1}", database.Schema, provider);
            db.Database.HasPendingModelChanges().Should().BeFalse(
                "the migrations of {0} for {1} must say what its model says; run build/migration.sh", database.Schema, provider);
        }
    }

    [Fact]
    public async Task a_model_that_its_migrations_do_not_know_is_seen()
    {
        await using var host = TestHost.Unconnected("Sqlite");
        await using var scope = host.Services.CreateAsyncScope();
        var platform = scope.ServiceProvider.GetServices<ModuleDatabase>().Single(d => d.Schema == "platform");
        var provider = scope.ServiceProvider.GetRequiredService<IDatabaseProvider>();

        // the probe's tables on the platform's migrations: nothing fits
        var options = new DbContextOptionsBuilder<Probe.ProbeDb>();
        provider.Configure(options, platform.Schema, scope.ServiceProvider.GetRequiredService<DatabaseOptions>());
        await using var probe = new Probe.ProbeDb(options.Options, scope.ServiceProvider.GetRequiredService<ModuleDbServices>());
        probe.Database.HasPendingModelChanges().Should().BeTrue();
    }
}
