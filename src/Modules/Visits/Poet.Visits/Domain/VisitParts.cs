namespace Poet.Visits.Domain;

/// <summary>What a visit is for.</summary>
internal enum VisitPurpose
{
    /// <summary>The terms are gone through with the subject.</summary>
    Briefing,
    /// <summary>A contact of the agreed cadence.</summary>
    Contact,
    /// <summary>A check at a time that the subject cannot foresee.</summary>
    SpotCheck,
}

/// <summary>How far a visit has come.</summary>
internal enum VisitState
{
    /// <summary>To be made.</summary>
    Planned,
    /// <summary>The subject was met.</summary>
    Met,
    /// <summary>The subject was not met.</summary>
    Failed,
    /// <summary>What it was planned for turned out not to be so, or the order ended.</summary>
    NotNeeded,
}

/// <summary>Where a visit was; no address.</summary>
internal enum VisitPlace
{
    /// <summary>At home.</summary>
    Home,
    /// <summary>At work.</summary>
    Work,
    /// <summary>At a police station.</summary>
    PoliceStation,
    /// <summary>In prison.</summary>
    Prison,
    /// <summary>At a probation office.</summary>
    ProbationOffice,
    /// <summary>In the street or another public place.</summary>
    PublicPlace,
    /// <summary>By telephone or video call.</summary>
    Call,
    /// <summary>Somewhere else.</summary>
    Elsewhere,
}

/// <summary>Why the subject was not met.</summary>
internal enum FailedWhy
{
    /// <summary>Nobody answered.</summary>
    NoAnswer,
    /// <summary>Others answered; the subject was out.</summary>
    Out,
    /// <summary>The subject would not speak to the officer.</summary>
    Refused,
    /// <summary>The subject has moved.</summary>
    Moved,
    /// <summary>The subject is in custody or hospital.</summary>
    InCustodyOrHospital,
    /// <summary>It was not safe to go on.</summary>
    NotSafe,
    /// <summary>The officer was called away.</summary>
    CalledAway,
}

/// <summary>What an officer did that a visit by itself gives no power to do.</summary>
internal enum Act
{
    /// <summary>Went in.</summary>
    Enter,
    /// <summary>Searched the place.</summary>
    SearchPlace,
    /// <summary>Searched the person.</summary>
    SearchPerson,
    /// <summary>Looked into a telephone or other device.</summary>
    ExamineDevice,
}

/// <summary>By what power or consent it was done.</summary>
internal enum Basis
{
    /// <summary>Somebody who could give it gave informed consent.</summary>
    Consent,
    /// <summary>A term of an order requires the subject to allow it.</summary>
    OrderTerm,
    /// <summary>A warrant.</summary>
    Warrant,
    /// <summary>Another power, named with its section.</summary>
    OtherPower,
    /// <summary>It was refused and there was no power: it was not done. This is no breach.</summary>
    RefusedNoPower,
}

/// <summary>How a term was found kept.</summary>
internal enum TermResult
{
    /// <summary>Nobody looked.</summary>
    NotChecked,
    /// <summary>It was looked at and kept.</summary>
    Complied,
    /// <summary>Something speaks for a breach.</summary>
    SuspectedBreach,
    /// <summary>It could not be seen on this visit.</summary>
    CouldNotCheck,
    /// <summary>The subject refused and there was no power to look. This is no breach.</summary>
    RefusedNoPower,
}

/// <summary>How a term was gone through with the subject, weakest first.</summary>
internal enum TermTold
{
    /// <summary>It was not.</summary>
    Not,
    /// <summary>The subject would not listen.</summary>
    WouldNotListen,
    /// <summary>It was read out or explained.</summary>
    Explained,
    /// <summary>The subject said in own words what it means.</summary>
    ReadBack,
}

/// <summary>Something done on a visit, and the power or consent for it. Never changed.</summary>
internal sealed class PowerUsed
{
    public Guid VisitId { get; init; }
    public int Sequence { get; init; }
    public Act Act { get; init; }
    public Basis Basis { get; init; }

    /// <summary>Who consented, which warrant, which section.</summary>
    public string? Note { get; init; }
}

/// <summary>One term in force on a visit, how it was found kept and how it was told. Never changed.</summary>
internal sealed class VisitTerm
{
    public Guid VisitId { get; init; }
    public Guid OrderId { get; init; }
    public Guid ConditionId { get; init; }
    public required string OrderReference { get; init; }
    public int Number { get; init; }
    public TermResult Result { get; init; }

    /// <summary>What was seen or said.</summary>
    public string? Note { get; init; }

    public TermTold Told { get; init; }
}
