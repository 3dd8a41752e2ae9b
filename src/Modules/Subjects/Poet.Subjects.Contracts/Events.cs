using Poet.Platform.Contracts;

namespace Poet.Subjects.Contracts;

/// <summary>Two records turned out to be one person. Reversible: see <see cref="SubjectsUnmerged"/>.</summary>
/// <param name="KeptId">The record that stands.</param>
/// <param name="MergedId">The record that now points to it.</param>
/// <param name="Force">Code of the force that merged them.</param>
[EventName("subjects.subjects-merged.v1")]
public sealed record SubjectsMerged(Guid KeptId, Guid MergedId, string Force) : IIntegrationEvent;

/// <summary>Somebody whom orders on a subject protect was recorded. Says who recorded them, and nothing of who or where they are.</summary>
/// <param name="SubjectId">The subject.</param>
/// <param name="PersonId">The protected person's record.</param>
/// <param name="Force">Code of the force that recorded them.</param>
[EventName("subjects.protected-person-recorded.v1")]
public sealed record ProtectedPersonRecorded(Guid SubjectId, Guid PersonId, string Force) : IIntegrationEvent;

/// <summary>A force sees a person from now on whom others recorded.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that sees the person now.</param>
[EventName("subjects.subject-shared.v1")]
public sealed record SubjectShared(Guid SubjectId, string Force) : IIntegrationEvent;

/// <summary>What was recorded of a person was wrong and is corrected.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Parts">What was wrong: name, familyName, bornOn, or the kind of an identifier. Never the values.</param>
/// <param name="Force">Code of the force that corrected it.</param>
[EventName("subjects.subject-corrected.v1")]
public sealed record SubjectCorrected(Guid SubjectId, IReadOnlyList<string> Parts, string Force) : IIntegrationEvent;

/// <summary>Two people decided to erase a person. Whoever holds anything about the person takes it out and keeps what counts need; may arrive more than once.</summary>
/// <param name="SubjectId">The record that stood for the person.</param>
/// <param name="Records">Every id under which the person was recorded, that one included.</param>
/// <param name="On">The day of erasure, in London.</param>
[EventName("subjects.subject-erased.v1")]
public sealed record SubjectErased(Guid SubjectId, IReadOnlyList<Guid> Records, DateOnly On) : IIntegrationEvent;

/// <summary>What is recorded of a person's times in custody or of a licence changed. Whoever depends on it asks how it stands.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that recorded it.</param>
[EventName("subjects.custody-changed.v1")]
public sealed record CustodyChanged(Guid SubjectId, string Force) : IIntegrationEvent;

/// <summary>What is recorded of a person's management under MAPPA changed. Of category 4 nothing is told.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that recorded it.</param>
/// <param name="What">set, ended or struck-out.</param>
/// <param name="Category">1 to 3.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="On">The day on which it was recorded, in London.</param>
[EventName("subjects.mappa-changed.v1")]
public sealed record MappaChanged(Guid SubjectId, string Force, string What, int Category, int Level, DateOnly On) : IIntegrationEvent;

/// <summary>Something happened to an action of a MAPPA meeting.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force whose meeting gave it.</param>
/// <param name="Kind">order or referral.</param>
/// <param name="RecordId">The order or referral.</param>
/// <param name="Task">apply, enforce, vary or other.</param>
/// <param name="What">given, assigned, done, not-done, or reported to the meeting.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="On">The day on which that was recorded, in London.</param>
[EventName("subjects.mappa-action-changed.v1")]
public sealed record MappaActionChanged(Guid ActionId, Guid SubjectId, string Force, string Kind, Guid RecordId, string Task, string What, DateOnly DueOn, DateOnly On) : IIntegrationEvent;

/// <summary>A merge was undone.</summary>
/// <param name="KeptId">The record that stood.</param>
/// <param name="MergedId">The record that stands by itself again.</param>
/// <param name="MergedAt">Since when they were one, in UTC: what was recorded since may belong to the other record.</param>
[EventName("subjects.subjects-unmerged.v1")]
public sealed record SubjectsUnmerged(Guid KeptId, Guid MergedId, DateTimeOffset MergedAt) : IIntegrationEvent;
