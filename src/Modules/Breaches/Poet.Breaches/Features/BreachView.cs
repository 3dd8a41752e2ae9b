using System.Text.Json;
using Poet.Breaches.Domain;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Breaches.Features;

/// <summary>A breach.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">Its version, for If-Match.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">The order's short reference.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="At">The moment of the event, in UTC.</param>
internal sealed record BreachView(Guid Id, Guid Version, string Reference, Guid SubjectId, string SubjectName, Guid OrderId, string OrderReference, string TypeCode, DateTimeOffset At)
{
    /// <summary>True for a child at that moment: a youth court, an appropriate adult, the question whether the child is exploited.</summary>
    public bool Under18 { get; init; }

    /// <summary>visit, intelligence, partner, monitoring, public or officer.</summary>
    public BreachSource Source { get; init; }

    /// <summary>Log, report or visit; held back from those who may not see protected details.</summary>
    public string? SourceReference { get; init; }

    /// <summary>How far a source of intelligence is relied on.</summary>
    public SourceGrade? SourceGrade { get; init; }

    /// <summary>How well it is known to the source.</summary>
    public InformationGrade? InformationGrade { get; init; }

    /// <summary>What was seen or heard; held back from those who may not see protected details.</summary>
    public required string Seen { get; init; }

    /// <summary>The visit on which it was suspected.</summary>
    public Guid? VisitId { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who deals with it.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Name of who deals with it.</summary>
    public required string Owner { get; init; }

    /// <summary>The unit that deals with it.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Name of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>When it was closed, in UTC; left out while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>True while no further action was the last word.</summary>
    public bool Dropped { get; init; }

    /// <summary>What a breach is in law; left out where the rules are not available on this server.</summary>
    public BreachNature? Nature { get; init; }

    /// <summary>The section on breach.</summary>
    public string? Section { get; init; }

    /// <summary>For an adult, in one line.</summary>
    public string? MaximumPenalty { get; init; }

    /// <summary>False where a breach is no offence.</summary>
    public bool MayBeCharged { get; init; }

    /// <summary>Breaches of the same order up to then.</summary>
    public int BeforeOnThisOrder { get; init; }

    /// <summary>Breaches of the same person up to then, of every order that you may see.</summary>
    public int BeforeOfThisPerson { get; init; }

    /// <summary>The newest of those, at most 20, with what came of each: earlier warnings and outcomes.</summary>
    public IReadOnlyList<BreachRow> Earlier { get; init; } = [];

    /// <summary>The crime reference.</summary>
    public string? CrimeReference { get; init; }

    /// <summary>Why there is none.</summary>
    public string? NoCrimeReason { get; init; }

    /// <summary>By when one of the two is due, in UTC; left out where it is there, or a breach is no offence.</summary>
    public DateTimeOffset? CrimeDueAt { get; init; }

    /// <summary>True where that has passed.</summary>
    public bool CrimeOverdue { get; init; }

    /// <summary>By when the person arrested must be before a court, in UTC, where the Act has a clock of its own; the earlier reading where there are two.</summary>
    public DateTimeOffset? BeforeACourtBy { get; init; }

    /// <summary>The later reading of that clock, where there are two.</summary>
    public DateTimeOffset? BeforeACourtAtTheLatest { get; init; }

    /// <summary>True while neither a safeguarding action nor the reason for none is recorded.</summary>
    public bool SafeguardingMissing { get; init; }

    /// <summary>True where you have written your own view for the next decision, so that the options are shown to you.</summary>
    public bool OwnViewWritten { get; init; }

    /// <summary>The conditions that may have been broken, in the words in which they stood at that moment.</summary>
    public IReadOnlyList<BreachTermView> Terms { get; init; } = [];

    /// <summary>What the check said as of the event, each time it was run.</summary>
    public IReadOnlyList<CheckView> Checks { get; init; } = [];

    /// <summary>The decisions.</summary>
    public IReadOnlyList<DecisionView> Decisions { get; init; } = [];

    /// <summary>Everything that was done.</summary>
    public IReadOnlyList<BreachStepView> Steps { get; init; } = [];

    /// <summary>Disruptions that came of it.</summary>
    public IReadOnlyList<DisruptionView> Disruptions { get; init; } = [];
}

/// <summary>A condition that may have been broken.</summary>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words at that moment, or that they are held back.</param>
/// <param name="Kind">What kind of condition it is.</param>
internal sealed record BreachTermView(Guid ConditionId, int Number, string Words, string? Kind);

/// <summary>A run of the check.</summary>
/// <param name="RunAt">When it was run, in UTC.</param>
/// <param name="RunBy">Who ran it.</param>
/// <param name="Facts">What was said of the facts; left out for nothing, and for those who may not see protected details.</param>
/// <param name="Answer">The answer as it was given.</param>
internal sealed record CheckView(DateTimeOffset RunAt, string RunBy, JsonElement? Facts, KeptAnswer Answer);

/// <summary>A decision.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who decided.</param>
/// <param name="Rank">That person's rank.</param>
/// <param name="SecondPerson">False where the one who decided had also opened it.</param>
/// <param name="OptionId">Id of the option; left out for another response.</param>
/// <param name="Response">The name of the option, or the other response in words, which are held back from those who may not see protected details.</param>
/// <param name="Agrees">False where it departs: a precondition was not met or not known, or the plugin does not offer it.</param>
/// <param name="Departure">Why it departs.</param>
/// <param name="Reason">Why it was decided so.</param>
/// <param name="View">The view that was written before any option was shown.</param>
/// <param name="ViewAt">When that was, in UTC.</param>
/// <param name="Shown">The options as they were shown, with what was said of each precondition; left out for who may decide next and has not written the own view.</param>
internal sealed record DecisionView(DateTimeOffset At, string By, string Rank, bool SecondPerson, string? OptionId, string Response, bool Agrees, string? Departure, string Reason, ViewWritten View, DateTimeOffset ViewAt,
    IReadOnlyList<OptionShown>? Shown);

/// <summary>Something that was done.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Kind">What it was.</param>
/// <param name="On">The day it happened.</param>
/// <param name="At">The moment, in UTC, where a clock runs from it.</param>
/// <param name="Detail">An outcome, a recall, a safeguarding action, coded; for a crime reference whether there is one (crime or no-crime), for a crime's outcome its number.</param>
/// <param name="RecordedAt">When it was recorded, in UTC.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Reason">Why; held back from those who may not see protected details.</param>
/// <param name="Note">What else was said; held back in the same way.</param>
internal sealed record BreachStepView(int Sequence, StepKind Kind, DateOnly On, DateTimeOffset? At, string? Detail, DateTimeOffset RecordedAt, string By, string Reason, string? Note);

/// <summary>A disruption.</summary>
/// <param name="On">The day from which it shows.</param>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="Scale">minor, moderate or major.</param>
/// <param name="Effect">What was disrupted, and how that shows.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="RecordedAt">When, in UTC.</param>
internal sealed record DisruptionView(DateOnly On, DisruptionStrand Strand, DisruptionScale Scale, string Effect, string By, DateTimeOffset RecordedAt);
