namespace Poet.Platform.Requests;

/// <summary>Who records a fact, when and why.</summary>
/// <param name="ActorId">Id of the person.</param>
/// <param name="ActorName">Name, as it is shown.</param>
/// <param name="Reason">In the person's words.</param>
/// <param name="Now">The instant, in UTC.</param>
public sealed record By(Guid ActorId, string ActorName, string Reason, DateTimeOffset Now);
