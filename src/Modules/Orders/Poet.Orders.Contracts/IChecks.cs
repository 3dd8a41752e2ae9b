using System.Text.Json;

namespace Poet.Orders.Contracts;

/// <summary>Runs the check for those who keep its answer with a record of their own.</summary>
public interface IChecks
{
    /// <summary>
    /// Holds facts against every term of the orders on a person that held, or may have held, at an instant, as now known. Each term is answered twice: in full, and as it may be shown to those
    /// who may not see protected details; whoever keeps the answer shows either by who reads. Facts of a wrong shape are refused with 400; repeated positions are limited as for any check.
    /// </summary>
    /// <param name="subjectId">The person, whom the asker may see.</param>
    /// <param name="at">The instant.</param>
    /// <param name="facts">What was found, in the shape that the check takes; null for nothing said.</param>
    /// <param name="cancel">Ends the request.</param>
    Task<CheckedTerms> Run(Guid subjectId, DateTimeOffset at, JsonElement? facts, CancellationToken cancel);
}

/// <summary>What a check answered.</summary>
/// <param name="Covers">What the answer covers and what it does not; belongs beside every use of it.</param>
/// <param name="At">The instant asked about, in UTC.</param>
/// <param name="KnownAt">The state of knowledge it rests on, in UTC.</param>
/// <param name="Orders">The orders.</param>
public sealed record CheckedTerms(string Covers, DateTimeOffset At, DateTimeOffset KnownAt, IReadOnlyList<CheckedOrder> Orders);

/// <summary>An order at the instant.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="StateSays">Where it stood, in words.</param>
/// <param name="CannotTellBecause">Why nothing about it can be told for certain; null when nothing stands against it.</param>
/// <param name="Knowledge">How well it can be proved that the person knew of it by then. It never turns a breach into none.</param>
/// <param name="ReasonableExcuse">Always to be asked and never assessed.</param>
/// <param name="Terms">Its conditions at the instant.</param>
/// <param name="Full">What else to know of it, with protected details.</param>
/// <param name="Open">The same without.</param>
public sealed record CheckedOrder(Guid Id, string Reference, string TypeCode, string StateSays, string? CannotTellBecause, string Knowledge, string ReasonableExcuse, IReadOnlyList<CheckedTerm> Terms, CheckedAround Full, CheckedAround Open);

/// <summary>What else to know of an order at the instant.</summary>
/// <param name="Evidence">Each piece of evidence that the person knew of the order, strongest first.</param>
/// <param name="Notes">Other notes, such as permissions then given.</param>
public sealed record CheckedAround(IReadOnlyList<string> Evidence, IReadOnlyList<string> Notes);

/// <summary>A condition against the facts.</summary>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Heading">Where its words come from.</param>
/// <param name="Kind">What kind of condition it is, in words; null where that is not known.</param>
/// <param name="Outcome">breach, no-breach or cannot-tell.</param>
/// <param name="Says">The outcome as it is said to people.</param>
/// <param name="Full">With protected details, as far as they are the asker's force's.</param>
/// <param name="Open">Without.</param>
/// <param name="Proof">How a breach would be shown.</param>
public sealed record CheckedTerm(Guid ConditionId, int Number, string Heading, string? Kind, string Outcome, string Says, CheckedWords Full, CheckedWords Open, IReadOnlyList<string> Proof);

/// <summary>What was said of a condition.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Trace">The facts used, in order.</param>
/// <param name="Missing">What would have to be known.</param>
/// <param name="Notes">What to bear in mind.</param>
public sealed record CheckedWords(string Words, IReadOnlyList<string> Trace, IReadOnlyList<string> Missing, IReadOnlyList<string> Notes);
