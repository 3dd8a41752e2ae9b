namespace Poet.Orders.Contracts;

/// <summary>Questions that other modules ask of the register. Read-only.</summary>
public interface IOrders
{
    /// <summary>An order in short, as now known; null when there is none, or it is not the asker's to see.</summary>
    Task<OrderSummary?> Find(Guid orderId, CancellationToken cancel);

    /// <summary>The orders on a person at an instant, as now known, whatever their state: those that were the asker's force's then, and those that it is responsible for now.</summary>
    Task<IReadOnlyList<OrderSummary>> Of(Guid subjectId, DateTimeOffset at, CancellationToken cancel);

    /// <summary>The course of an order as now known, for those who supervise it; null as for <see cref="Find"/>.</summary>
    Task<OrderCourse?> Course(Guid orderId, CancellationToken cancel);

    /// <summary>The orders that end in a time, past or to come, as now known: by their last day or by a court. An order that a court renewed after it ran out is told too.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant that is too late.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyList<OrderEnding>> Ending(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel);

    /// <summary>An order's life as now known, for counting as of any day; null as for <see cref="Find"/>.</summary>
    Task<OrderLife?> Life(Guid orderId, CancellationToken cancel);

    /// <summary>
    /// The conditions that bind a person at an instant, as now known: of every order that the asker may see and that is, or may be, in force then; of an order that is its force's now, also before it came. Words that may tell where a protected person
    /// is stay withheld from those who may not see them.
    /// </summary>
    Task<IReadOnlyList<BindingCondition>> Binding(Guid subjectId, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Those of the ids on which the asker may see an order, whatever its state. Merged records are asked for each by its own id.</summary>
    Task<IReadOnlySet<Guid>> Bound(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);

    /// <summary>Lines of the asker's imported sheets that wait in the mending queue and may be about a person: behind each there may be an order.</summary>
    Task<WaitingLines> Waiting(WaitingQuestion question, CancellationToken cancel);

    /// <summary>
    /// What the orders on each person mean for how long the record is kept, those of every force included: a person bound by another force's order must not be erased. Of people without
    /// an order nothing is told. Merged records are asked for each by its own id.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, OrdersInLife>> Lives(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);
}

/// <summary>An order ends.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person it bound.</param>
/// <param name="Force">Code of the force responsible then.</param>
/// <param name="At">The first instant at which it does not bind any more.</param>
/// <param name="KnownAt">Since when this is known.</param>
public sealed record OrderEnding(Guid OrderId, Guid SubjectId, string Force, DateTimeOffset At, DateTimeOffset KnownAt);

/// <summary>The orders on a person, for retention.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Bind">True while one is in force, waits to start, or may be in force.</param>
/// <param name="Forces">Codes of the forces that are or were responsible.</param>
/// <param name="LastEventOn">The last day of the newest order that has one, or of the newest fact about one, whichever is later; today while one runs without a last day.</param>
public sealed record OrdersInLife(Guid SubjectId, bool Bind, IReadOnlyList<string> Forces, DateOnly LastEventOn);

/// <summary>What is known of the person looked for in the mending queue.</summary>
/// <param name="Name">Name in either order, misspelt or not; null when not known.</param>
/// <param name="BornOn">Date of birth; null when not known.</param>
/// <param name="Identifiers">Police identifiers, as written and in their canonical form.</param>
public sealed record WaitingQuestion(string? Name, DateOnly? BornOn, IReadOnlyList<string> Identifiers);

/// <summary>Lines that may be about the person.</summary>
/// <param name="Total">How many.</param>
/// <param name="Lines">The first of them, in the order of their sheets.</param>
public sealed record WaitingLines(int Total, IReadOnlyList<WaitingLine> Lines);

/// <summary>A line that waits to be mended.</summary>
/// <param name="LineId">Id of the line.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Line">The sheet's own line number.</param>
/// <param name="What">order, variation, continuation, pending, refused, two-orders or queued.</param>
public sealed record WaitingLine(Guid LineId, string Sheet, int Line, string What);

/// <summary>An order in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="State">awaiting-start, in-force, unconfirmed or ended at the instant asked about.</param>
/// <param name="Force">The force responsible at that instant.</param>
public sealed record OrderSummary(Guid Id, string Reference, string TypeCode, Guid SubjectId, string State, string Force);

/// <summary>The course of an order.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="Form">full, interim or notice.</param>
/// <param name="EditionId">The edition of the law it stands on.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="Force">The force responsible now.</param>
/// <param name="MadeOn">The day it was made.</param>
public sealed record OrderCourse(Guid Id, string Reference, string TypeCode, string Form, string EditionId, Guid SubjectId, string Force, DateOnly MadeOn)
{
    /// <summary>The instant from which it binds; null while it waits for something that is not recorded.</summary>
    public DateTimeOffset? BindsFrom { get; init; }

    /// <summary>The instant at which it ended or will end; null while no end is known.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Every instant at which it ended or will end, first to last: more than one where a court renewed it after it had run out.</summary>
    public IReadOnlyList<DateTimeOffset> Ends { get; init; } = [];

    /// <summary>The day of the last release from custody that is recorded; null for none.</summary>
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>The first day without licence or sentence that is recorded last; null for none.</summary>
    public DateOnly? LicenceEndedOn { get; init; }

    /// <summary>True while the making stands; false where it was struck out.</summary>
    public bool Stands { get; init; } = true;

    /// <summary>Codes of the forces that were responsible before the one that is now.</summary>
    public IReadOnlyList<string> FormerForces { get; init; } = [];

    /// <summary>When the subject was served or told, first to last.</summary>
    public IReadOnlyList<ToldOnce> Told { get; init; } = [];

    /// <summary>Its variations and renewals, first to last.</summary>
    public IReadOnlyList<ChangedOnce> Changes { get; init; } = [];
}

/// <summary>An order's life as now known.</summary>
/// <param name="Id">Id.</param>
/// <param name="SubjectId">The person it binds.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="ToldAt">When the subject was first served or told, in UTC; null while nothing is recorded.</param>
/// <param name="Stretches">Without gap or overlap from the day it was made on; empty where the making itself was struck out.</param>
public sealed record OrderLife(Guid Id, Guid SubjectId, string TypeCode, DateTimeOffset? ToldAt, IReadOnlyList<OrderStretch> Stretches);

/// <summary>A stretch of an order's life under one force. Half-open; an open end is the year 9999.</summary>
/// <param name="Force">The force responsible.</param>
/// <param name="State">awaiting-start, in-force, unconfirmed or ended.</param>
/// <param name="From">When it begins, in UTC.</param>
/// <param name="Until">When it ends, in UTC.</param>
public sealed record OrderStretch(string Force, string State, DateTimeOffset From, DateTimeOffset Until);

/// <summary>The subject was served or told.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="How">How well it can be proved: claimed, in-court, served-indirectly, served-in-person, told-by-officer or read-back-on-video.</param>
/// <param name="KnownAt">Since when it is known as it stands, corrections included, in UTC.</param>
public sealed record ToldOnce(DateTimeOffset At, string How, DateTimeOffset KnownAt);

/// <summary>The order was changed by a court.</summary>
/// <param name="What">varied or renewed.</param>
/// <param name="On">The day from which the change holds.</param>
/// <param name="KnownAt">Since when it is known as it stands, corrections included, in UTC.</param>
public sealed record ChangedOnce(string What, DateOnly On, DateTimeOffset KnownAt);

/// <summary>A condition that binds a person at an instant.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">The order's short reference.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="OrderState">in-force, or unconfirmed where it is not certain that the order binds.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words, or a sentence in their place.</param>
/// <param name="Withheld">True where the words are withheld.</param>
/// <param name="Kind">What kind of condition it is, in words; null where it is held in words only or its plugin is not loaded.</param>
public sealed record BindingCondition(Guid OrderId, string OrderReference, string TypeCode, string OrderState, Guid ConditionId, int Number, string Words, bool Withheld, string? Kind);
