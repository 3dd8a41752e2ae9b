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

    /// <summary>The force responsible at an instant, of all rows of an order; before the first one, the one that recorded the order.</summary>
    public static string At(IReadOnlyCollection<Responsibility> rows, DateTimeOffset at) => rows.Where(r => r.From <= at).MaxBy(r => r.From)?.Force ?? rows.MinBy(r => r.From)!.Force;

    /// <summary>The second at which a force ceased to be responsible; null while it is, and where it never was.</summary>
    public static DateTimeOffset? LeftBy(IReadOnlyCollection<Responsibility> rows, string force, DateTimeOffset now)
    {
        if (At(rows, now) == force)
            return null;
        var began = rows.Where(r => r.Force == force && r.From <= now).MaxBy(r => r.From);
        return began is null ? null : rows.Where(r => r.From > began.From).Min(r => (DateTimeOffset?)r.From);
    }
}
