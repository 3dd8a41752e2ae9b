using System.Security.Cryptography;
using System.Text;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Subjects.Domain;

/// <summary>A protected person is to be told that something happened. Holds codes and times and no free words, so that it can never say where anybody is.</summary>
internal sealed class TellingDuty : IRecord, IVersioned, IAboutSubject
{
    private TellingDuty() { }

    public Guid Id { get; private init; }

    /// <summary>Whom to tell.</summary>
    public Guid PersonId { get; private init; }

    public Guid SubjectId { get; private init; }
    public string Force { get; private init; } = "";

    /// <summary>Code of the force that recorded the person and knows how to reach them, where it is not the one that is to tell; null otherwise.</summary>
    public string? HeldBy { get; private init; }

    public TellingCause Cause { get; private init; }

    /// <summary>The order; null for a release and for a handover, which concern all of them.</summary>
    public Guid? OrderId { get; private init; }

    public Guid? BreachId { get; private init; }

    /// <summary>The duty by which the person was told what is not so; null for every other cause.</summary>
    public Guid? TakesBack { get; private init; }

    /// <summary>The day on which it happened or takes effect.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Since when the register knows it: the clock runs from here.</summary>
    public DateTimeOffset KnownAt { get; private init; }

    /// <summary>The first instant at which it is overdue.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public TellingState State { get; private set; }

    /// <summary>When it was answered; null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid Version { get; set; }
    public List<TellingAttempt> Attempts { get; } = [];

    /// <summary>The same for the same cause, so that a fact delivered twice makes one duty.</summary>
    public static TellingDuty Of(ToBeTold told, Happened happened, DateTimeOffset known, DateTimeOffset due) => new()
    {
        Id = IdOf(told, happened), PersonId = told.Person.Id, SubjectId = told.SubjectId, Force = told.By, HeldBy = told.HeldBy, Cause = happened.Cause, OrderId = happened.OrderId, BreachId = happened.BreachId,
        TakesBack = happened.TakesBack, On = happened.On, KnownAt = known, DueAt = due,
    };

    /// <summary>The person was told.</summary>
    public void Tell(HowTold how, DateTimeOffset at, ToldResponse response, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        if (at > by.Now || at < LondonTime.StartOf(Earliest))
            throw new RuleBrokenException([new("told-at-wrong", "Enter a time that is not in the future and not before it happened", "at")]);
        Attempts.Add(new() { Id = Guid.CreateVersion7(by.Now), DutyId = Id, At = at, How = how, Response = response, By = by.ActorName, RecordedAt = by.Now });
        (State, AnsweredAt) = (TellingState.Told, by.Now);
    }

    /// <summary>The person was not told. Where nobody could reach them it is to be tried again until another instant.</summary>
    public void LeaveUntold(NotToldBecause because, ToldAgency? agency, DateTimeOffset again, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        if ((because == NotToldBecause.ToldByOther) != (agency is not null))
            throw new RuleBrokenException([new("agency-wrong", "Choose who told them where another agency did, and nobody otherwise", "agency")]);
        if (because == NotToldBecause.NotSo)
            throw new RuleBrokenException([new("not-so-wrong", "Choose another reason: that it is not so any more is worked out from the order, once that is corrected", "because")]);
        if (because == NotToldBecause.RecordedHere && HeldBy is null)
            throw new RuleBrokenException([new("recorded-here-wrong", "Choose another reason: your force recorded this person, and this duty stands on that record", "because")]);
        Attempts.Add(new() { Id = Guid.CreateVersion7(by.Now), DutyId = Id, At = by.Now, Because = because, Agency = agency, By = by.ActorName, RecordedAt = by.Now });
        if (because == NotToldBecause.NotReached)
            DueAt = Cause == TellingCause.OrderEnded && LondonTime.StartOf(On) is var end && by.Now < end && end < again ? end : again; // before it ends
        else
            (State, AnsweredAt) = (TellingState.NotTold, by.Now);
    }

    /// <summary>What they are to be told is not so any more: nobody is to tell them.</summary>
    public void Withdraw(By by)
    {
        Attempts.Add(new() { Id = Guid.CreateVersion7(by.Now), DutyId = Id, At = by.Now, Because = NotToldBecause.NotSo, By = by.ActorName, RecordedAt = by.Now });
        (State, AnsweredAt) = (TellingState.NotTold, by.Now);
    }

    /// <summary>True where the person has heard it, from whomever.</summary>
    public bool WasHeard => State == TellingState.Told || Last is { Because: NotToldBecause.ToldByOther };

    /// <summary>What was withdrawn is so after all: true where the duty is open again. What a person answered stays.</summary>
    public bool IsSoAfterAll(DateTimeOffset due)
    {
        if (State != TellingState.NotTold || Last is not { Because: NotToldBecause.NotSo })
            return false;
        (State, AnsweredAt, DueAt) = (TellingState.Open, null, due);
        return true;
    }

    private TellingAttempt? Last => Attempts.MaxBy(a => a.RecordedAt);

    // what takes effect on a day to come can be told before it
    private DateOnly Earliest => LondonTime.DateOf(KnownAt) is var known && known < On ? known : On;

    private IEnumerable<Problem> Problems()
    {
        if (State != TellingState.Open)
            yield return new("answered-already", "Look at what is recorded: somebody has answered this already");
    }

    private static Guid IdOf(ToBeTold told, Happened h) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"tell {told.Person.Id} {h.Cause} {h.TakesBack ?? h.BreachId ?? h.OrderId} {(h.Once ? "" : $"{h.On:yyyy-MM-dd}")}{(told.HeldBy is null ? "" : " " + told.By)}")).AsSpan(0, 16));
}

/// <summary>Who is to be told by whom.</summary>
/// <param name="Person">The protected person.</param>
/// <param name="By">Code of the force that is to tell.</param>
/// <param name="SubjectId">The subject, under the id by which that force knows them.</param>
internal sealed record ToBeTold(Person Person, string By, Guid SubjectId)
{
    /// <summary>The force that recorded the person, where it is another one.</summary>
    public string? HeldBy => Person.Force == By ? null : Person.Force;
}

/// <summary>Something that protected people are to be told.</summary>
/// <param name="Cause">What.</param>
/// <param name="On">The day on which it happened or takes effect.</param>
internal sealed record Happened(TellingCause Cause, DateOnly On)
{
    public Guid? OrderId { get; init; }
    public Guid? BreachId { get; init; }
    public Guid? TakesBack { get; init; }

    /// <summary>True for what comes once, whatever day is recorded for it.</summary>
    public bool Once => Cause is TellingCause.OrderMade or TellingCause.Breach or TellingCause.TakenBack;
}

/// <summary>One answer to a duty.</summary>
internal sealed class TellingAttempt
{
    public Guid Id { get; init; }
    public Guid DutyId { get; init; }

    /// <summary>When they were told, or somebody tried to.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How they were told; null where they were not.</summary>
    public HowTold? How { get; init; }

    /// <summary>What came of it; null where they were not told.</summary>
    public ToldResponse? Response { get; init; }

    /// <summary>Why they were not told; null where they were.</summary>
    public NotToldBecause? Because { get; init; }

    public ToldAgency? Agency { get; init; }

    /// <summary>Who told them or tried to.</summary>
    public required string By { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What a protected person is told of.</summary>
internal enum TellingCause
{
    OrderMade,
    OrderServed,
    OrderVaried,
    OrderRenewed,
    OrderEnded,
    /// <summary>The subject left custody.</summary>
    Released,
    /// <summary>A breach is suspected.</summary>
    Breach,
    /// <summary>Another force that recorded the person handed its responsibility over to this one.</summary>
    HandedOver,
    /// <summary>What they were told turned out not to be so.</summary>
    TakenBack,
}

/// <summary>How a duty stands.</summary>
internal enum TellingState
{
    Open,
    Told,
    NotTold,
}

/// <summary>How somebody was told.</summary>
internal enum HowTold
{
    InPerson,
    Telephone,
    VideoCall,
    Message,
    Letter,
    /// <summary>Through whoever speaks for them.</summary>
    ThroughSpokesperson,
}

/// <summary>What came of telling somebody.</summary>
internal enum ToldResponse
{
    Understood,
    /// <summary>They asked for more than could be said.</summary>
    WantsMore,
    /// <summary>They fear for their safety: safeguarding comes next.</summary>
    Afraid,
    /// <summary>They do not want to be told any more: ask again for their consent.</summary>
    WantsNoMore,
}

/// <summary>Why somebody was not told.</summary>
internal enum NotToldBecause
{
    NoConsent,
    NotSafe,
    /// <summary>To be tried again by the end of the next time allowed.</summary>
    NotReached,
    ToldByOther,
    /// <summary>It does not concern them, or did not happen after all.</summary>
    NotConcerned,
    /// <summary>Of a person whom another force recorded: this force has recorded them itself by now, and tells them under that record.</summary>
    RecordedHere,
    /// <summary>What was recorded was corrected before they were told; said by the platform alone.</summary>
    NotSo,
}

/// <summary>Which agency told somebody.</summary>
internal enum ToldAgency
{
    WitnessCareUnit,
    /// <summary>Probation's victim liaison.</summary>
    VictimLiaison,
    /// <summary>An independent advisor.</summary>
    Advisor,
    Court,
    AnotherForce,
    Other,
}
