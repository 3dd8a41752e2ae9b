using System.Data.Common;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>Reads seals, entries and checkpoints over one connection and hands them to a walk, row by row. For one thread.</summary>
internal sealed class ChainReader(DbConnection connection, IDatabaseProvider provider, EntryReader tables) : IAsyncDisposable
{
    private readonly EntryRow entry = new();

    /// <summary>The latest seal; 0 without one.</summary>
    public Task<long> Last(CancellationToken cancel) => Latest(tables.Seals, cancel);

    /// <summary>The seal that the latest checkpoint covers; 0 without one.</summary>
    public Task<long> LastSigned(CancellationToken cancel) => Latest(tables.Checkpoints, cancel);

    /// <summary>The hash of a seal; 32 zeros before the first, and where there is none.</summary>
    public async Task<byte[]> HashOf(long sequence, CancellationToken cancel)
    {
        await using var ask = Command($"""SELECT "Hash" FROM {tables.Seals} WHERE "Sequence" = @at""", ("@at", sequence));
        return await ask.ExecuteScalarAsync(cancel) as byte[] ?? new byte[CanonicalEntry.HashBytes];
    }

    /// <summary>Walks from where the walk stands to this seal.</summary>
    public async Task Walk(ChainWalk walk, long upTo, CancellationToken cancel)
    {
        await Signatures(walk, upTo, cancel);
        // which entry a seal is for is only asked where that entry is not there
        await using var rows = await Ask($"""
            SELECT s."Sequence", CASE WHEN e."Id" IS NULL THEN s."EntryId" END, s."Hash", {EntryReader.Columns} FROM {tables.Seals} s LEFT JOIN {tables.Entries} e ON e."Id" = s."EntryId"
            WHERE s."Sequence" > {walk.Sequence} AND s."Sequence" <= {upTo} ORDER BY s."Sequence"
            """, cancel);
        for (var row = 0; walk.Fault is null && rows.Read(); row++) // waits for nothing most of the time, and this is a thread of its own
        {
            if (row % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            if (entry.Read(rows, 3))
                walk.Seal(rows.Number(0), rows.Bytes(2), entry);
            else
                walk.Deleted(rows.Number(0), IdIn(rows, 1));
        }
        if (walk.Fault is null && walk.Sequence < upTo)
            walk.Missing(upTo);
    }

    /// <summary>Tells the walk what was signed from where it stands to this seal.</summary>
    public async Task Signatures(ChainWalk walk, long upTo, CancellationToken cancel)
    {
        await using var ask = Command($"""
            SELECT "Sequence", "Hash", "At", "KeyId", "Signature" FROM {tables.Checkpoints} WHERE "Sequence" > @after AND "Sequence" <= @upto ORDER BY "Sequence"
            """, ("@after", walk.Sequence), ("@upto", upTo));
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            walk.Expect(new() { Sequence = rows.GetInt64(0), Hash = (byte[])rows.GetValue(1), At = tables.Instant(rows, 2), KeyId = rows.GetString(3), Signature = (byte[])rows.GetValue(4) });
    }

    /// <summary>Shows the walk the entries without a seal; returns how many.</summary>
    public async Task<long> Waiting(ChainWalk walk, CancellationToken cancel)
    {
        await using var rows = await Ask($"""
            SELECT {EntryReader.Columns} FROM {tables.Entries} e WHERE NOT EXISTS (SELECT 1 FROM {tables.Seals} s WHERE s."EntryId" = e."Id") ORDER BY e."At"
            """, cancel);
        long waiting = 0;
        for (; walk.Fault is null && rows.Read(); waiting++)
            if (entry.Read(rows, 0))
                walk.Unsealed(entry);
        return waiting;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<long> Latest(string table, CancellationToken cancel)
    {
        await using var ask = Command($"""SELECT MAX("Sequence") FROM {table}""");
        return await ask.ExecuteScalarAsync(cancel) is long latest ? latest : 0;
    }

    private Task<RowBytes> Ask(FormattableString sql, CancellationToken cancel) => provider.AskForBytes(connection, FormattableString.Invariant(sql), cancel);

    private static Guid IdIn(RowBytes rows, int column)
    {
        Span<byte> id = stackalloc byte[36];
        rows.Id(column, id);
        return Guid.Parse(id);
    }

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0; // as long as it takes
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
