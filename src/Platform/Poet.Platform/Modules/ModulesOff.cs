using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Platform.Modules;

/// <summary>
/// The modules that are switched off. What they hold cannot be told or erased meanwhile, and nobody can ask them: whoever must reach all that is held about a person is refused
/// as long as one of them may hold something.
/// </summary>
/// <param name="Names">Names of modules.</param>
public sealed record ModulesOff(IReadOnlyList<string> Names)
{
    /// <summary>A problem for each module that is off and has ever been on in this database: it may hold something about anybody.</summary>
    /// <param name="db">Any context on the database.</param>
    /// <param name="provider">How the database names its tables.</param>
    /// <param name="cancel">To stop.</param>
    public async Task<IReadOnlyList<Problem>> ThatMayHoldSomething(DbContext db, IDatabaseProvider provider, CancellationToken cancel)
    {
        List<Problem> problems = [];
        foreach (var name in Names)
            if (await HasTables(db, provider, name, cancel))
                problems.Add(new("module-off", $"Ask whoever runs the platform to switch the module {name} on: what it may hold about this person cannot be reached while it is off"));
        return problems;
    }

    private static async Task<bool> HasTables(DbContext db, IDatabaseProvider provider, string schema, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var ask = db.Database.GetDbConnection().CreateCommand();
            ask.CommandText = $"SELECT COUNT(*) FROM {provider.MigrationsTable(schema)}";
            return Convert.ToInt64(await ask.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        catch (DbException missing) when (provider.IsMissingTable(missing))
        {
            return false; // it was never on here
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
