using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Platform.Persistence;

/// <summary>A context and its schema, so that hosts and tests can migrate them all.</summary>
/// <param name="Context">The context's type.</param>
/// <param name="Schema">Its schema.</param>
public sealed record ModuleDatabase(Type Context, string Schema);

/// <summary>Registering a module's context.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds the context, pointed at the configured database.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services, string schema) where TDb : DbContext
    {
        services.AddSingleton(new ModuleDatabase(typeof(TDb), schema));
        services.AddDbContext<TDb>((provider, options) => provider.GetRequiredService<IDatabaseProvider>()
            .Configure(options, schema, provider.GetRequiredService<DatabaseOptions>()), optionsLifetime: ServiceLifetime.Singleton); // the same for every request
        return services;
    }

    /// <summary>Brings every schema of the database up to date, the platform's first. Safe to repeat.</summary>
    public static async Task MigrateAll(IServiceProvider services, CancellationToken cancel)
    {
        var provider = services.GetRequiredService<IDatabaseProvider>();
        var options = services.GetRequiredService<DatabaseOptions>();
        await provider.Prepare(options, cancel);
        await using var connection = provider.Connect(options);
        await Open(connection, cancel);
        foreach (var module in services.GetServices<ModuleDatabase>())
        {
            if (connection.State == ConnectionState.Open && await MigrationsHad.All(connection, provider, module, cancel))
                continue;
            await using var scope = services.CreateAsyncScope();
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(module.Context);
            await db.Database.MigrateAsync(cancel);
        }
    }

    // a database that does not exist yet is made by migrating
    private static async Task Open(DbConnection connection, CancellationToken cancel)
    {
        try
        {
            await connection.OpenAsync(cancel);
        }
        catch (DbException)
        {
            await connection.CloseAsync();
        }
    }
}
