using Poet.Platform.Persistence;

namespace Poet.Platform.Restricting;

/// <summary>Somebody opened a restricted record for a short time, said why, and answers for it.</summary>
public sealed class BreakGlass : IRecord
{
    /// <summary>Id, which stands in the audit with everything read meanwhile.</summary>
    public Guid Id { get; init; }

    /// <summary>What was opened.</summary>
    public Guid RestrictionId { get; init; }

    /// <summary>The record.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The force of both.</summary>
    public required string Force { get; init; }

    /// <summary>Who.</summary>
    public Guid ActorId { get; init; }

    /// <summary>Who, by name.</summary>
    public required string ActorName { get; init; }

    /// <summary>Why, by code.</summary>
    public required string Purpose { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the record closes again.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Who is told.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>When the owner saw the notice; null before.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>What a supervisor or auditor decided; null before.</summary>
    public GlassDecision? Decision { get; set; }

    /// <summary>Why they decided so.</summary>
    public string? DecisionWhy { get; set; }

    /// <summary>Who decided.</summary>
    public string? ReviewedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ReviewedAt { get; set; }
}

/// <summary>What was decided of a broken glass.</summary>
public enum GlassDecision
{
    /// <summary>There was need.</summary>
    Justified,
    /// <summary>There was none; it was spoken about.</summary>
    NotJustified,
    /// <summary>Passed on to professional standards.</summary>
    Referred,
}

/// <summary>A broken glass that a request carries: for its restriction it stands until it ends.</summary>
/// <param name="Id">The broken glass.</param>
/// <param name="RestrictionId">What it opens.</param>
/// <param name="Until">When it ends.</param>
public sealed record OpenGlass(Guid Id, Guid RestrictionId, DateTimeOffset Until);

/// <summary>A glass just broken, and the record it opens.</summary>
/// <param name="Id">The broken glass.</param>
/// <param name="SubjectId">The record.</param>
/// <param name="Until">When it ends.</param>
public sealed record BrokenGlass(Guid Id, Guid SubjectId, DateTimeOffset Until);

/// <summary>Settings under "Restricting".</summary>
public sealed class RestrictingOptions
{
    /// <summary>How long a broken glass stays open, in minutes, 5 to 480.</summary>
    public int BreakGlassMinutes { get; set; } = 60;
}
