using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Poet.Migrations.SqlServer;
using Poet.Platform.Persistence;

namespace Poet.Testing.SqlServer;

/// <summary>Texts seen by this process, each once; written down at once where a folder is given, since a run that fails has seen them too.</summary>
public sealed class CommandTexts(string? file)
{
    /// <summary>Stands between two texts in the file.</summary>
    public const string Between = "\n-- next\n";

    private readonly ConcurrentDictionary<string, bool> seen = [];

    public ICollection<string> All => seen.Keys;

    public void Keep(string text)
    {
        if (!seen.TryAdd(text, true) || file is null)
            return;
        lock (seen)
            File.AppendAllText(file, text + Between);
    }

    /// <summary>The texts of every file of a kind in a folder.</summary>
    public static IReadOnlyList<string> Read(string folder, string kind) =>
        [.. Directory.GetFiles(folder, kind + "-*").SelectMany(file => File.ReadAllText(file).Split(Between, StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}

/// <summary>
/// What the run is asked to write down. POET_RECORD names a folder for the queries that the tests make, as written in C#; with POET_TEST_DB=sqlserver-empty or
/// sqlserver-row the tests run on a SQL Server that is not there, and its commands are written down too.
/// </summary>
public static class Recording
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("POET_RECORD") is { Length: > 0 } set ? set : null;

    private static readonly ConcurrentDictionary<string, Queries> Kept = [];

    private static readonly Lazy<CommandTexts> Commands = new(() => new(At("commands")));

    /// <summary>True when the run has no server at all.</summary>
    public static bool IsSilent(string? server) => server is "sqlserver-empty" or "sqlserver-row";

    /// <summary>The provider to use instead of the host's own; null for the host's own.</summary>
    public static IDatabaseProvider? Instead(string? server, IDatabaseProvider real) =>
        IsSilent(server) ? new SilentSqlServer(Commands.Value, server == "sqlserver-row", QueriesOf("sqlserver"))
        : Folder is null ? null : new Listening(real, QueriesOf(real.Name.ToLowerInvariant()));

    // one for the whole process: for each new one EF builds all its services anew
    private static Queries QueriesOf(string database) => Kept.GetOrAdd(database, name => new(new(At("queries-" + name))));

    private static string? At(string kind) => Folder is null ? null : Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{kind}-{Environment.ProcessId}");
}

/// <summary>The real SQL Server provider on a connection that leads nowhere.</summary>
public sealed class SilentSqlServer(CommandTexts commands, bool answersOneRow, Queries? queries = null) : IDatabaseProvider
{
    private readonly SqlServerDatabase real = new();

    public string Name => real.Name;

    public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options)
    {
        real.Configure(context, schema, options);
        context.UseSqlServer(new SilentConnection(commands, answersOneRow), contextOwnsConnection: true);
        if (queries is not null)
            context.AddInterceptors(queries);
    }

    public DbConnection Connect(DatabaseOptions options) => new SilentConnection(commands, answersOneRow);

    public Task Prepare(DatabaseOptions options, CancellationToken cancel) => Task.CompletedTask;

    public bool IsMissingTable(DbException failed) => false;

    public bool IsUniqueViolation(DbUpdateException failed) => false;
}

/// <summary>A provider as it is, whose queries are written down.</summary>
internal sealed class Listening(IDatabaseProvider real, Queries queries) : IDatabaseProvider
{
    public string Name => real.Name;

    public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options)
    {
        real.Configure(context, schema, options);
        context.AddInterceptors(queries);
    }

    public bool CommitsEmptyCaches => real.CommitsEmptyCaches;

    public bool SnapshotsAreFree => real.SnapshotsAreFree;

    public bool KeepsPlansByText => real.KeepsPlansByText;

    public string? LooksRowsUp => real.LooksRowsUp;

    public Task<DbConnection> OpenToRead(DatabaseOptions options, CancellationToken cancel) => real.OpenToRead(options, cancel);

    public Task<RowBytes> AskForBytes(DbConnection connection, string sql, CancellationToken cancel) => real.AskForBytes(connection, sql, cancel);

    public string MigrationsTable(string schema) => real.MigrationsTable(schema);

    public DbConnection Connect(DatabaseOptions options) => real.Connect(options);

    public Task Prepare(DatabaseOptions options, CancellationToken cancel) => real.Prepare(options, cancel);

    public Task<bool> Insert(DbConnection connection, DbTransaction transaction, RowsToInsert rows, CancellationToken cancel) => real.Insert(connection, transaction, rows, cancel);

    public bool IsMissingTable(DbException failed) => real.IsMissingTable(failed);

    public bool IsUniqueViolation(DbUpdateException failed) => real.IsUniqueViolation(failed);
}

/// <summary>Keeps each query as it was written, which is the same on every database.</summary>
public sealed class Queries(CommandTexts texts) : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        texts.Keep(eventData.ExpressionPrinter.PrintExpression(queryExpression));
        return queryExpression;
    }
}
