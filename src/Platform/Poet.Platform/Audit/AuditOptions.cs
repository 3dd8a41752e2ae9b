namespace Poet.Platform.Audit;

/// <summary>Settings in the section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>A checkpoint is signed after so many new seals, or sooner.</summary>
    public int CheckpointEntries { get; set; } = 10_000;

    /// <summary>A checkpoint is signed when the last one is so old and there are new seals.</summary>
    public int CheckpointMinutes { get; set; } = 5;
}
