namespace Poet.Breaches.Contracts;

/// <summary>Questions that other modules ask of Breaches. Read-only.</summary>
public interface IBreaches
{
    /// <summary>The breaches of an order that the asker may see, the newest first.</summary>
    Task<IReadOnlyList<BreachSummary>> Of(Guid orderId, CancellationToken cancel);

    /// <summary>What was done about a breach until now, for counting as of any day; null when there is none, or it is not the asker's to see.</summary>
    Task<BreachLife?> Life(Guid breachId, CancellationToken cancel);
}

/// <summary>What was done about a breach until now.</summary>
/// <param name="Id">Id.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that deals with it.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="OpenedAt">When it was taken up, in UTC.</param>
/// <param name="ClosedAt">When it was closed for good, in UTC; null while it is open.</param>
/// <param name="Steps">What was done, in the order in which it was recorded.</param>
public sealed record BreachLife(Guid Id, Guid OrderId, Guid SubjectId, string Force, string TypeCode, DateTimeOffset At, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<BreachStepDone> Steps);

/// <summary>Something done about a breach.</summary>
/// <param name="What">As <see cref="BreachChanged"/> says.</param>
/// <param name="On">The day it happened.</param>
/// <param name="Detail">What it was, coded: an outcome, a recall, a reason for no further action, strand and scale of a disruption, crime or no-crime for a crime reference, the number of a crime's outcome; null for nothing.</param>
public sealed record BreachStepDone(string What, DateOnly On, string? Detail);

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
