using Poet.Platform.Persistence;

namespace Poet.Plans.Domain;

/// <summary>That somebody of the force is trained as a rape and serious sexual offences specialist (RASSO): only such people own nominals.</summary>
internal sealed class Training : IRecord
{
    public Guid Id { get; init; }
    public required string Force { get; init; }
    public Guid UserId { get; init; }
    public required string Name { get; init; }

    /// <summary>The day from which it counts.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day; null where it does not run out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The course or certificate.</summary>
    public required string Evidence { get; init; }

    public required string RecordedBy { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
}
