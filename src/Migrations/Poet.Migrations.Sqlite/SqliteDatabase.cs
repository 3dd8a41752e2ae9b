using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Poet.Platform.Persistence;

namespace Poet.Migrations.Sqlite;

/// <summary>The embedded database: one file, one writer, write-ahead log.</summary>
public sealed class SqliteDatabase : IDatabaseProvider
{
    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options) =>
        context.ReplaceService<IMigrationsSqlGenerator, AppendOnlyTables>().UseSqlite(ConnectionString(options), sqlite =>
        {
            sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name);
            sqlite.MigrationsHistoryTable("__migrations_" + schema);
            if (options.MaxBatchSize is { } size)
                sqlite.MaxBatchSize(size);
        });

    /// <inheritdoc/>
    public DbConnection Connect(DatabaseOptions options) => new SqliteConnection(ConnectionString(options));

    /// <inheritdoc/>
    public async Task<DbConnection> OpenToRead(DatabaseOptions options, CancellationToken cancel)
    {
        // never given back to the pool, where one that writes would find these settings
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString(options)) { Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var pragma = connection.CreateCommand();
        // no mmap_size: a commit of anybody else unmaps the file, and mapping it anew costs more than reading the pages
        pragma.CommandText = "PRAGMA query_only=1";
        await pragma.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    /// <inheritdoc/>
    public bool SnapshotsAreFree => true;

    /// <inheritdoc/>
    public bool CommitsEmptyCaches => true;

    /// <inheritdoc/>
    public Task<RowBytes> AskForBytes(DbConnection connection, string sql, CancellationToken cancel) => ReaderBytes.Ask(connection, sql, (command, rows) => new SqliteBytes(command, rows), cancel);

    /// <inheritdoc/>
    public string MigrationsTable(string schema) => $"\"__migrations_{schema}\"";

    /// <inheritdoc/>
    public async Task Prepare(DatabaseOptions options, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(ConnectionString(options)).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        await using var connection = new SqliteConnection(ConnectionString(options));
        await connection.OpenAsync(cancel);
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode=WAL"; // kept in the file
        await pragma.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public Task<bool> Insert(DbConnection connection, DbTransaction transaction, RowsToInsert rows, CancellationToken cancel)
    {
        try
        {
            using PreparedInsert insert = new((SqliteConnection)connection, rows.Table, rows.Columns);
            foreach (var row in rows.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                insert.Write(row); // in the process: there is nothing to wait for
            }
        }
        catch (SqliteException refused)
        {
            throw new DbUpdateException("A row was refused", refused);
        }
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public bool IsMissingTable(DbException failed) => failed is SqliteException { SqliteErrorCode: 1 } && failed.Message.Contains("no such table", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool IsUniqueViolation(DbUpdateException failed) => failed.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    private static string ConnectionString(DatabaseOptions options) =>
        new SqliteConnectionStringBuilder(options.ConnectionString) { DefaultTimeout = 30, ForeignKeys = true, Pooling = true }.ToString();
}
