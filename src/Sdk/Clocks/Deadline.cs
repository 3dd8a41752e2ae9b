namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>The instant by which something must be done, in UTC. Where the law has two readings the earlier is the one to work to, and both are shown.</summary>
/// <param name="Earlier">The instant to work to.</param>
/// <param name="Later">The instant on the longer reading; null when there is one reading.</param>
/// <param name="Why">Why there are two, for the user; null when there is one reading.</param>
public sealed record Deadline(DateTimeOffset Earlier, DateTimeOffset? Later, string? Why);

/// <summary>The last day on which something can be done in time. Where the law has two readings the earlier is the one to work to, and both are shown.</summary>
/// <param name="Earlier">The day to work to.</param>
/// <param name="Later">The day on the longer reading; null when there is one reading.</param>
/// <param name="Why">Why there are two, for the user; null when there is one reading.</param>
public sealed record DayDeadline(DateOnly Earlier, DateOnly? Later, string? Why);
