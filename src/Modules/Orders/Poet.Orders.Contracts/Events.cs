using Poet.Platform.Contracts;

namespace Poet.Orders.Contracts;

/// <summary>An order was recorded.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="TypeCode">Its type.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="Force">The force responsible.</param>
/// <param name="MadeOn">The day it was made.</param>
[EventName("orders.order-made.v1")]
public sealed record OrderMade(Guid OrderId, string TypeCode, Guid SubjectId, string Force, DateOnly MadeOn) : IIntegrationEvent;

/// <summary>Another force is or will be responsible for an order. Whoever asks how things stand then takes it in not before that second.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="Force">The force responsible from then on.</param>
/// <param name="From">The second, in UTC.</param>
[EventName("orders.responsibility-moved.v1")]
public sealed record ResponsibilityMoved(Guid OrderId, Guid SubjectId, string Force, DateTimeOffset From) : IIntegrationEvent;

/// <summary>Something happened to an order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="What">served, released, varied, renewed, ended, end-claimed, terms-confirmed, corrected, attached, noted, finding-settled or handed-over.</param>
/// <param name="On">The legal day it took effect.</param>
[EventName("orders.order-changed.v1")]
public sealed record OrderChanged(Guid OrderId, string What, DateOnly On) : IIntegrationEvent;
