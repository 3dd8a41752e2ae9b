using System.Data.Common;
using Microsoft.Data.Sqlite;
using static Poet.Bench.Contestants.BareServer;

namespace Poet.Bench.Contestants;

/// <summary>Three prepared commands on one connection.</summary>
internal sealed class BareCommands : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand person;
    private readonly DbCommand orders;
    private readonly DbCommand conditions;

    private BareCommands(DbConnection connection)
    {
        this.connection = connection;
        person = Command($"""
            SELECT s."Id", s."Name", s."BornOn" FROM {Table("subjects", "Identifiers")} i JOIN {Table("subjects", "Subjects")} s ON s."Id" = i."SubjectId"
            WHERE i."Kind" = 'PNC' AND i."Canonical" = @pnc
            """, ("pnc", ""));
        orders = Command($"""
            SELECT o."Id", o."Reference", o."TypeCode", o."Court", o."Officer", o."MadeOn", s."State" FROM {Table("orders", "Spans")} s JOIN {Table("orders", "Orders")} o ON o."Id" = s."OrderId"
            WHERE s."SubjectId" = @subject AND s."KnownTo" = @open AND s."ValidFrom" <= @at AND s."ValidTo" > @at AND s."State" <> 'Ended'
            """, ("subject", Guid.Empty), ("open", BareServer.Open(connection)), ("at", BareServer.Open(connection)));
        conditions = Command($"""
            SELECT "ConditionId", "Number", "Words", "KindId", "Terms", "ConfirmedBy" FROM {Table("orders", "Conditions")}
            WHERE "OrderId" = @order AND "KnownTo" = @open AND "ValidFrom" <= @at AND "ValidTo" > @at ORDER BY "Number"
            """, ("order", Guid.Empty), ("open", BareServer.Open(connection)), ("at", BareServer.Open(connection)));
    }

    public static async Task<BareCommands> Open(DbConnection connection)
    {
        await connection.OpenAsync();
        var commands = new BareCommands(connection);
        foreach (var command in new[] { commands.person, commands.orders, commands.conditions })
            await command.PrepareAsync();
        return commands;
    }

    public async Task<BareAnswer?> Answer(string pncId, DateTimeOffset at)
    {
        person.Parameters[0].Value = pncId;
        BareAnswer answer;
        await using (var found = await person.ExecuteReaderAsync())
        {
            if (!await found.ReadAsync())
                return null;
            answer = new(found.GetGuid(0), found.GetString(1), found.IsDBNull(2) ? null : found.GetFieldValue<DateOnly>(2), []);
        }
        orders.Parameters[0].Value = answer.Id;
        orders.Parameters[2].Value = Instant(connection, at);
        await using (var found = await orders.ExecuteReaderAsync())
            while (await found.ReadAsync())
                answer.Orders.Add(new(found.GetGuid(0), found.GetString(1), found.GetString(2), Text(found, 3), Text(found, 4), found.GetFieldValue<DateOnly>(5), found.GetString(6), []));
        foreach (var order in answer.Orders)
        {
            conditions.Parameters[0].Value = order.Id;
            conditions.Parameters[2].Value = Instant(connection, at);
            await using var found = await conditions.ExecuteReaderAsync();
            while (await found.ReadAsync())
                order.Conditions.Add(new(found.GetGuid(0), found.GetInt32(1), found.GetString(2), Text(found, 3), Text(found, 4), Text(found, 5)));
        }
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await person.DisposeAsync();
        await orders.DisposeAsync();
        await conditions.DisposeAsync();
        await connection.DisposeAsync();
    }

    private string Table(string schema, string table) => connection is SqliteConnection ? $"\"{schema}_{table}\"" : $"{schema}.\"{table}\"";

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private DbCommand Command(string sql, params (string Name, object Value)[] parameters) => Command(connection, sql, parameters);

    /// <summary>A command with its parameters, to be prepared.</summary>
    public static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
