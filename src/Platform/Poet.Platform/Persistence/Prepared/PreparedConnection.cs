using System.Data;
using System.Data.Common;

namespace Poet.Platform.Persistence.Prepared;

/// <summary>An open connection with what was prepared on it. Used by one request at a time.</summary>
internal sealed class PreparedConnection : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly IDatabaseProvider provider;
    private readonly bool instantsAreTicks;
    private readonly Dictionary<PreparedQuestion, DbCommand> commands = new(ReferenceEqualityComparer.Instance);
    private readonly DbCommand? begin;
    private readonly DbCommand? end;
    private bool sound = true;

    private PreparedConnection(DbConnection connection, IDatabaseProvider provider)
    {
        (this.connection, this.provider, instantsAreTicks) = (connection, provider, SchemaNaming.IsFlat("." + provider.Name));
        if (!provider.SnapshotsAreFree)
            return;
        (begin, end) = (Command("BEGIN"), Command("COMMIT")); // of SQLite: the snapshot is taken by the first question
    }

    /// <summary>False once something failed on it, or while an answer is still being read: it is not used again.</summary>
    public bool IsSound => sound && connection.State == ConnectionState.Open;

    public static async Task<PreparedConnection> Open(IDatabaseProvider provider, DatabaseOptions options, CancellationToken cancel) =>
        new(await provider.OpenToRead(options, cancel), provider);

    /// <summary>From here on everything read is of one instant, where that costs nothing.</summary>
    public void Begin() => Run(begin);

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    public void End() => Run(end);

    public async Task<PreparedRows> Ask(PreparedQuestion question, object?[] values, CancellationToken cancel)
    {
        sound = false; // until it has answered
        if (!commands.TryGetValue(question, out var command))
        {
            commands[question] = command = question.On(connection, provider);
            if (!provider.KeepsPlansByText)
                await command.PrepareAsync(cancel);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset at => instantsAreTicks ? at.UtcTicks : at.ToUniversalTime(),
                var other => other,
            };
        var reader = await command.ExecuteReaderAsync(cancel);
        sound = true;
        return new(reader, instantsAreTicks);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
            await command.DisposeAsync();
        if (begin is not null)
            await begin.DisposeAsync();
        if (end is not null)
            await end.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Run(DbCommand? command)
    {
        if (command is null)
            return;
        sound = false;
        command.ExecuteNonQuery();
        sound = true;
    }
}
