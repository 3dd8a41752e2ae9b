using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Persistence;

/// <summary>Which database, from the section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Connection string; for SQLite empty means poet.db in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>True to let the connection go unencrypted to another machine, where the network itself is trusted or encrypted.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>Statements in one round trip; null for the provider's own choice.</summary>
    public int? MaxBatchSize { get; set; }
}

/// <summary>One database product. Implemented beside its migrations; the only place outside them that names a provider is the host's list.</summary>
public interface IDatabaseProvider
{
    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    string Name { get; }

    /// <summary>Points a context at the database, with the migrations of its schema.</summary>
    void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options);

    /// <summary>A connection for prepared commands on hot paths; not open yet.</summary>
    DbConnection Connect(DatabaseOptions options);

    /// <summary>Opens a connection on which nothing but prepared questions will be asked, set up for that.</summary>
    async Task<DbConnection> OpenToRead(DatabaseOptions options, CancellationToken cancel)
    {
        var connection = Connect(options);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>What to write into the connection string, where it lets words and names go over a network in clear; null where it does not.</summary>
    string? AsksForEncryption(DatabaseOptions options) => null;

    /// <summary>True where a transaction that only reads costs next to nothing, so that all questions of one request are answered from one instant.</summary>
    bool SnapshotsAreFree => false;

    /// <summary>True where a commit makes every other connection read its pages again: what may be durable elsewhere first is then better written in larger groups.</summary>
    bool CommitsEmptyCaches => false;

    /// <summary>True for a server that finds the plan of a command by its text, so that nothing has to be prepared.</summary>
    bool KeepsPlansByText => false;

    /// <summary>What a connection is told before it goes along a piece of one table and looks each row up in another; null for a planner that would not read the other one whole for every piece.</summary>
    string? LooksRowsUp => null;

    /// <summary>Asks a question without parameters whose rows are read as bytes.</summary>
    Task<RowBytes> AskForBytes(DbConnection connection, string sql, CancellationToken cancel) => ReaderBytes.Ask(connection, sql, (command, rows) => new ReaderBytes(command, rows), cancel);

    /// <summary>True where a question failed because there is no such table or schema, and for no other reason.</summary>
    bool IsMissingTable(DbException failed);

    /// <summary>The table, as SQL text needs it, that names the migrations a schema has had.</summary>
    string MigrationsTable(string schema) => $"\"{schema}\".\"__migrations\"";

    /// <summary>What must be done once to a new database before migrations run.</summary>
    Task Prepare(DatabaseOptions options, CancellationToken cancel);

    /// <summary>
    /// Writes many new rows inside an open transaction in the fastest way this product has. False when it has none beyond what the context does by itself.
    /// </summary>
    /// <exception cref="DbUpdateException">The database refused a row.</exception>
    Task<bool> Insert(DbConnection connection, DbTransaction transaction, RowsToInsert rows, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>True for an error that means a unique key was already there.</summary>
    bool IsUniqueViolation(DbUpdateException failed);
}
