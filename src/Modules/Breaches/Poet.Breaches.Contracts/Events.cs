using Poet.Platform.Contracts;

namespace Poet.Breaches.Contracts;

/// <summary>A suspected breach of an order was taken up. Nobody has decided anything.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that deals with it.</param>
/// <param name="Source">visit, intelligence, partner, monitoring, public or officer.</param>
/// <param name="At">When it happened, in UTC.</param>
[EventName("breaches.opened.v1")]
public sealed record BreachOpened(Guid BreachId, Guid OrderId, Guid SubjectId, string Force, string Source, DateTimeOffset At) : IIntegrationEvent;

/// <summary>Something was done about a breach.</summary>
/// <param name="BreachId">The breach.</param>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that deals with it.</param>
/// <param name="What">
/// assigned, checked, view-written, decided, arrest, bail, charge, remand, hearing, outcome, recall, no-further-action, crime-reference, crime-outcome, safeguarding, disruption, closed or taken-up-again.
/// </param>
/// <param name="On">The day it happened, or was recorded, in London.</param>
[EventName("breaches.changed.v1")]
public sealed record BreachChanged(Guid BreachId, Guid OrderId, Guid SubjectId, string Force, string What, DateOnly On) : IIntegrationEvent;
