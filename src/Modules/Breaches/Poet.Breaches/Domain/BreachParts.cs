namespace Poet.Breaches.Domain;

/// <summary>Where word of a breach came from.</summary>
internal enum BreachSource
{
    /// <summary>A visit by an offender manager.</summary>
    Visit,
    /// <summary>Intelligence.</summary>
    Intelligence,
    /// <summary>A partner: probation, a prison, a council, another force.</summary>
    Partner,
    /// <summary>Electronic monitoring.</summary>
    Monitoring,
    /// <summary>A victim, a witness or another member of the public.</summary>
    Public,
    /// <summary>An officer who came upon it.</summary>
    Officer,
}

/// <summary>How far a source of intelligence is relied on.</summary>
internal enum SourceGrade
{
    /// <summary>Reliable.</summary>
    Reliable,
    /// <summary>Untested.</summary>
    Untested,
    /// <summary>Not reliable.</summary>
    NotReliable,
}

/// <summary>How well a piece of intelligence is known to its source.</summary>
internal enum InformationGrade
{
    /// <summary>Known directly to the source.</summary>
    KnownDirectly,
    /// <summary>Known indirectly to the source and corroborated.</summary>
    KnownIndirectlyCorroborated,
    /// <summary>Known indirectly to the source.</summary>
    KnownIndirectly,
    /// <summary>Not known.</summary>
    NotKnown,
    /// <summary>Suspected to be false.</summary>
    SuspectedFalse,
}

/// <summary>A condition that may have been broken, in the words in which it stood at the moment of the event. Never changed.</summary>
internal sealed class BreachTerm
{
    public Guid BreachId { get; init; }
    public Guid ConditionId { get; init; }
    public int Number { get; init; }
    public required string Words { get; init; }

    /// <summary>True where the words may tell where a protected person is.</summary>
    public bool Held { get; init; }

    public string? Kind { get; init; }
}

/// <summary>An answer of the check as of the event, as it was given. Never changed.</summary>
internal sealed class KeptCheck
{
    public Guid BreachId { get; init; }
    public int Sequence { get; init; }
    public DateTimeOffset RunAt { get; init; }
    public required string RunBy { get; init; }

    /// <summary>What was said of the facts, in JSON; null for nothing.</summary>
    public string? Facts { get; init; }

    /// <summary>The answer with protected details, in JSON.</summary>
    public required string Full { get; init; }

    /// <summary>The answer without, in JSON.</summary>
    public required string Open { get; init; }
}

/// <summary>What a decision-maker thought before any option was shown, under the National Decision Model. Never changed.</summary>
internal sealed class OwnView
{
    public Guid BreachId { get; init; }
    public int Sequence { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Information { get; init; }
    public required string Threat { get; init; }
    public required string Powers { get; init; }
    public required string Options { get; init; }
    public required string Action { get; init; }
}

/// <summary>What was decided, beside everything that the decision-maker was shown. Never changed.</summary>
internal sealed class Decision
{
    public Guid BreachId { get; init; }
    public int Sequence { get; init; }

    /// <summary>The view that was written before.</summary>
    public int View { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>Rank of the one who decided, in words.</summary>
    public required string Rank { get; init; }

    /// <summary>Id of the option; null for another response.</summary>
    public string? OptionId { get; init; }

    /// <summary>Name of the option, or the other response in the decision-maker's words.</summary>
    public required string Response { get; init; }

    /// <summary>False where a precondition of the option was not met or not known, or the response is another than the plugin offers.</summary>
    public bool Agrees { get; init; }

    /// <summary>Why nevertheless; null where it agrees.</summary>
    public string? Departure { get; init; }

    public required string Reason { get; init; }

    /// <summary>The options as they were shown, with what was said of each precondition, in JSON.</summary>
    public required string Shown { get; init; }
}

/// <summary>Something done about a breach. Never changed.</summary>
internal sealed class BreachStep
{
    public Guid BreachId { get; init; }
    public int Sequence { get; init; }
    public StepKind Kind { get; init; }

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>The moment, where a clock runs from it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it was, coded: an outcome, a recall, a safeguarding action, whether there is a crime, the number of its outcome.</summary>
    public string? Detail { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }
    public string? Note { get; init; }
}

/// <summary>What can be done about a breach.</summary>
internal enum StepKind
{
    /// <summary>It was taken up.</summary>
    Opened,
    /// <summary>It was given to somebody.</summary>
    Assigned,
    /// <summary>The check was run with more facts.</summary>
    Checked,
    /// <summary>A decision-maker wrote the own view.</summary>
    ViewWritten,
    /// <summary>It was decided how to respond.</summary>
    Decided,
    /// <summary>Arrest.</summary>
    Arrest,
    /// <summary>Bail by the police or a court.</summary>
    Bail,
    /// <summary>Charge.</summary>
    Charge,
    /// <summary>Remand in custody.</summary>
    Remand,
    /// <summary>A hearing, held or listed.</summary>
    Hearing,
    /// <summary>How the court or the prosecution ended it.</summary>
    Outcome,
    /// <summary>Recall to prison was asked for.</summary>
    Recall,
    /// <summary>No further action.</summary>
    NoFurtherAction,
    /// <summary>The crime reference was recorded, or why there is none.</summary>
    CrimeReference,
    /// <summary>The crime was finished under an outcome of the Home Office's framework.</summary>
    CrimeOutcome,
    /// <summary>Somebody was made safer, or the reason why nothing was needed.</summary>
    Safeguarding,
    /// <summary>A disruption was recorded.</summary>
    Disruption,
    /// <summary>It was closed.</summary>
    Closed,
    /// <summary>It was taken up again.</summary>
    TakenUpAgain,
}
