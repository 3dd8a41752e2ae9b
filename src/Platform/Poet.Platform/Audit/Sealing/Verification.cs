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
internal sealed class Verification(IDatabaseProvider provider, DatabaseOptions database, string providerName, AuditKeys keys, long stretch)
{
    private readonly EntryReader tables = new(providerName);
    private readonly byte[]? markKey = keys.HasMark ? keys.Mark : null;

    /// <summary>Of the host's own database with the host's own keys; so many seals are looked at in one piece.</summary>
    public static Verification Of(IServiceProvider services, long stretch = 20_000)
    {
        using var scope = services.CreateScope();
        var name = scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.ProviderName!;
        return new(services.GetRequiredService<IDatabaseProvider>(), services.GetRequiredService<DatabaseOptions>(), name, services.GetRequiredService<AuditKeys>(), stretch);
    }

    public async Task<Verdict> Run(AuditCheckpoint? kept, CancellationToken cancel)
    {
        using RecordSums listed = new();
        using var index = listed.Comparable();
        // the index is read while the chain is: they meet in two sums at the end
        var indexed = Task.Run(() => RecordIndex.Sum(provider, database, tables, index, cancel), cancel);
        await using var reader = await Open(cancel);
        var (verdict, sum) = await Walk(reader, listed, kept, cancel);
        var sums = await indexed;
        if (verdict.Fault is null && sums != sum)
            verdict = verdict with { Fault = await Index(cancel) };
        return verdict with { MarksChecked = markKey is not null };
    }

    private async Task<(Verdict, UInt128)> Walk(ChainReader reader, RecordSums listed, AuditCheckpoint? kept, CancellationToken cancel)
    {
        // the signatures first: a checkpoint that a sealing host adds after this covers seals beyond the last one known here, and must not look like an end cut off
        var lastSigned = await reader.LastSigned(cancel);
        var last = await reader.Last(cancel);
        var stretches = new ChainInStretches(OpenForStretches, sums => new(markKey, keys, kept, sums), last, stretch);
        var sealedOnes = await stretches.Look(listed, cancel);

        using var chain = new ChainWalk(markKey, keys, kept, listed);
        chain.BeginAfter(stretches.RightUpTo, await reader.HashOf(stretches.RightUpTo, cancel), stretches.Signed, stretches.SignedUpTo);
        if (chain.Sequence < last) // something is wrong from there on
            await reader.Walk(chain, last, cancel);
        if (chain.Fault is null)
            await reader.Signatures(chain, lastSigned, cancel);
        chain.End();
        var waiting = chain.Fault is null ? await reader.Waiting(chain, cancel) : 0;
        return (new() { Sealed = chain.Sequence, Signed = chain.Signed, SignedUpTo = chain.SignedUpTo, Waiting = waiting, Fault = chain.Fault }, sealedOnes + listed.Total);
    }

    private async Task<ChainReader> Open(CancellationToken cancel) => new(await provider.OpenToRead(database, cancel), provider, tables);

    private async Task<ChainReader> OpenForStretches(CancellationToken cancel)
    {
        var connection = await provider.OpenToRead(database, cancel);
        if (provider.LooksRowsUp is { } told)
        {
            await using var tell = connection.CreateCommand();
            tell.CommandText = told;
            await tell.ExecuteNonQueryAsync(cancel);
        }
        return new(connection, provider, tables);
    }

    private async Task<string?> Index(CancellationToken cancel)
    {
        await using var connection = await provider.OpenToRead(database, cancel);
        return await RecordIndex.FirstWrong(connection, tables, cancel);
    }
}
