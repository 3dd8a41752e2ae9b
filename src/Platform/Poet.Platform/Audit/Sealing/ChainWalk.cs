using System.Security.Cryptography;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// Walks along the chain, or along a stretch of it, and stops at the first thing that is wrong. A stretch begins with the hash that the table has for the seal before it: where that is not
/// right, the stretch before says so.
/// </summary>
internal sealed class ChainWalk(byte[]? markKey, AuditKeys keys, AuditCheckpoint? kept, RecordSums listed) : IDisposable
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash? marks = markKey is null ? null : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, markKey);
    private readonly Queue<AuditCheckpoint> expected = [];
    private readonly byte[] previous = new byte[CanonicalEntry.HashBytes];

    public long Sequence { get; private set; }

    public long Signed { get; private set; }

    public long SignedUpTo { get; private set; }

    public string? Fault { get; private set; }

    /// <summary>Begins after this seal, with what was found before it.</summary>
    public void BeginAfter(long sequence, ReadOnlySpan<byte> hash, long signed, long signedUpTo)
    {
        (Sequence, Signed, SignedUpTo) = (sequence, signed, signedUpTo);
        previous.AsSpan().Clear();
        hash[..Math.Min(hash.Length, previous.Length)].CopyTo(previous);
        Fault = null;
        expected.Clear();
    }

    /// <summary>The next seal with its entry.</summary>
    public void Seal(long sequence, ReadOnlySpan<byte> hash, EntryRow entry)
    {
        if (sequence != Sequence + 1)
            Missing(sequence - 1);
        else if (Follows(sequence, entry, hash))
            Pass(sequence, hash, entry);
    }

    /// <summary>The next seal, whose entry is not there.</summary>
    public void Deleted(long sequence, Guid entryId)
    {
        if (sequence != Sequence + 1)
            Missing(sequence - 1);
        else
            Fault = $"Entry {entryId} (seal {sequence}) was deleted";
    }

    /// <summary>A checkpoint that lies further on.</summary>
    public void Expect(AuditCheckpoint checkpoint)
    {
        if (Fault is null && Checkpoints.Wrong(checkpoint, keys) is { } wrong)
            Fault = $"The checkpoint at seal {checkpoint.Sequence} is not ours: {wrong}";
        expected.Enqueue(checkpoint);
    }

    /// <summary>Seals up to this one are not there.</summary>
    public void Missing(long upTo) => Fault ??= Sequence + 1 == upTo ? $"Seal {upTo} was removed" : $"Seals {Sequence + 1} to {upTo} were removed";

    /// <summary>The chain ends here.</summary>
    public void End()
    {
        if (Fault is not null)
            return;
        if (expected.TryPeek(out var beyond))
            Fault = CutOff(beyond, "a signed checkpoint");
        else if (kept is not null && kept.Sequence > Sequence)
            Fault = CutOff(kept, "the checkpoint that was kept elsewhere");
    }

    /// <summary>An entry without a seal: ours, and waiting, or somebody else's.</summary>
    public void Unsealed(EntryRow entry)
    {
        if (!MarkFits(entry))
            Fault = $"Entry {entry.Says} was not written by the platform, or was changed before it was sealed";
        else
            listed.Add(entry);
    }

    public void Dispose()
    {
        sha.Dispose();
        marks?.Dispose();
    }

    private bool Follows(long sequence, EntryRow entry, ReadOnlySpan<byte> hash)
    {
        Span<byte> right = stackalloc byte[CanonicalEntry.HashBytes];
        CanonicalEntry.Chain(previous, sequence, entry.Mark, entry.Canonical, right, sha);
        var follows = right.SequenceEqual(hash);
        var marked = MarkFits(entry);
        if (!marked)
            Fault = follows ? $"Entry {entry.Says} (seal {sequence}) was not written by the platform, or was changed before it was sealed"
                : $"Entry {entry.Says} (seal {sequence}) was changed";
        else if (!follows)
            Fault = marks is null ? $"Entry {entry.Says} (seal {sequence}) or its seal was changed"
                : $"Seal {sequence} (entry {entry.Says}) does not follow from the one before: seals were changed, moved or removed";
        return Fault is null;
    }

    private void Pass(long sequence, ReadOnlySpan<byte> hash, EntryRow entry)
    {
        Sequence = sequence;
        hash.CopyTo(previous);
        listed.Add(entry);
        if (expected.TryPeek(out var checkpoint) && checkpoint.Sequence == sequence)
            Compare(expected.Dequeue(), "a signed checkpoint");
        if (kept?.Sequence == sequence)
            Compare(kept, "the checkpoint that was kept elsewhere");
    }

    private void Compare(AuditCheckpoint checkpoint, string which)
    {
        if (checkpoint.Hash.AsSpan().SequenceEqual(previous))
            (Signed, SignedUpTo) = (Signed + 1, checkpoint.Sequence);
        else
            Fault ??= $"The chain was made anew: {which} of {checkpoint.At:u} has another hash for seal {checkpoint.Sequence}. The first bad entry is seal {SignedUpTo + 1} or one after it";
    }

    private string CutOff(AuditCheckpoint checkpoint, string which) =>
        $"The end was cut off: {which} of {checkpoint.At:u} covers {checkpoint.Sequence} entries, {Sequence} are there. The first that is gone is seal {Sequence + 1}";

    private bool MarkFits(EntryRow entry)
    {
        if (marks is null)
            return true;
        Span<byte> mark = stackalloc byte[CanonicalEntry.HashBytes];
        marks.AppendData(entry.Canonical);
        marks.GetHashAndReset(mark);
        return CryptographicOperations.FixedTimeEquals(mark, entry.Mark);
    }
}
