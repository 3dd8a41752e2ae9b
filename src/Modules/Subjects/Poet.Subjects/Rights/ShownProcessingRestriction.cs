using Poet.Subjects.Domain;

namespace Poet.Subjects.Rights;

/// <summary>A restriction of processing.</summary>
/// <param name="Id">Id, to lift it by.</param>
/// <param name="Ground">accuracy-contested or kept-as-evidence.</param>
/// <param name="Contested">The parts that the person contests.</param>
/// <param name="Says">The same in a sentence.</param>
/// <param name="Force">Code of the force that set it.</param>
/// <param name="PlacedAt">When, UTC.</param>
internal sealed record ShownProcessingRestriction(Guid Id, RestrictionGround Ground, IReadOnlyList<ContestedPart> Contested, string Says, string Force, DateTimeOffset PlacedAt)
{
    /// <summary>What the person says, or for which proceedings it is kept; absent for a partner.</summary>
    public string? Reason { get; init; }

    /// <summary>By whom; absent for a partner.</summary>
    public string? PlacedBy { get; init; }

    /// <summary>When it was lifted, UTC; absent while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? LiftedBy { get; init; }

    /// <summary>Why.</summary>
    public string? LiftedWhy { get; init; }

    /// <summary>The day on which the person was told before it was lifted.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>How the person was told, or why not.</summary>
    public string? Told { get; init; }

    internal static ShownProcessingRestriction Of(ProcessingRestriction r) =>
        new(r.Id, r.Ground, ProcessingRestriction.Read(r.Contested), ProcessingRestriction.Says(r.Ground, r.Contested)!, r.Force, r.PlacedAt)
        {
            Reason = r.Reason, PlacedBy = r.PlacedBy, LiftedAt = r.LiftedAt, LiftedBy = r.LiftedBy, LiftedWhy = r.LiftedWhy, ToldOn = r.ToldOn, Told = r.Told,
        };

    /// <summary>Whoever was given the data learns that they are contested, and nothing of the work behind it.</summary>
    internal ShownProcessingRestriction Shared() => new(Id, Ground, Contested, Says, Force, PlacedAt);
}
