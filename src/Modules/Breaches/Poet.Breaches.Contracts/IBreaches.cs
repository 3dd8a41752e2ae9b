namespace Poet.Breaches.Contracts;

/// <summary>Questions that other modules ask of Breaches. Read-only.</summary>
public interface IBreaches
{
    /// <summary>The breaches of an order that the asker may see, the newest first.</summary>
    Task<IReadOnlyList<BreachSummary>> Of(Guid orderId, CancellationToken cancel);
}

/// <summary>A breach in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Conditions">Numbers of the conditions, as the order counts them.</param>
/// <param name="Open">True while it is not closed.</param>
/// <param name="LastStep">The last of what followed: arrest, bail, charge, remand, hearing, outcome, recall or no-further-action; null for nothing yet.</param>
public sealed record BreachSummary(Guid Id, string Reference, Guid OrderId, Guid SubjectId, DateTimeOffset At, IReadOnlyList<int> Conditions, bool Open, string? LastStep);
