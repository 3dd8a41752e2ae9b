namespace Poet.Orders.Contracts;

/// <summary>Questions that other modules ask of the register. Read-only.</summary>
public interface IOrders
{
    /// <summary>An order in short, as now known; null when there is none, or it is not the asker's to see.</summary>
    Task<OrderSummary?> Find(Guid orderId, CancellationToken cancel);

    /// <summary>The orders on a person at an instant, as now known, whatever their state.</summary>
    Task<IReadOnlyList<OrderSummary>> Of(Guid subjectId, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>An order in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="State">awaiting-start, in-force, unconfirmed or ended at the instant asked about.</param>
/// <param name="Force">The force responsible at that instant.</param>
public sealed record OrderSummary(Guid Id, string Reference, string TypeCode, Guid SubjectId, string State, string Force);
