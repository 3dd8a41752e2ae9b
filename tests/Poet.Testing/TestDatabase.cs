using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Poet.Testing.SqlServer;

namespace Poet.Testing;

/// <summary>
/// A fresh database, already migrated. SQLite in a temporary file; with POET_TEST_DB set (postgres://user:password@host:port/database, or a connection
/// string of PostgreSQL or SQL Server) a new database on that server. Migrated once per test process, then copied.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplate);
    private static int made;

    private static readonly TestDatabase Nowhere = new("SqlServer", "Server=nowhere;Database=nowhere;Encrypt=True", "");

    private readonly string name;

    private TestDatabase(string provider, string connectionString, string name) => (Provider, ConnectionString, this.name) = (provider, connectionString, name);

    /// <summary>What the whole run was pointed at; null for SQLite.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("POET_TEST_DB") is { Length: > 0 } set ? set : null;

    /// <summary>Sqlite, PostgreSql or SqlServer, as the setting Database:Provider.</summary>
    public string Provider { get; }

    public string ConnectionString { get; }

    /// <summary>A migrated database of one's own.</summary>
    public static async Task<TestDatabase> New()
    {
        if (Recording.IsSilent(Server))
            return Nowhere;
        var template = await Template.Value;
        var fresh = Named(NextName());
        switch (fresh.Provider)
        {
            case "Sqlite":
                File.Copy(template.name, fresh.name);
                break;
            case "PostgreSql":
                await OnServer($"CREATE DATABASE {fresh.name} TEMPLATE {template.name}");
                break;
            default:
                await OnServer($"CREATE DATABASE {fresh.name}");
                await TestHost.Migrate(fresh);
                break;
        }
        return fresh;
    }

    /// <summary>A database without a single table.</summary>
    public static async Task<TestDatabase> Empty()
    {
        if (Recording.IsSilent(Server))
            return Nowhere;
        var fresh = Named(NextName());
        if (fresh.Provider != "Sqlite")
            await OnServer($"CREATE DATABASE {fresh.name}");
        return fresh;
    }

    /// <summary>Runs a statement, for faults that a test plants.</summary>
    public async Task Execute(string sql)
    {
        if (this == Nowhere)
            return;
        await using var connection = Connect(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks for one number.</summary>
    public async Task<long> Number(string sql)
    {
        await using var connection = Connect(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>Every table of which some row holds this text, in any column, whatever its case.</summary>
    public async Task<IReadOnlyList<string>> TablesHolding(string text)
    {
        await using var connection = Connect(ConnectionString);
        await connection.OpenAsync();
        var tables = await Names(connection, Provider switch
        {
            "Sqlite" => "SELECT '\"' || name || '\"' FROM sqlite_master WHERE type = 'table'",
            "PostgreSql" => "SELECT '\"' || table_schema || '\".\"' || table_name || '\"' FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')",
            _ => "SELECT '[' + TABLE_SCHEMA + '].[' + TABLE_NAME + ']' FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'",
        });
        List<string> holding = [];
        foreach (var table in tables)
            if ((await Names(connection, $"SELECT * FROM {table}")).Any(v => v.Contains(text, StringComparison.OrdinalIgnoreCase)))
                holding.Add(table);
        return holding;
    }

    private static async Task<List<string>> Names(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await rows.ReadAsync())
            for (var column = 0; column < rows.FieldCount; column++)
                values.Add(rows.GetValue(column) is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : rows.GetValue(column).ToString() ?? "");
        return values;
    }

    /// <summary>A table's name as this database's SQL wants it.</summary>
    public string Table(string schema, string table) => Poet.Platform.Persistence.SchemaNaming.Table("x." + Provider, schema, table);

    /// <summary>Renames a table away, so that everything that needs it fails.</summary>
    public Task Hide(string schema, string table) => Execute(Provider == "SqlServer"
        ? $"EXEC sp_rename '{schema}.{table}', 'Hidden{table}'"
        : $"ALTER TABLE {Table(schema, table)} RENAME TO \"Hidden{table}\"");

    /// <summary>Gives a hidden table its name back.</summary>
    public Task Unhide(string schema, string table) => Execute(Provider switch
    {
        "SqlServer" => $"EXEC sp_rename '{schema}.Hidden{table}', '{table}'",
        "Sqlite" => $"ALTER TABLE \"Hidden{table}\" RENAME TO {Table(schema, table)}",
        _ => $"ALTER TABLE {schema}.\"Hidden{table}\" RENAME TO \"{table}\"",
    });

    public async ValueTask DisposeAsync()
    {
        if (this == Nowhere)
            return;
        switch (Provider)
        {
            case "Sqlite":
                SqliteConnection.ClearAllPools();
                foreach (var file in new[] { name, name + "-wal", name + "-shm" })
                    File.Delete(file);
                break;
            case "PostgreSql":
                await OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                break;
            default:
                await OnServer($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
                break;
        }
    }

    private static async Task<TestDatabase> MakeTemplate()
    {
        var template = await Empty();
        // the last thing a test process does: a server that is not thrown away keeps nothing of ours
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await TestHost.Migrate(template);
        if (template.Provider == "Sqlite")
            await template.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools(); // a template may have no connection while it is copied
        return template;
    }

    private static string NextName() => $"poet_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    private static TestDatabase Named(string name)
    {
        switch (Server)
        {
            case null:
                var file = Path.Combine(Path.GetTempPath(), $"{name}_{Environment.TickCount64:x}.db");
                return new("Sqlite", "Data Source=" + file, file);
            case var server when IsPostgreSql(server):
                return new("PostgreSql", new NpgsqlConnectionStringBuilder(ForPostgreSql(server)) { Database = name }.ToString(), name);
            case var server:
                return new("SqlServer", new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ToString(), name);
        }
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = IsPostgreSql(Server!) ? (DbConnection)new NpgsqlConnection(ForPostgreSql(Server!)) : new SqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private DbConnection Connect(string to) => Provider switch
    {
        "Sqlite" => new SqliteConnection(to),
        "PostgreSql" => new NpgsqlConnection(to),
        _ => new SqlConnection(to),
    };

    private static bool IsPostgreSql(string server) =>
        server.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) || server.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    private static string ForPostgreSql(string server)
    {
        if (!server.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
            return server;
        var address = new Uri(server);
        var user = address.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Database = address.AbsolutePath.Trim('/') is { Length: > 0 } database ? database : "postgres",
        }.ToString();
    }
}
