namespace Poet.Platform.Audit;

/// <summary>Settings in the section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>False on a host that leaves sealing to the others; where none seals, entries wait, and verifying says how many.</summary>
    public bool SealHere { get; set; } = true;

    /// <summary>A checkpoint is signed after so many new seals, or sooner.</summary>
    public int CheckpointEntries { get; set; } = 10_000;

    /// <summary>A checkpoint is signed when the last one is so old and there are new seals.</summary>
    public int CheckpointMinutes { get; set; } = 5;

    /// <summary>From so many different records in a day on, a user is listed under unusual access.</summary>
    public int ManyRecords { get; set; } = 50;

    /// <summary>The hour, London time, at which the night begins for unusual access.</summary>
    public int NightFrom { get; set; } = 22;

    /// <summary>The hour at which it ends.</summary>
    public int NightUntil { get; set; } = 6;
}
