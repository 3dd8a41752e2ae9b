namespace Poet.Platform.Audit;

/// <summary>
/// The key under which the audit keeps what changed about one person. Deleting it is how such values are erased: the entries stay as they are, and nobody can read them any more.
/// </summary>
internal sealed class SubjectKey
{
    public Guid SubjectId { get; init; }

    /// <summary>The key, encrypted with AES-GCM under the master key that lies outside the database: nonce, tag, text.</summary>
    public byte[] Wrapped { get; init; } = [];
}
