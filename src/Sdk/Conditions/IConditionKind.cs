using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>
/// A kind of condition, seen without its terms' type. Derive from <see cref="ConditionKind{TTerms}"/> instead of implementing this.
/// Terms are stored as kind id, kind version and canonical JSON; the object form never leaves the process.
/// </summary>
public interface IConditionKind
{
    /// <summary>Stable id in kebab-case, unique among the library and the type's own kinds.</summary>
    string Id { get; }

    /// <summary>Version of the terms' shape, from 1; terms of a lower version are upcast when read.</summary>
    int Version { get; }

    /// <summary>Name in sentence case, for menus.</summary>
    string Name { get; }

    /// <summary>One sentence on what it does and when it fits.</summary>
    string About { get; }

    /// <summary>Prohibition, restriction or requirement.</summary>
    Polarity Polarity { get; }

    /// <summary>True when it carries words only and no machine can check it.</summary>
    bool IsFreeWorded => false;

    /// <summary>How a breach would be shown, each a source of proof.</summary>
    IReadOnlyList<string> Proof { get; }

    /// <summary>JSON schema (2020-12) of the terms, with titles, descriptions, ranges and formats: what forms and the API description are made from.</summary>
    JsonObject Schema { get; }

    /// <summary>Terms with situations and the answer each must get; checked by the conformance battery and shown in the API description.</summary>
    IReadOnlyList<KindExample> Examples { get; }

    /// <summary>
    /// Reads terms strictly, upcasting older versions. False, with every problem named, when the JSON has unknown or missing fields, wrong types or values out of range.
    /// </summary>
    bool TryParse(JsonElement terms, int version, [NotNullWhen(true)] out object? parsed, out IReadOnlyList<TermProblem> problems);

    /// <summary>Canonical JSON of parsed terms: fields in declared order, no spaces, nothing that is null.</summary>
    string Serialize(object terms);

    /// <summary>The wording these terms give; the court's own words are kept beside it and alone are enforceable.</summary>
    string Render(object terms, References references);

    /// <summary>Breach, no breach or cannot tell, with the facts used and what is missing. Never guesses.</summary>
    Assessment Assess(object terms, Situation situation, References references);

    /// <summary>Drafting concerns, each with its rule and a better wording.</summary>
    IReadOnlyList<DraftingConcern> Review(object terms, References references);

    /// <summary>The greatest number of hours of any calendar day that the terms take up, to compare with <see cref="Law.ConditionRule.MaxHoursInADay"/>; null for a kind that takes up none.</summary>
    decimal? HoursInADay(object terms) => null;

    /// <summary>A suggestion of terms from a court's words, or null; a person confirms.</summary>
    Reading? Read(string courtWords);

    /// <summary>What the terms can be found by: numbers, marks, accounts, boxes on the map.</summary>
    IReadOnlyList<Facet> Facets(object terms, References references);

    /// <summary>The end that the terms themselves set, to hold against the order's dates and the law's limits; null for a kind whose terms set none.</summary>
    TermsEnd? Ends(object terms) => null;

    /// <summary>People and places the terms name, by id.</summary>
    IReadOnlyList<Guid> Names(object terms);

    /// <summary>What the terms ask of the subject so far as another condition may ask the opposite; see <see cref="Conflicts.ConflictsOf"/>.</summary>
    IReadOnlyList<Conflicts.Demand> Demands(object terms) => [];
}

/// <summary>What a condition asks of the subject.</summary>
public enum Polarity
{
    /// <summary>Must not.</summary>
    Prohibition,
    /// <summary>May, within limits.</summary>
    Restriction,
    /// <summary>Must.</summary>
    Requirement,
}

/// <summary>Something wrong with terms.</summary>
/// <param name="Path">The field, as a path of names joined by dots; empty for the terms as a whole.</param>
/// <param name="Says">One sentence that names the field and the mend.</param>
public sealed record TermProblem(string Path, string Says);

/// <summary>A drafting concern about a condition's terms.</summary>
/// <param name="RuleId">Stable id of the rule, kebab-case; a force can switch a rule off.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Better">A better wording or what to add.</param>
public sealed record DraftingConcern(string RuleId, ConcernSeverity Severity, string Says, string Better);

/// <summary>How much a drafting concern matters.</summary>
public enum ConcernSeverity
{
    /// <summary>Worth a look.</summary>
    Hint,
    /// <summary>Likely to fail when enforced.</summary>
    Warning,
    /// <summary>The law does not allow it: blocks a draft, flags a sealed order.</summary>
    Unlawful,
}

/// <summary>Terms suggested from a court's words. Never decides anything until a person confirms it.</summary>
/// <param name="KindId">The kind.</param>
/// <param name="Terms">Terms in the kind's current version; ids of people and places are empty where <see cref="ToChoose"/> names them.</param>
/// <param name="Confidence">From 0 to 1; how much of the wording the terms account for.</param>
public sealed record Reading(string KindId, JsonElement Terms, double Confidence)
{
    /// <summary>People and places named in the words, for which a person must choose or make a record.</summary>
    public IReadOnlyList<string> ToChoose { get; init; } = [];

    /// <summary>Parts of the wording the terms do not hold.</summary>
    public IReadOnlyList<string> NotCovered { get; init; } = [];
}

/// <summary>The end that terms set of their own.</summary>
public sealed record TermsEnd
{
    /// <summary>The last day; null when not set as a day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The length in words, from the day the condition starts; null when not set so.</summary>
    public Clocks.Period? Length { get; init; }

    /// <summary>True when the terms say until further order.</summary>
    public bool UntilFurtherOrder { get; init; }
}

/// <summary>Something terms can be found by.</summary>
/// <param name="Kind">phone, imei, sim, vehicle, account, passport, place, person or box.</param>
/// <param name="Value">The value in a normal form: digits only, capitals without spaces, an id, or "south,west,north,east" in degrees.</param>
public sealed record Facet(string Kind, string Value);

/// <summary>Terms, a situation, and the answer a check must give.</summary>
/// <param name="Says">What the example shows.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Situation">The facts.</param>
/// <param name="References">People and places the terms name.</param>
/// <param name="Expected">The outcome.</param>
public sealed record KindExample(string Says, object Terms, Situation Situation, References References, Outcome Expected);
