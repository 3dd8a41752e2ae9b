using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>Keeps a record from being erased, such as for an inquiry or an appeal, until somebody lifts it.</summary>
internal sealed class LegalHold : IRecord, IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    [Personal]
    public required string Reason { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset PlacedAt { get; init; }
    public required string PlacedBy { get; init; }
    public DateTimeOffset? LiftedAt { get; set; }
    public string? LiftedBy { get; set; }
    [Personal]
    public string? LiftedWhy { get; set; }
}

/// <summary>Somebody looked at a record and kept it, with the answers of the purge test.</summary>
internal sealed class KeptRecord : IRecord, IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Codes of the questions with their answers, as code=yes, code=no or code=not-known, joined by commas.</summary>
    public required string Answers { get; init; }

    public required string Group { get; init; }
    public DateOnly NextReviewOn { get; init; }
    [Personal]
    public required string Reason { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
}
