namespace Poet.Referrals.Domain.Applications;

/// <summary>A version of the text, as it was saved. Insert-only.</summary>
internal sealed class TextVersion
{
    public Guid ApplicationId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public required string Json { get; init; }
    public required string Hash { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
}

/// <summary>Somebody stands for the exact text that the hash names. A later text has no signature.</summary>
internal sealed class SignOff
{
    public Guid ApplicationId { get; init; }
    public int TextNumber { get; init; }
    public Signature What { get; init; }
    public required string Hash { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
}

/// <summary>A day in court.</summary>
internal sealed class Hearing
{
    public Guid ApplicationId { get; init; }
    public int Sequence { get; init; }
    public DateOnly On { get; init; }
    public required string Court { get; init; }
    public HearingState State { get; set; }
    public AdjournedBecause? Because { get; set; }
}

/// <summary>What the court did with one clause.</summary>
internal sealed class Clause
{
    public Guid ApplicationId { get; init; }

    /// <summary>Id of the clause of the text; for one that the court added, its own.</summary>
    public Guid ClauseId { get; init; }

    /// <summary>Number in the order that was made; that of the draft for a clause that was refused.</summary>
    public int Number { get; init; }

    public ClauseResult Result { get; init; }

    /// <summary>The court's words; null where it granted those of the draft, or none.</summary>
    public string? Words { get; init; }

    public RefusedBecause? Because { get; init; }
    public required string Reason { get; init; }

    /// <summary>False only when somebody has looked.</summary>
    public bool MayHoldProtectedDetails { get; init; }

    /// <summary>Its own last day as the court said it; null where it runs with the order.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>The order was offered to a unit that shall manage it.</summary>
internal sealed class Offer
{
    public Guid ApplicationId { get; init; }
    public int Sequence { get; init; }
    public Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public OfferState State { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
}

/// <summary>Something done with an application. Insert-only.</summary>
internal sealed class ApplicationStep
{
    public Guid ApplicationId { get; init; }
    public int Sequence { get; init; }

    /// <summary>As the fact <c>referrals.application-changed.v1</c> names it.</summary>
    public required string What { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }

    /// <summary>Coded reasons between blanks; null for none.</summary>
    public string? Codes { get; init; }

    /// <summary>Days and names of courts and units; nothing of people.</summary>
    public string? Note { get; init; }
}

/// <summary>Where an application stands.</summary>
internal enum ApplicationState
{
    /// <summary>Not signed by both.</summary>
    Drafting,
    /// <summary>Signed for content and law; a court decides.</summary>
    AwaitingCourt,
    /// <summary>The court made an order, in whole or in part.</summary>
    Granted,
    /// <summary>The court made none.</summary>
    Refused,
    /// <summary>Not pursued.</summary>
    Withdrawn,
    /// <summary>The case that it depended on has collapsed.</summary>
    Collapsed,
}

/// <summary>What somebody signs for.</summary>
internal enum Signature
{
    /// <summary>What is asked and why, by somebody who knows the subject and wrote none of it.</summary>
    Content,
    /// <summary>That the law allows it, by legal services.</summary>
    Law,
}

/// <summary>What became of a hearing.</summary>
internal enum HearingState
{
    /// <summary>To come.</summary>
    Listed,
    /// <summary>Put off.</summary>
    Adjourned,
    /// <summary>The court heard the case.</summary>
    Heard,
    /// <summary>Taken out, since nothing is asked of the court any more.</summary>
    Vacated,
}

/// <summary>Why a hearing was adjourned.</summary>
internal enum AdjournedBecause
{
    /// <summary>The court had no time.</summary>
    CourtTime,
    /// <summary>The person was not there or not produced.</summary>
    PersonAbsent,
    /// <summary>The person needs a lawyer or time.</summary>
    DefenceNotReady,
    /// <summary>We need time.</summary>
    ApplicantNotReady,
    /// <summary>Statements, papers or reports are missing.</summary>
    PapersMissing,
    /// <summary>A witness was not there.</summary>
    WitnessAbsent,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What a court did with a clause.</summary>
internal enum ClauseResult
{
    /// <summary>Made as drafted.</summary>
    Granted,
    /// <summary>Made in the court's words.</summary>
    Amended,
    /// <summary>Not made.</summary>
    Refused,
    /// <summary>Made, and not asked for.</summary>
    Added,
}

/// <summary>Why a court refused a clause; counted, so that drafting learns.</summary>
internal enum RefusedBecause
{
    /// <summary>Not necessary for what the Act protects.</summary>
    NotNecessary,
    /// <summary>Asks more than the risk calls for.</summary>
    NotProportionate,
    /// <summary>The evidence did not carry it.</summary>
    EvidenceWeak,
    /// <summary>Not clear enough to be kept and enforced.</summary>
    Unclear,
    /// <summary>The law does not allow it.</summary>
    NotLawful,
    /// <summary>Another order or licence does it already.</summary>
    CoveredElsewhere,
    /// <summary>The test for any order was not met.</summary>
    TestNotMet,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Why an application ends without a decision.</summary>
internal enum EndedBecause
{
    /// <summary>We do not pursue it.</summary>
    Withdrawn,
    /// <summary>The prosecution or case it depended on has collapsed.</summary>
    CaseCollapsed,
}

/// <summary>What a unit answered.</summary>
internal enum OfferState
{
    /// <summary>No answer yet.</summary>
    Open,
    /// <summary>The unit manages the order.</summary>
    Accepted,
    /// <summary>The unit does not.</summary>
    Declined,
}
