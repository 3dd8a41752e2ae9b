namespace Poet.Platform.Audit.Sealing;

/// <summary>Seals one entry: its place in the chain, and a hash that takes in the hash before it.</summary>
internal sealed class AuditSeal
{
    /// <summary>1, 2, 3 and so on, without a gap.</summary>
    public long Sequence { get; init; }

    public Guid EntryId { get; init; }

    /// <summary>See <see cref="CanonicalEntry.Chain"/>; before the first seal stand 32 zeros.</summary>
    public byte[] Hash { get; init; } = [];
}

/// <summary>Says under a signature how the chain stood.</summary>
internal sealed class AuditCheckpoint
{
    /// <summary>The last seal it covers.</summary>
    public long Sequence { get; init; }

    /// <summary>The hash of that seal.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>When it was signed, cut to microseconds.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Which key signed it.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>ES256, 64 bytes.</summary>
    public byte[] Signature { get; init; } = [];
}
