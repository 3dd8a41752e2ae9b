namespace Poet.Platform.Persistence.Prepared;

/// <summary>Asks prepared questions for one request, all on one connection, which is taken with the first question.</summary>
public sealed class PreparedReads : IAsyncDisposable
{
    private readonly PreparedConnections connections;
    private PreparedConnection? taken;

    internal PreparedReads(PreparedConnections connections) => this.connections = connections;

    /// <summary>Asks a question. Its rows must be disposed of before the next one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="values">Values in the order of its parameters.</param>
    public async Task<PreparedRows> Ask(PreparedQuestion question, CancellationToken cancel, params object?[] values)
    {
        taken ??= await connections.Take(cancel);
        return await taken.Ask(question, values, cancel);
    }

    /// <summary>Gives the connection back before the request ends: nothing more is read, or what is read next must be newer.</summary>
    public async ValueTask Release()
    {
        if (taken is not { } mine)
            return;
        taken = null;
        await connections.Return(mine);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Release();
}
