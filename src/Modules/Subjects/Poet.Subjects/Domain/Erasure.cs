using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>Somebody proposed to erase a person's record, and what another one decided. What is left of an erased person: that it was, when, and who did it.</summary>
internal sealed class Erasure : IRecord, IAboutSubject
{
    /// <summary>What stands in the place of erased words.</summary>
    public const string Words = "Erased";

    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required ErasureGrounds Grounds { get; init; }
    [Personal]
    public required string Reason { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public ErasureState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    [Personal]
    public string? DecidedWhy { get; private set; }

    public void Decide(ErasureState decision, string by, string why, DateTimeOffset now) => (State, DecidedAt, DecidedBy, DecidedWhy) = (decision, now, by, why);
}

/// <summary>Why a record is to be erased.</summary>
internal enum ErasureGrounds
{
    /// <summary>A review found that it is not needed any more.</summary>
    Review,
    /// <summary>The person asked, and it may not be kept (Data Protection Act 2018 s.47).</summary>
    Request,
    /// <summary>A court or the Commissioner ordered it.</summary>
    Order,
}

/// <summary>Where an erasure stands.</summary>
internal enum ErasureState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,
    /// <summary>A second person confirmed it.</summary>
    Confirmed,
    /// <summary>Turned down or taken back.</summary>
    Rejected,
}
