using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>What a verification found.</summary>
internal sealed record Verdict
{
    /// <summary>Entries whose seals are as they were made.</summary>
    public long Sealed { get; init; }

    /// <summary>Entries that wait for their seal.</summary>
    public long Waiting { get; init; }

    /// <summary>Checkpoints whose signatures fit.</summary>
    public long Signed { get; init; }

    /// <summary>The last seal under a signature: what lies after it rests on the chain and the marks alone.</summary>
    public long SignedUpTo { get; init; }

    /// <summary>False where the key of the marks is not on this machine.</summary>
    public bool MarksChecked { get; init; }

    /// <summary>The first thing that is not as it was written; null when all is.</summary>
    public string? Fault { get; init; }
}

/// <summary>
/// Reads the whole audit, in constant memory, and says what is not as it was written: an entry changed, deleted or put in by somebody else, a seal changed, moved or removed,
/// a chain made anew, an end cut off.
/// </summary>
internal sealed class Verification(IDatabaseProvider provider, DatabaseOptions database, string providerName, AuditKeys keys)
{
    private const long Stretch = 20_000;

    private readonly EntryReader reader = new(providerName);
    private readonly byte[]? markKey = keys.HasMark ? keys.Mark : null;

    /// <summary>Of the host's own database with the host's own keys.</summary>
    public static Verification Of(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var name = scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.ProviderName!;
        return new(services.GetRequiredService<IDatabaseProvider>(), services.GetRequiredService<DatabaseOptions>(), name, services.GetRequiredService<AuditKeys>());
    }

    public async Task<Verdict> Run(AuditCheckpoint? kept, CancellationToken cancel)
    {
        await using var connection = provider.Connect(database);
        await connection.OpenAsync(cancel);
        using RecordSums listed = new();
        using var index = listed.Comparable();
        // the index is read while the chain is: they meet in two sums at the end
        var indexed = Task.Run(() => RecordIndex.Sum(provider, database, reader, index, cancel), cancel);
        var chain = new ChainWalk(markKey, keys, kept, listed);
        var verdict = await Walk(connection, chain, cancel);
        var sums = await indexed;
        if (verdict.Fault is null && !sums.Equals(listed.Total))
            verdict = verdict with { Fault = await RecordIndex.FirstWrong(connection, reader, cancel) };
        return verdict with { MarksChecked = markKey is not null };
    }

    private async Task<Verdict> Walk(DbConnection connection, ChainWalk chain, CancellationToken cancel)
    {
        var last = await Last(connection, cancel);
        while (chain.Sequence < last && chain.Fault is null)
        {
            var upTo = Math.Min(last, chain.Sequence + Stretch);
            await Signatures(connection, chain, upTo, cancel);
            await Seals(connection, chain, upTo, cancel);
        }
        if (chain.Fault is null)
            await Signatures(connection, chain, long.MaxValue, cancel);
        chain.End();
        var waiting = chain.Fault is null ? await Waiting(connection, chain, cancel) : 0;
        return new() { Sealed = chain.Sequence, Signed = chain.Signed, SignedUpTo = chain.SignedUpTo, Waiting = waiting, Fault = chain.Fault };
    }

    private async Task<long> Last(DbConnection connection, CancellationToken cancel)
    {
        await using var ask = Command(connection, $"""SELECT MAX("Sequence") FROM {reader.Seals}""");
        return await ask.ExecuteScalarAsync(cancel) is long last ? last : 0;
    }

    private async Task Seals(DbConnection connection, ChainWalk chain, long upTo, CancellationToken cancel)
    {
        await using var ask = Command(connection, $"""
            SELECT s."Sequence", s."EntryId", s."Hash", {EntryReader.Columns} FROM {reader.Seals} s LEFT JOIN {reader.Entries} e ON e."Id" = s."EntryId"
            WHERE s."Sequence" > @after AND s."Sequence" <= @upto ORDER BY s."Sequence"
            """, ("@after", chain.Sequence), ("@upto", upTo));
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (chain.Fault is null && await rows.ReadAsync(cancel))
            chain.Seal(rows.GetInt64(0), rows.GetGuid(1), (byte[])rows.GetValue(2), reader.Read(rows, 3));
        if (chain.Fault is null && chain.Sequence < upTo)
            chain.Missing(upTo);
    }

    private async Task Signatures(DbConnection connection, ChainWalk chain, long upTo, CancellationToken cancel)
    {
        await using var ask = Command(connection, $"""
            SELECT "Sequence", "Hash", "At", "KeyId", "Signature" FROM {reader.Checkpoints} WHERE "Sequence" > @after AND "Sequence" <= @upto ORDER BY "Sequence"
            """, ("@after", chain.Sequence), ("@upto", upTo));
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            chain.Expect(new() { Sequence = rows.GetInt64(0), Hash = (byte[])rows.GetValue(1), At = reader.Instant(rows, 2), KeyId = rows.GetString(3), Signature = (byte[])rows.GetValue(4) });
    }

    private async Task<long> Waiting(DbConnection connection, ChainWalk chain, CancellationToken cancel)
    {
        await using var ask = Command(connection, $"""
            SELECT {EntryReader.Columns} FROM {reader.Entries} e WHERE NOT EXISTS (SELECT 1 FROM {reader.Seals} s WHERE s."EntryId" = e."Id") ORDER BY e."At"
            """);
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        long waiting = 0;
        for (; chain.Fault is null && await rows.ReadAsync(cancel); waiting++)
            chain.Unsealed(reader.Read(rows, 0)!);
        return waiting;
    }

    private static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
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
