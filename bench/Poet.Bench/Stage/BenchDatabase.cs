using Npgsql;

namespace Poet.Bench.Stage;

/// <summary>A database of its own with a data folder for the host's keys.</summary>
internal sealed class BenchDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poet-bench-");
    private readonly bool keep;

    private BenchDatabase(string provider, Postgres? server, bool keep)
    {
        (Provider, Server, this.keep) = (provider, server, keep);
        var name = folder.Name.ToLowerInvariant().Replace('-', '_');
        if (server is null)
            Connection = "Data Source=" + Path.Combine(folder.FullName, "poet.db");
        else
        {
            using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
            connection.Open();
            using var create = connection.CreateCommand();
            create.CommandText = $"CREATE DATABASE \"{name}\"";
            create.ExecuteNonQuery();
            Connection = server.ConnectionTo(name);
        }
    }

    public string Provider { get; }

    public string Connection { get; }

    /// <summary>The server whose CPU counts too; null for SQLite.</summary>
    public Postgres? Server { get; }

    /// <summary>Folder of keys and, for SQLite, of the database.</summary>
    public string Folder => folder.FullName;

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["POET_DATA"] = Folder, ["Database__Provider"] = Provider, ["Database__ConnectionString"] = Connection, ["Database__MigrateAtStart"] = "true",
    };

    public static BenchDatabase New(string provider, Postgres? server, bool keep = false) => new(provider, server, keep);

    public void Dispose()
    {
        if (keep)
            Console.WriteLine($"Kept: {Connection}, keys in {Folder}");
        else
            folder.Delete(recursive: true);
    }
}
