using Poet.Platform.Errors;

namespace Poet.Transfers.Domain;

/// <summary>
/// That an order went from one force to another, from a second on. The moves of an order form a chain: each begins with the force to which the one before it went, and later; their numbers are
/// taken once, so that no two transfers can both follow the same one, whatever two hosts do at the same time.
/// </summary>
internal sealed class Move
{
    public Guid OrderId { get; init; }

    /// <summary>From 1.</summary>
    public int Sequence { get; init; }

    public Guid TransferId { get; init; }
    public required string FromForce { get; init; }
    public required string ToForce { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The next link of the chain.</summary>
    /// <param name="last">The last move of the order; null where it never went anywhere, and so is still with the force that began this transfer.</param>
    public static Move Next(Guid order, Move? last, Transfer transfer)
    {
        if (last is not null && (last.ToForce != transfer.FromForce || last.At >= transfer.EffectiveAt))
            throw new RuleBrokenException([new("moved-meanwhile", "Withdraw this transfer: another one has moved an order of it", "orders")]);
        return new() { OrderId = order, Sequence = (last?.Sequence ?? 0) + 1, TransferId = transfer.Id, FromForce = transfer.FromForce, ToForce = transfer.ToForce, At = transfer.EffectiveAt };
    }
}
