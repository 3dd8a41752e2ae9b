namespace Poet.Breaches.Domain;

/// <summary>How the court or the prosecution ended it.</summary>
internal enum CourtOutcome
{
    /// <summary>Prison, detention or committal.</summary>
    Custody,
    /// <summary>A suspended sentence or committal.</summary>
    Suspended,
    /// <summary>A community sentence.</summary>
    Community,
    /// <summary>A fine.</summary>
    Fine,
    /// <summary>A discharge, or found and not punished.</summary>
    Discharge,
    /// <summary>Found, with another sentence or result.</summary>
    OtherwiseFound,
    /// <summary>Not guilty, or breach not found.</summary>
    NotFound,
    /// <summary>Dropped by the prosecution or the applicant.</summary>
    Discontinued,
}

/// <summary>What became of asking for recall to prison.</summary>
internal enum RecallResult
{
    /// <summary>Recalled for the rest of the sentence.</summary>
    Standard,
    /// <summary>Recalled for a fixed term.</summary>
    FixedTerm,
    /// <summary>Not recalled.</summary>
    NotRecalled,
    /// <summary>Asked; the answer is open.</summary>
    Asked,
}

/// <summary>Why nothing further is done.</summary>
internal enum NoActionBecause
{
    /// <summary>The facts do not match the term.</summary>
    NoMatch,
    /// <summary>There was a reasonable excuse.</summary>
    Excuse,
    /// <summary>It cannot be proved.</summary>
    NotProvable,
    /// <summary>Action would not be in the public interest.</summary>
    NotInInterest,
    /// <summary>It is dealt with elsewhere, such as under a licence or by another force.</summary>
    Elsewhere,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What was done so that somebody is safer.</summary>
internal enum SafeguardingAction
{
    /// <summary>The victim or protected person was told.</summary>
    PersonTold,
    /// <summary>A safety plan was made or looked at again.</summary>
    SafetyPlan,
    /// <summary>Referred to a meeting of agencies about people at high risk.</summary>
    AgenciesMeeting,
    /// <summary>An alarm, a flag on the address or another means of calling for help.</summary>
    Alarm,
    /// <summary>A child was referred to children's services.</summary>
    ChildReferral,
    /// <summary>An adult at risk was referred to adult services.</summary>
    AdultReferral,
    /// <summary>The person was helped to be somewhere safe.</summary>
    SafePlace,
    /// <summary>Something else.</summary>
    Other,
    /// <summary>Nothing was needed, for the reason given.</summary>
    NoneNeeded,
}

/// <summary>The strand of the strategy against serious and organised crime under which a disruption counts.</summary>
internal enum DisruptionStrand
{
    /// <summary>Prosecuting and disrupting people engaged in crime.</summary>
    Pursue,
    /// <summary>Keeping people from engaging in crime.</summary>
    Prevent,
    /// <summary>Making people and places harder to harm.</summary>
    Protect,
    /// <summary>Being ready to limit harm that happens.</summary>
    Prepare,
}

/// <summary>How great the effect of a disruption is found to be.</summary>
internal enum DisruptionScale
{
    /// <summary>Minor.</summary>
    Minor,
    /// <summary>Moderate.</summary>
    Moderate,
    /// <summary>Major.</summary>
    Major,
}

/// <summary>A disruption that came of a breach. Never changed.</summary>
internal sealed class Disruption
{
    public Guid BreachId { get; init; }
    public int Sequence { get; init; }
    public DateOnly On { get; init; }
    public DisruptionStrand Strand { get; init; }
    public DisruptionScale Scale { get; init; }
    public required string Effect { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}

/// <summary>Something that followed, as somebody says it.</summary>
/// <param name="Kind">arrest, bail, charge, remand, hearing, outcome, recall or no-further-action; or taken-up-again.</param>
/// <param name="On">The day; not in the future, but for a hearing that is listed.</param>
/// <param name="At">The moment, with its offset; needed for an arrest, from which the time to a court may run.</param>
/// <param name="Outcome">custody, suspended, community, fine, discharge, otherwise-found, not-found or discontinued; with outcome only.</param>
/// <param name="Recall">standard, fixed-term, not-recalled or asked; with recall only.</param>
/// <param name="Because">no-match, excuse, not-provable, not-in-interest, elsewhere or other; with no further action only.</param>
/// <param name="Note">More about it, such as the court; at most 1,000 characters.</param>
internal sealed record Followed(StepKind Kind, DateOnly On, DateTimeOffset? At = null, CourtOutcome? Outcome = null, RecallResult? Recall = null, NoActionBecause? Because = null, string? Note = null)
{
    /// <summary>What is coded of it; null where nothing is.</summary>
    public Enum? Coded => Outcome is { } outcome ? outcome : Recall is { } recall ? recall : Because is { } because ? because : null;
}
