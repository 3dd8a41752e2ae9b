using Poet.Platform.Contracts;

namespace Poet.Visits.Contracts;

/// <summary>Something changed in how an order is supervised.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Force">Code of the force that supervises it.</param>
/// <param name="What">opened, manager-assigned, cadence-proposed, cadence-agreed, cadence-refused, handed-on, closed, or dates-moved where nothing was done and the order begins or ends at another time.</param>
/// <param name="On">The day, in London.</param>
[EventName("visits.supervision-changed.v1")]
public sealed record SupervisionChanged(Guid OrderId, string Force, string What, DateOnly On) : IIntegrationEvent;

/// <summary>A visit was recorded.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that made it.</param>
/// <param name="Purpose">briefing, contact or spot-check.</param>
/// <param name="Outcome">met or failed.</param>
/// <param name="On">The day of the visit, in London.</param>
[EventName("visits.visit-recorded.v1")]
public sealed record VisitRecorded(Guid VisitId, Guid SubjectId, string Force, string Purpose, string Outcome, DateOnly On) : IIntegrationEvent;

/// <summary>On a visit something spoke for a breach of terms then in force. Nobody has decided anything.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that made the visit.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Terms">The terms.</param>
[EventName("visits.breach-suspected.v1")]
public sealed record BreachSuspected(Guid VisitId, Guid SubjectId, string Force, DateTimeOffset At, IReadOnlyList<SuspectedTerm> Terms) : IIntegrationEvent;

/// <summary>A term that may have been broken.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ConditionId">The condition.</param>
public sealed record SuspectedTerm(Guid OrderId, Guid ConditionId);

/// <summary>On a visit every term of an order then in force was gone through with the subject.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="VisitReference">Its short reference.</param>
/// <param name="OrderId">The order.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ReadBackOnVideo">True when the subject read back every term and body-worn video shows it; false when at least one was only explained, or no video is named.</param>
[EventName("visits.terms-explained.v1")]
public sealed record TermsExplained(Guid VisitId, string VisitReference, Guid OrderId, DateTimeOffset At, bool ReadBackOnVideo) : IIntegrationEvent;
