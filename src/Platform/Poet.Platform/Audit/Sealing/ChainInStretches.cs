namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// Looks at the chain in stretches, several at once: each seal is compared with the hash that the table has for the one before, so that the order in which stretches are looked at does not
/// matter. That all is right shows here; where something is not, a walk from the first stretch that has a fault says what.
/// </summary>
internal sealed class ChainInStretches(Func<CancellationToken, Task<ChainReader>> open, Func<RecordSums, ChainWalk> walk, long last, long length)
{
    /// <summary>As many as a host of a force has to spare; beyond, databases have no more to give.</summary>
    private const int MostAtOnce = 8;

    private readonly Lock one = new();
    private long next = -1;
    private long firstWrong = long.MaxValue;

    /// <summary>Checkpoints found right before the first stretch that has a fault.</summary>
    private readonly SortedDictionary<long, (long Signed, long UpTo)> signed = [];

    /// <summary>Where a walk goes on that is to say what is wrong; the end of the chain where nothing is.</summary>
    public long RightUpTo => firstWrong == long.MaxValue ? last : firstWrong * length;

    public long Signed { get; private set; }

    public long SignedUpTo { get; private set; }

    /// <summary>Looks at all of it, and adds up what the entries list.</summary>
    public async Task<UInt128> Look(RecordSums like, CancellationToken cancel)
    {
        var sums = await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce)).Select(_ => Task.Run(() => Worker(like, cancel), cancel)));
        foreach (var (stretch, found) in signed)
            if (stretch < firstWrong)
                (Signed, SignedUpTo) = (Signed + found.Signed, Math.Max(SignedUpTo, found.UpTo));
        return sums.Aggregate(UInt128.Zero, (a, b) => a + b);
    }

    private async Task<UInt128> Worker(RecordSums like, CancellationToken cancel)
    {
        using var sums = like.Comparable();
        using var chain = walk(sums);
        await using var reader = await open(cancel);
        while (Interlocked.Increment(ref next) is var stretch && stretch * length < last && stretch < Interlocked.Read(ref firstWrong))
        {
            var after = stretch * length;
            chain.BeginAfter(after, await reader.HashOf(after, cancel), 0, 0);
            await reader.Walk(chain, Math.Min(last, after + length), cancel);
            lock (one)
                if (chain.Fault is not null)
                    firstWrong = Math.Min(firstWrong, stretch);
                else if (chain.Signed > 0)
                    signed[stretch] = (chain.Signed, chain.SignedUpTo);
        }
        return sums.Total;
    }
}
