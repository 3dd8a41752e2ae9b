using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Domain;

/// <summary>Somebody asked what is held about them (Data Protection Act 2018 s.45), whether or not anything is.</summary>
internal sealed class AccessRequest : IRecord, IVersioned, IAboutSubject
{
    private AccessRequest() { }

    public Guid Id { get; private init; }

    /// <summary>The record of the person; null where none was found.</summary>
    public Guid? PersonId { get; private init; }
    Guid IAboutSubject.SubjectId => PersonId ?? Id;

    public string Force { get; private init; } = "";

    /// <summary>Who asked, as they said it, and through whom.</summary>
    [Personal]
    public string AskedBy { get; private init; } = "";

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The day on which what shows who they are had come; null while it is waited for.</summary>
    public DateOnly? IdentityOn { get; private set; }

    [Personal]
    public string? IdentityHow { get; private set; }

    public DateOnly? ExtendedOn { get; private set; }
    [Personal]
    public string? ExtendedWhy { get; private set; }

    /// <summary>The last day for the answer; in the year 9999 while the clock has not begun.</summary>
    public DateOnly DueOn { get; private set; }

    public AccessRequestState State { get; private set; }
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";
    public DateTimeOffset? CompiledAt { get; private set; }
    public Guid? CompiledById { get; private set; }
    public string? CompiledBy { get; private set; }

    /// <summary>What is to be answered, or was; null until somebody says.</summary>
    public AnswerKind? Answer { get; private set; }

    /// <summary>Why it is answered so, for the Commissioner.</summary>
    [Personal]
    public string? AnswerWhy { get; private set; }

    /// <summary>True where the answer does not say that something is left out, since that would tell it (s.45(6)).</summary>
    public bool SilentOnLeftOut { get; private set; }

    public Guid? ProposedById { get; private set; }
    public string? ProposedBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }
    public Guid Version { get; set; }
    public List<AccessItem> Items { get; } = [];

    public static AccessRequest Receive(Guid? person, string force, string askedBy, DateOnly receivedOn, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), PersonId = person, Force = force, AskedBy = askedBy, ReceivedOn = receivedOn, RecordedAt = now, RecordedBy = by, DueOn = RequestClock.NotBegun,
    };

    public void ProveIdentity(DateOnly on, string how)
    {
        (IdentityOn, IdentityHow) = (on, how);
        DueOn = RequestClock.DueOn(ReceivedOn, IdentityOn, ExtendedOn is not null);
    }

    public void Extend(DateOnly on, string why)
    {
        (ExtendedOn, ExtendedWhy) = (on, why);
        DueOn = RequestClock.DueOn(ReceivedOn, IdentityOn, extended: true);
    }

    public void Compile(Guid byId, string by, DateTimeOffset now) => (CompiledById, CompiledBy, CompiledAt) = (byId, by, now);

    public void Propose(AnswerKind answer, bool silent, string why, Guid byId, string by) =>
        (State, Answer, SilentOnLeftOut, AnswerWhy, ProposedById, ProposedBy) = (AccessRequestState.Proposed, answer, silent, why, byId, by);

    public void Return() => (State, Answer, SilentOnLeftOut, AnswerWhy, ProposedById, ProposedBy) = (AccessRequestState.Open, null, false, null, null, null);

    public void Disclose(string by, DateTimeOffset now) => (State, AnsweredBy, AnsweredAt) = (AccessRequestState.Answered, by, now);
}

/// <summary>Where a request stands.</summary>
internal enum AccessRequestState
{
    /// <summary>Being worked on.</summary>
    Open,
    /// <summary>An answer waits for a second person.</summary>
    Proposed,
    /// <summary>Answered.</summary>
    Answered,
}

/// <summary>What is answered.</summary>
internal enum AnswerKind
{
    /// <summary>What is held, but for what is withheld; or that nothing is.</summary>
    Data,
    /// <summary>Neither that something is held nor that nothing is, since either would tell what may be withheld (s.45(4) to (6)).</summary>
    NeitherConfirmNorDeny,
    /// <summary>Refused as manifestly unfounded (s.53).</summary>
    ManifestlyUnfounded,
    /// <summary>Refused as excessive (s.53).</summary>
    ManifestlyExcessive,
}
