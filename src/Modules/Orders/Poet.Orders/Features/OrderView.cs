using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Law;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>An order at an instant, as known at another.</summary>
internal sealed record OrderView
{
    public required Guid Id { get; init; }

    /// <summary>Send it in If-Match with a change.</summary>
    public required Guid Version { get; init; }

    /// <summary>Short reference for the radio.</summary>
    public required string Reference { get; init; }

    /// <summary>The force's own reference.</summary>
    public string? ForceReference { get; init; }

    public required string TypeCode { get; init; }
    public required string TypeName { get; init; }

    /// <summary>False when no plugin knows the type: the order shows as text, cannot be machine checked, and still counts.</summary>
    public required bool TypeIsLoaded { get; init; }

    public required FormKind Form { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectName { get; init; }
    public DateOnly? SubjectBornOn { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Null when the order was not made, or not known, at that instant.</summary>
    public OrderState? State { get; init; }

    /// <summary>Why it stands so: Expired, Discharged, EndClaimed, EndNotKnown and the like.</summary>
    public string? Why { get; init; }

    /// <summary>When this state began.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When this state ends; null while open.</summary>
    public DateTimeOffset? Until { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>Left out while your force is responsible; else which force is now, and since when yours is not: all else is as it stood, and was known, at that second.</summary>
    public HandedOver? HandedOver { get; init; }

    /// <summary>The last day in force, as now known.</summary>
    public DateOnly? LastDay { get; init; }

    public required bool UntilFurtherOrder { get; init; }
    public string? Court { get; init; }
    public string? Officer { get; init; }
    public string? Unit { get; init; }

    /// <summary>What a spreadsheet said of its status.</summary>
    public string? StatedStatus { get; init; }

    /// <summary>The best evidence that the subject knows of it; null when no service is recorded.</summary>
    public KnowledgeEvidence? Knowledge { get; init; }

    /// <summary>How the subject came to know of it, as far as it is recorded, first to last.</summary>
    public IReadOnlyList<ServiceView> Services { get; init; } = [];

    /// <summary>The sheet and line it came from.</summary>
    public OrderSource? Source { get; init; }

    /// <summary>The force responsible at the instant.</summary>
    public string? ResponsibleForce { get; init; }

    /// <summary>The law it stands on; null when no plugin knows the type.</summary>
    public LawView? Law { get; init; }

    /// <summary>What the law wants done by a time that follows from what is recorded; none while no plugin knows the type, and once the order has ended.</summary>
    public IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    public required IReadOnlyList<ConditionView> Conditions { get; init; }
    public required IReadOnlyList<EventView> Timeline { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public required IReadOnlyList<PaperView> Papers { get; init; }

    /// <summary>Versions of the sealed order in plain words and other languages, newest first, each with the copy that it renders and whether it is still current.</summary>
    public required IReadOnlyList<RenderingView> Renderings { get; init; }

    /// <summary>What was noted on the order, newest first; decides nothing.</summary>
    public required IReadOnlyList<NoteView> Notes { get; init; }

    /// <summary>For a partner: what is shared with it and what is left out. Null for people of the force.</summary>
    public string? Covers { get; init; }
}

/// <summary>The subject was served or told.</summary>
/// <param name="At">When.</param>
/// <param name="How">How well it can be proved.</param>
/// <param name="Words">By whom, where, before whom, whether a copy was given and what was said; the sentence that stands for withheld words for those who may not see protected details.</param>
/// <param name="Papers">What was handed over, as far as it was said.</param>
internal sealed record ServiceView(DateTimeOffset At, KnowledgeEvidence How, string? Words, IReadOnlyList<PaperGiven> Papers);

/// <summary>A step that the law wants done by a time. Whether it was done is told by what is settled and recorded.</summary>
/// <param name="Stage">Its id within the order type.</param>
/// <param name="Name">For people.</param>
/// <param name="Section">Where the law says so.</param>
/// <param name="What">What is to be done.</param>
/// <param name="By">The time, to the minute, where the law counts hours; on the earlier reading where there are two.</param>
/// <param name="OrBy">The later reading.</param>
/// <param name="Why">Why there are two.</param>
/// <param name="FirstDay">The first day for it, where the law counts days.</param>
/// <param name="LastDay">The last day for it.</param>
/// <param name="Passed">True once the time is over.</param>
internal sealed record DeadlineView(string Stage, string Name, string Section, string What, DateTimeOffset? By, DateTimeOffset? OrBy, string? Why, DateOnly? FirstDay, DateOnly? LastDay, bool Passed);

/// <summary>Where an imported order came from.</summary>
internal sealed record OrderSource(string FileName, string Sheet, int Line, string Hash, string ImportedBy, DateTimeOffset ImportedAt);

/// <summary>The law an order stands on.</summary>
internal sealed record LawView(string Edition, string Source, string FormName, string Act, string Make, string? Vary, string Breach, string MaximumPenalty, string DurationSection,
    string KnowledgeNote, Certainty Certainty, string? Uncertainty);

/// <summary>A condition as it stood at the instant.</summary>
/// <param name="ConditionId">Stays the same through variations.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">The words, or the sentence that stands for withheld ones.</param>
/// <param name="Withheld">True when the words may hold protected details and the reader may not see these.</param>
/// <param name="Source">Where the words come from.</param>
/// <param name="KindId">Kind of the typed terms; null while there are none.</param>
/// <param name="KindName">Its name.</param>
/// <param name="KindVersion">Its version when the terms were written.</param>
/// <param name="Terms">The typed terms as canonical JSON.</param>
/// <param name="ConfirmedBy">Who compared the terms with the sealed order; null means they decide nothing.</param>
/// <param name="ConfirmedAt">When.</param>
/// <param name="From">Since when it stands so.</param>
/// <param name="Until">Until when; null while open.</param>
/// <param name="PowerOfArrest">Attached, not attached, or not recorded.</param>
internal sealed record ConditionView(Guid ConditionId, int Number, string Words, bool Withheld, WordsSource Source, string? KindId, string? KindName, int KindVersion, string? Terms,
    string? ConfirmedBy, DateTimeOffset? ConfirmedAt, DateTimeOffset From, DateTimeOffset? Until, bool? PowerOfArrest)
{
    /// <summary>First day that the order gives this condition itself; null where it holds from the order's.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day that the order gives this condition itself; null where it holds to the order's.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>Something that happened to the order.</summary>
/// <param name="Sequence">Its place in the order of learning; a correction names it.</param>
/// <param name="What">made, served, released, licence-ended, varied, renewed, ended, end-claimed, status-settled, terms-confirmed, told, permission-decided, permission-withdrawn, ledger-complete or corrected.</param>
/// <param name="EffectiveOn">The legal day it took effect.</param>
/// <param name="LearnedAt">When we learned of it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Reason">Why.</param>
internal sealed record EventView(int Sequence, string What, DateOnly EffectiveOn, DateTimeOffset LearnedAt, string By, string Reason);

/// <summary>A finding on the order.</summary>
internal sealed record FindingView(Guid Id, string Code, FindingKind Kind, string? Field, string Message, string? Section, DateTimeOffset RaisedAt, DateTimeOffset? SettledAt, string? SettledBy, string? Settlement);

/// <summary>A note on the order.</summary>
/// <param name="Id">Id.</param>
/// <param name="Basis">fact or opinion.</param>
/// <param name="Text">The words, or the sentence that stands for withheld ones.</param>
/// <param name="Withheld">True when the words may hold protected details and the reader may not see these.</param>
/// <param name="RecordedAt">When, in UTC.</param>
/// <param name="RecordedBy">By whom.</param>
internal sealed record NoteView(Guid Id, StatementBasis Basis, string Text, bool Withheld, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>An order that another force is responsible for now.</summary>
/// <param name="Force">Code of the force responsible now.</param>
/// <param name="At">Since when yours is not, in UTC.</param>
internal sealed record HandedOver(string Force, DateTimeOffset At);
