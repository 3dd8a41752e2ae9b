namespace Poet.Orders.Domain;

/// <summary>A fact as stored: insert-only.</summary>
internal sealed class OrderEvent
{
    public Guid OrderId { get; init; }
    public int Sequence { get; init; }

    /// <summary>The fact as JSON.</summary>
    public required string Fact { get; init; }

    public DateOnly EffectiveOn { get; init; }
    public DateTimeOffset LearnedAt { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }
}

/// <summary>From an instant on, this force is responsible; until the next row. Gap and overlap cannot be expressed.</summary>
internal sealed class Responsibility
{
    public Guid OrderId { get; init; }
    public DateTimeOffset From { get; init; }
    public required string Force { get; init; }
}
