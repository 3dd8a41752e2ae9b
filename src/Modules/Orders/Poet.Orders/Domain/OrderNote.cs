using Poet.Platform.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Domain;

/// <summary>Something noted on an order, as fact or as opinion. Insert-only: one that is wrong is followed by another.</summary>
internal sealed class OrderNote : IRecord
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public required StatementBasis Basis { get; init; }
    public required string Text { get; init; }

    /// <summary>True unless whoever wrote it has looked: it may tell where a protected person is.</summary>
    public bool MayHoldProtectedDetails { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}
