using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Poet.Platform.Persistence;

/// <summary>
/// Whether a schema has had every migration of its module, asked by one plain query: asking through the context costs a quarter of a start, and migrating would take a lock
/// in the database as well. In doubt the answer is no, and migrating finds out.
/// </summary>
internal static class MigrationsHad
{
    public static async Task<bool> All(DbConnection connection, IDatabaseProvider provider, ModuleDatabase module, CancellationToken cancel)
    {
        // they lie beside the product's implementation
        var all = provider.GetType().Assembly.GetTypes().Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == module.Context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (all.Count == 0)
            return false;
        try
        {
            await using var ask = connection.CreateCommand();
            ask.CommandText = $"SELECT \"MigrationId\" FROM {provider.MigrationsTable(module.Schema)}";
            await using var had = await ask.ExecuteReaderAsync(cancel);
            while (await had.ReadAsync(cancel))
                all.Remove(had.GetString(0));
            return all.Count == 0;
        }
        catch (DbException)
        {
            return false; // a new database has no such table
        }
    }
}
