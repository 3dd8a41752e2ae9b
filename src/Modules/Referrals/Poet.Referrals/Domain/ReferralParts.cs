using Poet.OrderTypes.Sdk;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Domain;

/// <summary>What a referral says when it is opened.</summary>
internal sealed record NewReferral(string Force, Guid SubjectId, ReferralSource Source, string SourceName, string Concern, bool NothingProtected, Family? Feared, Known Convicted, AtRisk AtRisk, CaseSaid Said);

/// <summary>Something done with a referral. Never changed.</summary>
internal sealed class ReferralStep
{
    public Guid ReferralId { get; init; }
    public int Sequence { get; init; }

    /// <summary>received, assigned, triaged, returned, resubmitted, accepted, not-progressed or taken-up-again.</summary>
    public required string What { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }

    /// <summary>Coded reasons or the code of the order type, between blanks; null for none.</summary>
    public string? Codes { get; init; }

    public string? Note { get; init; }
}

/// <summary>How urgent a referral was found to be, and why, under the headings of THRIVE. Never changed: a new one is made when facts change.</summary>
internal sealed class Triage
{
    public Guid Id { get; init; }
    public Guid ReferralId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public Priority Priority { get; init; }
    public required string Threat { get; init; }
    public required string Harm { get; init; }
    public required string Risk { get; init; }
    public required string Investigation { get; init; }
    public required string Vulnerability { get; init; }
    public required string Engagement { get; init; }
}

/// <summary>Where a referral comes from.</summary>
internal enum ReferralSource
{
    /// <summary>A district or basic command unit.</summary>
    District,
    /// <summary>A team that investigates domestic abuse.</summary>
    DomesticAbuseInvestigation,
    /// <summary>A team that solves problems of domestic abuse.</summary>
    DomesticAbuseProblemSolving,
    /// <summary>A team that manages sexual or violent offenders.</summary>
    OffenderManagement,
    /// <summary>A team against gangs and county lines.</summary>
    GangTeam,
    /// <summary>A meeting under the multi-agency public protection arrangements.</summary>
    MappaMeeting,
    /// <summary>A partner agency.</summary>
    PartnerAgency,
    /// <summary>A learning review, such as a domestic homicide review.</summary>
    LearningReview,
    /// <summary>The orders team itself.</summary>
    SelfGenerated,
    /// <summary>Somewhere else; the name says where.</summary>
    Other,
}

/// <summary>Where a referral stands.</summary>
internal enum ReferralState
{
    /// <summary>With its owner, undecided.</summary>
    Received,
    /// <summary>Sent back for what is missing.</summary>
    Returned,
    /// <summary>Taken on for an application.</summary>
    Accepted,
    /// <summary>Left, with a reason.</summary>
    NotProgressed,
}

/// <summary>How urgent.</summary>
internal enum Priority
{
    /// <summary>Within the team's usual time.</summary>
    Low,
    /// <summary>Before the usual ones.</summary>
    Medium,
    /// <summary>Today.</summary>
    High,
    /// <summary>Now: somebody is in danger; safeguarding comes first.</summary>
    Immediate,
}

/// <summary>Whether something is so.</summary>
internal enum Known
{
    /// <summary>Nobody has said.</summary>
    NotKnown,
    /// <summary>It is.</summary>
    Yes,
    /// <summary>It is not.</summary>
    No,
}

/// <summary>Whether somebody is to be protected. Who, and how they are reached, never stands in a referral: it is recorded with the person whom it is about.</summary>
internal enum AtRisk
{
    /// <summary>Nobody has said.</summary>
    NotKnown,
    /// <summary>Nobody in particular.</summary>
    Nobody,
    /// <summary>Somebody.</summary>
    Somebody,
    /// <summary>Somebody who is in danger when reached in any but a safe way.</summary>
    SafeContactOnly,
}

/// <summary>Why a referral is returned; counted, so that the commonest drive training.</summary>
internal enum ReturnReason
{
    /// <summary>Evidence is missing or not described.</summary>
    EvidenceMissing,
    /// <summary>Statements are missing.</summary>
    StatementsMissing,
    /// <summary>It is not certain who the person is.</summary>
    IdentityUnclear,
    /// <summary>Convictions and other history are missing.</summary>
    HistoryMissing,
    /// <summary>What the people at risk want is missing.</summary>
    ViewsOfProtectedMissing,
    /// <summary>A risk assessment is missing.</summary>
    RiskAssessmentMissing,
    /// <summary>It does not say what an order should stop.</summary>
    PurposeUnclear,
    /// <summary>The same person was referred already.</summary>
    Duplicate,
    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>Why a referral is not progressed.</summary>
internal enum LeaveReason
{
    /// <summary>No order's test can be met on what is known.</summary>
    TestNotMet,
    /// <summary>An order would not be necessary or proportionate.</summary>
    NotProportionate,
    /// <summary>An order in force does it already.</summary>
    OrderInForce,
    /// <summary>Something else is done instead.</summary>
    OtherDisposal,
    /// <summary>The person is in custody for long.</summary>
    InCustody,
    /// <summary>It would put somebody in more danger.</summary>
    DangerToProtected,
    /// <summary>The person has died.</summary>
    PersonDied,
    /// <summary>The facts turned out not to be so.</summary>
    Unfounded,
}
