using System.Collections.Concurrent;

namespace Poet.Platform.Persistence.Prepared;

/// <summary>
/// Open connections with what was prepared on them, kept for the next request: opening one and preparing its commands costs more than asking them. After a failure none of
/// those that lie idle is used again, since what broke one, such as a server that was started anew, broke them all.
/// </summary>
internal sealed class PreparedConnections(IDatabaseProvider provider, DatabaseOptions options) : IAsyncDisposable
{
    private const int MostIdle = 32;
    private readonly ConcurrentBag<PreparedConnection> idle = [];

    public async ValueTask<PreparedConnection> Take(CancellationToken cancel)
    {
        var connection = idle.TryTake(out var kept) ? kept : await PreparedConnection.Open(provider, options, cancel);
        try
        {
            connection.Begin();
            return connection;
        }
        catch
        {
            await Discard(connection);
            throw;
        }
    }

    public async ValueTask Return(PreparedConnection connection)
    {
        if (connection.IsSound)
            connection.End();
        if (!connection.IsSound)
            await Discard(connection);
        else if (idle.Count >= MostIdle)
            await connection.DisposeAsync();
        else
            idle.Add(connection);
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var kept))
            await kept.DisposeAsync();
    }

    private async ValueTask Discard(PreparedConnection connection)
    {
        await connection.DisposeAsync();
        await DisposeAsync();
    }
}
