using Poet.Platform.Persistence;

namespace Poet.Platform.Identity;

/// <summary>
/// Invented people and real ones never share a database: in the demonstration nobody shows a second factor, and passwords are printed. Asked at each start by plain queries, since the
/// first one through a context would make every first page wait.
/// </summary>
public sealed class DemoOrReal
{
    /// <summary>How the names end with which people of the demonstration sign in.</summary>
    public const string Ending = "@demo.invalid";

    private readonly IDatabaseProvider provider;
    private readonly DatabaseOptions options;

    internal DemoOrReal(IDatabaseProvider provider, DatabaseOptions options) => (this.provider, this.options) = (provider, options);

    /// <summary>Why this database is not to be used so, in one sentence with the mend; null when it is.</summary>
    public async Task<string?> WhyNot(bool demo, CancellationToken cancel)
    {
        var people = SchemaNaming.Table("." + provider.Name, IdentityDb.SchemaName, "AspNetUsers");
        var holdsTheDemonstration = await Any($"{people} WHERE \"NormalizedUserName\" LIKE '%{Ending.ToUpperInvariant()}'", cancel);
        if (!demo)
            return holdsTheDemonstration ? "This database holds the demonstration: start with --demo, or choose another database or another POET_DATA for real records" : null;
        if (holdsTheDemonstration)
            return null; // who was let in there since is invented, too
        return await Any(people, cancel) || await Any(SchemaNaming.Table("." + provider.Name, PlatformTables.Schema, "AuditEntries"), cancel)
            ? "This database is in use for real records: start without --demo, or choose another database or another POET_DATA for the demonstration" : null;
    }

    private async Task<bool> Any(string rows, CancellationToken cancel)
    {
        await using var connection = provider.Connect(options);
        await connection.OpenAsync(cancel);
        await using var ask = connection.CreateCommand();
        ask.CommandText = $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {rows}) THEN 1 ELSE 0 END";
        return Convert.ToInt64(await ask.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) == 1;
    }
}
