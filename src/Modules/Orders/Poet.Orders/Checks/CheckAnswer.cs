using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>What a check answers. It speaks of orders recorded here and of nothing else.</summary>
/// <param name="Covers">What the answer covers and what it does not; belongs beside every use of it.</param>
/// <param name="At">The instant asked about, in UTC.</param>
/// <param name="KnownAt">The state of knowledge it rests on, in UTC.</param>
/// <param name="Found">In one line, what was found. Nothing found is "no order found in this register", which is not "no order".</param>
/// <param name="Identity">Who was found, and by which parts.</param>
internal sealed record CheckAnswer(string Covers, DateTimeOffset At, DateTimeOffset KnownAt, string Found, IdentityFound Identity)
{
    /// <summary>What to bear in mind with a person under 18; null when the person was 18 or older at the instant.</summary>
    public ChildBanner? Child { get; init; }

    /// <summary>Bail, licence, warnings and other orders noted as text: shown, never assessed.</summary>
    public IReadOnlyList<NoteFound> Notes { get; init; } = [];

    /// <summary>Orders that held, or may have held, at the instant.</summary>
    public IReadOnlyList<OrderCheck> Orders { get; init; } = [];

    /// <summary>Orders that had ended, or were not yet made, at the instant: one line each, not assessed.</summary>
    public IReadOnlyList<string> NotAssessed { get; init; } = [];

    /// <summary>Rows of spreadsheets that nobody has mended yet and that may be about this person: an order may exist.</summary>
    public IReadOnlyList<UnmendedRow> Unmended { get; init; } = [];

    /// <summary>
    /// That another force holds an order on a person who matches and whom this force has no record of, or an unmended row that may be about the person, with whom to call;
    /// nothing of the order, the row or the person.
    /// </summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>
    /// That the record is restricted, of which the terms are shown because they may be needed now, or that a restricted record may be this person, with whom to ask: it may hold an order.
    /// </summary>
    public IReadOnlyList<string> Restricted { get; init; } = [];

    /// <summary>That processing of a record is restricted and what the person contests of it. It takes nothing out of the answer: orders bind as they are recorded.</summary>
    public IReadOnlyList<string> ProcessingRestricted { get; init; } = [];

    /// <summary>The answer in short lines, to be read over the radio. No words of conditions, no places.</summary>
    public IReadOnlyList<string> Radio { get; init; } = [];

    /// <summary>What to do before asking questions, and what this answer does not judge.</summary>
    public IReadOnlyList<string> Reminders { get; init; } = [];
}

/// <summary>Who was found.</summary>
/// <param name="Confirmed">True when an identifier matched, or name and date of birth together.</param>
/// <param name="Heading">"Identity not confirmed", or by what the person was matched.</param>
/// <param name="Persons">The records that the answer is about; empty when the identity is not confirmed.</param>
/// <param name="Candidates">Records that may be the person: choose one by its id and ask again.</param>
internal sealed record IdentityFound(bool Confirmed, string Heading, IReadOnlyList<PersonFound> Persons, IReadOnlyList<PersonFound> Candidates)
{
    /// <summary>What to compare, such as an identifier whose check letter is wrong.</summary>
    public IReadOnlyList<string> Compare { get; init; } = [];

    /// <summary>True when the answer is about somebody, and another record may be the same person.</summary>
    internal bool MayBeRecordedTwice => Confirmed && Candidates.Any(c => PersonFound.FitsByNameAndBirth(c.Matched));
}

/// <summary>A person's record.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="BornOn">Date of birth; null when not known.</param>
/// <param name="PncId">PNC ID; null when none is recorded.</param>
/// <param name="Matched">What matched: id, pnc, cro, name, alias, name-like, born.</param>
internal sealed record PersonFound(Guid Id, string Name, DateOnly? BornOn, string? PncId, IReadOnlyList<string> Matched)
{
    /// <summary>A like name and the same date of birth: probably the same person.</summary>
    public static bool FitsByNameAndBirth(IReadOnlyList<string> matched) => matched.Contains("born") && matched.Any(m => m is "name" or "alias" or "name-like");
}

/// <summary>What differs for a child.</summary>
/// <param name="Says">The banner.</param>
/// <param name="Prompts">What to do.</param>
internal sealed record ChildBanner(string Says, IReadOnlyList<string> Prompts);

/// <summary>A note on a person.</summary>
/// <param name="Kind">bail, licence, other-order or warning.</param>
/// <param name="Text">The words, or that they are withheld.</param>
/// <param name="Basis">fact or opinion.</param>
internal sealed record NoteFound(string Kind, string Text, StatementBasis Basis);

/// <summary>A row of a spreadsheet that waits for mending.</summary>
/// <param name="LineId">Id of the row in the mending queue.</param>
/// <param name="Says">Where it stands, and what it may mean.</param>
internal sealed record UnmendedRow(Guid LineId, string Says)
{
    public static UnmendedRow Of(Guid lineId, string sheet, int line, string what) => new(lineId, $"An unmended row matches; an order may exist: sheet {sheet}, line {line} ({what})");
}

/// <summary>Rows of spreadsheets that wait for mending and may be about the person.</summary>
/// <param name="Rows">Those of the asker's force.</param>
/// <param name="Forces">Codes of other forces that have such rows.</param>
internal sealed record UnmendedFound(IReadOnlyList<UnmendedRow> Rows, IReadOnlyList<string> Forces)
{
    public static readonly UnmendedFound None = new([], []);
}

/// <summary>One order at the instant.</summary>
/// <param name="Id">Id.</param>
/// <param name="SubjectId">The record of the person it binds.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Form">Full, interim or notice.</param>
internal sealed record OrderCheck(Guid Id, Guid SubjectId, string Reference, string TypeCode, string Name, FormKind Form)
{
    /// <summary>The force's own reference; null when it has none.</summary>
    public string? ForceReference { get; init; }

    /// <summary>The court that made it; null when not recorded.</summary>
    public string? Court { get; init; }

    /// <summary>The day it was made.</summary>
    public DateOnly MadeOn { get; init; }

    /// <summary>Where it stood at the instant.</summary>
    public OrderState State { get; init; }

    /// <summary>The same in words, and why.</summary>
    public required string StateSays { get; init; }

    /// <summary>First day of that state.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day of that state; null when no end is recorded.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Why nothing about this order can be told for certain; null when nothing stands against it.</summary>
    public string? CannotTellBecause { get; init; }

    /// <summary>The law it stands on; null when its rules are not available on this server.</summary>
    public LawOfOrder? Law { get; init; }

    /// <summary>How well it can be proved that the person knows of the order. It goes to reasonable excuse and never turns a breach into none.</summary>
    public required KnowledgeFound Knowledge { get; init; }

    /// <summary>Arrest.</summary>
    public required PowerFound Arrest { get; init; }

    /// <summary>Entry to premises.</summary>
    public required PowerFound Enter { get; init; }

    /// <summary>Search of the person, premises or a device.</summary>
    public required PowerFound Search { get; init; }

    /// <summary>Always to be asked and never assessed.</summary>
    public required string ReasonableExcuse { get; init; }

    /// <summary>Whom to call.</summary>
    public required WhomToCall Call { get; init; }

    /// <summary>Its conditions at the instant.</summary>
    public IReadOnlyList<TermCheck> Conditions { get; init; } = [];

    /// <summary>What else to know of this record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The law an order stands on.</summary>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Act">The Act.</param>
/// <param name="BreachSection">The section on breach.</param>
/// <param name="Nature">Offence, contempt, civil breach.</param>
/// <param name="MaximumPenalty">For an adult, in one line.</param>
internal sealed record LawOfOrder(string Edition, string Act, string BreachSection, BreachNature Nature, string MaximumPenalty)
{
    /// <summary>What differs for a person under 18; null when the law names nothing.</summary>
    public string? UnderEighteen { get; init; }

    /// <summary>What is uncertain about the text and where it stands.</summary>
    public IReadOnlyList<string> Uncertain { get; init; } = [];
}

/// <summary>Evidence that the person knows of the order.</summary>
/// <param name="Says">In one line, the best there is and what to do.</param>
/// <param name="Best">The best evidence by the instant; null when none is recorded.</param>
/// <param name="Rule">What the law asks, with its section; null when the rules are not available.</param>
internal sealed record KnowledgeFound(string Says, KnowledgeEvidence? Best, string? Rule)
{
    /// <summary>Each piece of evidence with its instant, strongest first.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary>Whether a power exists on breach.</summary>
/// <param name="Answer">Yes when the test is met; no; cannot tell.</param>
/// <param name="Section">The section; null when there is none.</param>
/// <param name="Test">What the officer must have.</param>
internal sealed record PowerFound(PowerFoundAnswer Answer, string? Section, string Test);

/// <summary>Whether a power exists.</summary>
internal enum PowerFoundAnswer
{
    /// <summary>Not known, which is never yes.</summary>
    CannotTell,
    /// <summary>No.</summary>
    No,
    /// <summary>Yes, when the test is met.</summary>
    Yes,
}

/// <summary>Whom to call about an order.</summary>
/// <param name="Officer">The officer whom the record names; null when it names none.</param>
/// <param name="Unit">The unit; null when not recorded.</param>
/// <param name="Force">The force responsible.</param>
/// <param name="OutOfHours">Whom to call when they cannot be reached.</param>
internal sealed record WhomToCall(string? Officer, string? Unit, string Force, string OutOfHours);

/// <summary>One condition against the facts.</summary>
/// <param name="Number">As the order counts it; null when the order has no conditions recorded.</param>
/// <param name="Heading">Where the words come from.</param>
/// <param name="Words">The words, or that they are withheld.</param>
/// <param name="Outcome">Breach, no breach, cannot tell.</param>
/// <param name="Says">The outcome as it is said to people.</param>
internal sealed record TermCheck(int? Number, string Heading, string Words, Outcome Outcome, string Says)
{
    /// <summary>Id of the condition; null when none is recorded.</summary>
    public Guid? ConditionId { get; init; }

    /// <summary>Id of its kind; null while it has no typed terms.</summary>
    public string? KindId { get; init; }

    /// <summary>Name of its kind; null while it has none that this server knows.</summary>
    public string? Kind { get; init; }

    /// <summary>True when nothing that was said touches this condition.</summary>
    public bool NotAskedAbout { get; init; }

    /// <summary>The facts used, in order.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>What would have to be known.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What to bear in mind.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How a breach would be shown.</summary>
    public IReadOnlyList<string> Proof { get; init; } = [];

    /// <summary>Arrest for this term, where that depends on the term; null where the order's answer holds.</summary>
    public PowerFound? Arrest { get; init; }
}
