using System.Text.Json;

namespace Poet.Orders.Contracts;

/// <summary>Asked while an order is drafted: what its typed terms say in words, how they could be better drafted, and what the law has against it. Changes nothing.</summary>
public interface IDrafting
{
    /// <summary>
    /// Looks at a draft as if a court made it on the day given. Words that may tell where a protected person is stand in the answer as the court will read them: whoever asks withholds them
    /// from those who may not see them. Concerns and findings are such as the asker may read. A draft whose shape is wrong is refused with 400 and every problem by its field.
    /// </summary>
    Task<DraftLook> Look(DraftAsked draft, CancellationToken cancel);

    /// <summary>What would make no sense in a record of an order that was made, each with its code, sentence and field (madeOn, startsOn, lastDay). What the law would not allow is no problem here.</summary>
    IReadOnlyList<(string Code, string Says, string? Field)> WrongInRecord(RecordAsked made);
}

/// <summary>An order that was made, as far as its record must make sense.</summary>
/// <param name="TypeCode">Code of the order type.</param>
/// <param name="Form">full, interim or notice.</param>
/// <param name="Edition">The edition of the law.</param>
/// <param name="MadeOn">The day on which it was made.</param>
/// <param name="Start">made, served, released, licence-end, earlier-order-end or stated-date; null for what is usual.</param>
/// <param name="StartsOn">The day it starts, where the order states one.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="UntilFurtherOrder">True when it runs until further order.</param>
public sealed record RecordAsked(string TypeCode, string Form, string Edition, DateOnly MadeOn, string? Start, DateOnly? StartsOn, DateOnly? LastDay, bool UntilFurtherOrder);

/// <summary>A draft to look at.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="TypeCode">Code of the order type.</param>
/// <param name="Form">full, interim or notice.</param>
/// <param name="On">The day on which it is taken to be made.</param>
/// <param name="LastDay">The last day if it were made then; null until further order, or while not said.</param>
/// <param name="UntilFurtherOrder">True when it is to run until further order.</param>
/// <param name="Conditions">The conditions.</param>
public sealed record DraftAsked(Guid SubjectId, string TypeCode, string Form, DateOnly On, DateOnly? LastDay, bool UntilFurtherOrder, IReadOnlyList<ConditionAsked> Conditions);

/// <summary>A condition of a draft.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Words">Its words; null where the typed terms give them.</param>
/// <param name="Kind">Id of the kind; null for words only.</param>
/// <param name="Terms">The typed terms; null for words only.</param>
/// <param name="LastDay">Its own last day, if the order were made on that day; null where it runs with the order.</param>
public sealed record ConditionAsked(int Number, string? Words, string? Kind, JsonElement? Terms, DateOnly? LastDay);

/// <summary>What was found.</summary>
/// <param name="Edition">The edition of the law it would stand on.</param>
/// <param name="Findings">What the law has against it, and what is worth knowing.</param>
/// <param name="Conditions">Each condition, in the order sent.</param>
public sealed record DraftLook(string Edition, IReadOnlyList<DraftFinding> Findings, IReadOnlyList<ConditionLook> Conditions);

/// <summary>Something about a draft.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="AgainstTheLaw">True for what the law does not allow; false for what is worth knowing.</param>
/// <param name="Field">The field it concerns; null for the whole.</param>
/// <param name="Says">One sentence.</param>
/// <param name="Section">The section it rests on; null where there is none.</param>
public sealed record DraftFinding(string Code, bool AgainstTheLaw, string? Field, string Says, string? Section);

/// <summary>One condition of a draft.</summary>
/// <param name="Words">The words, made from the terms where there are any.</param>
/// <param name="KindName">Name of the kind; null for words only.</param>
/// <param name="KindVersion">Version in which the terms are written; 0 for words only.</param>
/// <param name="Terms">The terms in their canonical form; null for words only.</param>
/// <param name="NamesProtected">True when the terms name a protected person or place.</param>
/// <param name="Concerns">Drafting concerns, each with a better wording.</param>
public sealed record ConditionLook(string Words, string? KindName, int KindVersion, string? Terms, bool NamesProtected, IReadOnlyList<DraftConcern> Concerns);

/// <summary>A drafting concern.</summary>
/// <param name="Severity">hint, warning or unlawful.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Better">A better wording or what to add.</param>
public sealed record DraftConcern(string Severity, string Says, string Better)
{
    /// <summary>Id of the rule, see docs/review-rules.md; a force may switch a rule off that is no law.</summary>
    public required string RuleId { get; init; }
}
