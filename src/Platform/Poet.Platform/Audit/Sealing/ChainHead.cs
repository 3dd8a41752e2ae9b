using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>Where the chain stands, and when it was last signed.</summary>
internal sealed record ChainHead(long Sequence, byte[] Hash, long SignedSequence, DateTimeOffset SignedAt)
{
    public static async Task<ChainHead> Read(PlatformDb db, CancellationToken cancel)
    {
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Sequence).FirstOrDefaultAsync(cancel);
        var signed = await db.AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Sequence).FirstOrDefaultAsync(cancel);
        return new(last?.Sequence ?? 0, last?.Hash ?? new byte[CanonicalEntry.HashBytes], signed?.Sequence ?? 0, signed?.At ?? DateTimeOffset.MinValue);
    }

    /// <summary>The seals of these entries.</summary>
    public List<AuditSeal> Next(List<AuditEntry> entries)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<AuditSeal> seals = new(entries.Count);
        var (sequence, previous) = (Sequence, Hash);
        foreach (var entry in entries)
        {
            var hash = new byte[CanonicalEntry.HashBytes];
            CanonicalEntry.Chain(previous, ++sequence, entry.Mark, CanonicalEntry.Of(entry), hash, sha);
            seals.Add(new() { Sequence = sequence, EntryId = entry.Id, Hash = previous = hash });
        }
        return seals;
    }

    public ChainHead After(AuditSeal last) => this with { Sequence = last.Sequence, Hash = last.Hash };

    public ChainHead Signed(DateTimeOffset at) => this with { SignedSequence = Sequence, SignedAt = at };

    public bool CheckpointDue(DateTimeOffset now, AuditOptions options) => Sequence > SignedSequence
        && (Sequence - SignedSequence >= options.CheckpointEntries || now - SignedAt >= TimeSpan.FromMinutes(options.CheckpointMinutes) || SignedAt > now);
}
