using Poet.Platform.Contracts;

namespace Poet.Transfers.Contracts;

/// <summary>A force offers another one a person's orders. The sending force stays responsible.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="FromForce">Code of the sending force.</param>
/// <param name="ToForce">Code of the receiving force.</param>
/// <param name="AnswerBy">The last day for an answer, in London.</param>
/// <param name="On">The day, in London.</param>
[EventName("transfers.offered.v1")]
public sealed record TransferOffered(Guid TransferId, string FromForce, string ToForce, DateOnly AnswerBy, DateOnly On) : IIntegrationEvent;

/// <summary>Something was done about a transfer.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="FromForce">Code of the sending force.</param>
/// <param name="ToForce">Code of the receiving force.</param>
/// <param name="What">drafted, repacked, section-given, offered, queried, answered, accepted, signed, both-signed, declined, withdrawn or assigned.</param>
/// <param name="On">The day, in London.</param>
[EventName("transfers.changed.v1")]
public sealed record TransferChanged(Guid TransferId, string FromForce, string ToForce, string What, DateOnly On) : IIntegrationEvent;

/// <summary>Both forces have signed: from a second on, past or to come, the receiving force is responsible for these orders. It is told once that is certain and is never taken back.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Orders">The orders.</param>
/// <param name="FromForce">Code of the force responsible before.</param>
/// <param name="ToForce">Code of the force responsible from then on.</param>
/// <param name="At">The second, in UTC.</param>
[EventName("transfers.effective.v1")]
public sealed record TransferEffective(Guid TransferId, IReadOnlyList<Guid> Orders, string FromForce, string ToForce, DateTimeOffset At) : IIntegrationEvent;
