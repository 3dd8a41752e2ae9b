using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Poet.Platform.Persistence;

namespace Poet.Migrations.PostgreSql;

/// <summary>PostgreSQL 15 or later.</summary>
public sealed class PostgreSqlDatabase : IDatabaseProvider
{
    /// <inheritdoc/>
    public string Name => "PostgreSql";

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options) =>
        context.ReplaceService<IMigrationsSqlGenerator, AppendOnlyTables>().UseNpgsql(options.ConnectionString, postgres =>
        {
            postgres.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name);
            postgres.MigrationsHistoryTable("__migrations", schema);
            if (options.MaxBatchSize is { } size)
                postgres.MaxBatchSize(size);
        });

    /// <inheritdoc/>
    public DbConnection Connect(DatabaseOptions options) => new NpgsqlConnection(options.ConnectionString);

    /// <inheritdoc/>
    public string? AsksForEncryption(DatabaseOptions options)
    {
        NpgsqlConnectionStringBuilder connection = new(options.ConnectionString);
        var local = (connection.Host ?? "").Split(',').All(h => IsLocal(h.Trim()));
        return local || connection.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull ? null : "SSL Mode=VerifyFull";
    }

    // a path is that of a Unix socket; a name may be followed by a port
    private static bool IsLocal(string host) => host.StartsWith('/') || host.StartsWith('@') || host is "::1" or "[::1]" || host.Split(':')[0] is "localhost" or "127.0.0.1";

    /// <inheritdoc/>
    public string? LooksRowsUp => "SET enable_hashjoin = off; SET enable_mergejoin = off; SET max_parallel_workers_per_gather = 0";

    /// <inheritdoc/>
    public async Task<RowBytes> AskForBytes(DbConnection connection, string sql, CancellationToken cancel)
    {
        var copy = await ((NpgsqlConnection)connection).BeginRawBinaryCopyAsync($"COPY ({sql}) TO STDOUT (FORMAT BINARY)", cancel);
        copy.ReadTimeout = Timeout.Infinite; // as long as it takes
        return new CopiedBytes(copy);
    }

    /// <inheritdoc/>
    public Task Prepare(DatabaseOptions options, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<bool> Insert(DbConnection connection, DbTransaction transaction, RowsToInsert rows, CancellationToken cancel)
    {
        try
        {
            await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
                $"COPY {rows.Table} ({string.Join(", ", rows.Columns.Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)", cancel);
            foreach (var row in rows.Rows)
            {
                await copy.StartRowAsync(cancel);
                foreach (var value in row)
                    await Write(copy, value, cancel);
            }
            await copy.CompleteAsync(cancel);
        }
        catch (PostgresException refused)
        {
            throw new DbUpdateException("A row was refused", refused);
        }
        return true;
    }

    // by the type at hand: for an object the driver would look for the way to write it with every value
    private static Task Write(NpgsqlBinaryImporter copy, object? value, CancellationToken cancel) => value switch
    {
        null => copy.WriteNullAsync(cancel),
        string text => copy.WriteAsync(text, cancel),
        Guid id => copy.WriteAsync(id, cancel),
        DateTimeOffset instant => copy.WriteAsync(instant, cancel),
        DateOnly day => copy.WriteAsync(day, cancel),
        int whole => copy.WriteAsync(whole, cancel),
        bool yes => copy.WriteAsync(yes, cancel),
        _ => copy.WriteAsync(value, cancel),
    };

    /// <inheritdoc/>
    public bool IsMissingTable(DbException failed) => failed is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName };

    /// <inheritdoc/>
    public bool IsUniqueViolation(DbUpdateException failed) => failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
