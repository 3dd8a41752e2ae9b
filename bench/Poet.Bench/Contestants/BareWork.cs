using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Poet.Bench.Contestants;

/// <summary>
/// What the work of an offender manager costs the framework and the database alone: an officer's next fifty rows, a visit with its results in one transaction, a breach with the words of one
/// condition. The rows that are written go to tables of their own, as wide as is needed to keep what was said.
/// </summary>
internal sealed class BareWork : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand work;
    private readonly DbCommand words;
    private readonly DbCommand visit;
    private readonly DbCommand result;
    private readonly DbCommand breach;

    private BareWork(DbConnection connection)
    {
        this.connection = connection;
        var open = BareServer.Open(connection);
        work = Command($"""
            SELECT o."Id", o."Reference", o."TypeCode", s."Name", o."DueOn", o."Manager", o."Unit" FROM {Table("visits", "SupervisedOrders")} o JOIN {Table("subjects", "Subjects")} s ON s."Id" = o."SubjectId"
            WHERE o."ManagerId" = @manager AND o."EndsAt" > @now ORDER BY o."DueOn", o."Reference" LIMIT 50
            """, ("manager", Guid.Empty), ("now", open));
        words = Command($"""
            SELECT "Number", "Words" FROM {Table("orders", "Conditions")} WHERE "OrderId" = @order AND "ConditionId" = @condition AND "KnownTo" = @open
            """, ("order", Guid.Empty), ("condition", Guid.Empty), ("open", open));
        visit = Command("""INSERT INTO bare_visits VALUES (@id, @person, @at, @reason)""", ("id", Guid.Empty), ("person", Guid.Empty), ("at", open), ("reason", ""));
        result = Command("""INSERT INTO bare_results VALUES (@id, @visit, @condition, @result)""", ("id", Guid.Empty), ("visit", Guid.Empty), ("condition", Guid.Empty), ("result", ""));
        breach = Command("""INSERT INTO bare_breaches VALUES (@id, @person, @condition, @at, @words, @seen)""",
            ("id", Guid.Empty), ("person", Guid.Empty), ("condition", Guid.Empty), ("at", open), ("words", ""), ("seen", ""));
    }

    /// <summary>The tables that are written to.</summary>
    public static async Task MakeTables(DbConnection connection)
    {
        var (id, at) = connection is SqliteConnection ? ("TEXT", "INTEGER") : ("uuid", "timestamptz");
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE bare_visits (id {id} PRIMARY KEY, person {id} NOT NULL, at {at} NOT NULL, reason TEXT NOT NULL);
            CREATE TABLE bare_results (id {id} PRIMARY KEY, visit {id} NOT NULL, condition {id} NOT NULL, result TEXT NOT NULL);
            CREATE TABLE bare_breaches (id {id} PRIMARY KEY, person {id} NOT NULL, condition {id} NOT NULL, at {at} NOT NULL, words TEXT NOT NULL, seen TEXT NOT NULL);
            CREATE INDEX bare_visits_person ON bare_visits (person, at);
            CREATE INDEX bare_results_visit ON bare_results (visit);
            CREATE INDEX bare_breaches_person ON bare_breaches (person, at);
            """;
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<BareWork> Open(DbConnection connection)
    {
        await connection.OpenAsync();
        var commands = new BareWork(connection);
        foreach (var command in new[] { commands.work, commands.words, commands.visit, commands.result, commands.breach })
            await command.PrepareAsync();
        return commands;
    }

    public async Task<List<Row>> Work(Guid manager, DateTimeOffset now)
    {
        Set(work, manager, BareServer.Instant(connection, now));
        List<Row> rows = [];
        await using var found = await work.ExecuteReaderAsync();
        while (await found.ReadAsync())
            rows.Add(new(found.GetGuid(0), found.GetString(1), found.GetString(2), found.GetString(3), found.GetFieldValue<DateOnly>(4), found.GetString(5), found.GetString(6)));
        return rows;
    }

    public async Task<Guid> Visit(Guid person, VisitSaid said, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        await using var transaction = await connection.BeginTransactionAsync();
        (visit.Transaction, result.Transaction) = (transaction, transaction);
        Set(visit, id, person, BareServer.Instant(connection, now), said.Reason);
        await visit.ExecuteNonQueryAsync();
        foreach (var term in said.Terms)
        {
            Set(result, Guid.CreateVersion7(now), id, term.ConditionId, term.Result);
            await result.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        (visit.Transaction, result.Transaction) = (null, null);
        return id;
    }

    public async Task<Guid> Breach(Guid person, BreachSaid said, DateTimeOffset now)
    {
        var (id, condition) = (Guid.CreateVersion7(now), said.ConditionIds[0]);
        Set(words, said.OrderId, condition);
        string then;
        await using (var found = await words.ExecuteReaderAsync())
            then = await found.ReadAsync() ? found.GetString(1) : throw new InvalidOperationException("The condition is not there");
        Set(breach, id, person, condition, BareServer.Instant(connection, now), then, said.Seen);
        await breach.ExecuteNonQueryAsync();
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { work, words, visit, result, breach })
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static void Set(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    private string Table(string schema, string table) => connection is SqliteConnection ? $"\"{schema}_{table}\"" : $"{schema}.\"{table}\"";

    private DbCommand Command(string sql, params (string Name, object Value)[] parameters) => BareCommands.Command(connection, sql, parameters);

    internal sealed record Row(Guid Id, string Reference, string TypeCode, string Name, DateOnly DueOn, string Manager, string Unit);

    internal sealed record VisitSaid(string Reason, IReadOnlyList<ResultSaid> Terms);

    internal sealed record ResultSaid(Guid ConditionId, string Result);

    internal sealed record BreachSaid(Guid OrderId, IReadOnlyList<Guid> ConditionIds, string Seen);
}
