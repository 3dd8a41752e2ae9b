using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>What conditions a form may lawfully contain.</summary>
/// <param name="Section">The section.</param>
/// <param name="Closed">True for a closed list: nothing else may be in a draft; with no kinds in it the form has no terms at all. False when the list holds the usual kinds only.</param>
public sealed record ConditionList(string Section, bool Closed)
{
    /// <summary>Kinds by id, offered in this order; see <see cref="Conditions.ConditionKinds"/>.</summary>
    public required IReadOnlyList<ConditionRule> Kinds { get; init; }

    /// <summary>Kinds that no condition of this form may be of, though the list is open; each with the section that says so, or that is not in force.</summary>
    public IReadOnlyList<ConditionRule> Barred { get; init; } = [];

    /// <summary>False when the law allows prohibitions only, apart from kinds of requirements that <see cref="Kinds"/> names.</summary>
    public bool RequirementsAllowed { get; init; } = true;

    /// <summary>Kinds that every order of the form must contain, by id.</summary>
    public IReadOnlyList<string> MustContain { get; init; } = [];

    /// <summary>What a draft should avoid, as the section says it (religion, work, education).</summary>
    public string? Avoid { get; init; }

    /// <summary>What no condition of this form may ask or must respect, each with its section.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>The rule for a kind, or null when the list does not name it.</summary>
    public ConditionRule? For(string kindId) => Kinds.FirstOrDefault(k => k.KindId == kindId);
}

/// <summary>One kind in a list, with the limits the law puts on it.</summary>
/// <param name="KindId">Id of the kind.</param>
public sealed record ConditionRule(string KindId)
{
    /// <summary>The greatest length of a condition of this kind; null when that of the order.</summary>
    public Period? Maximum { get; init; }

    /// <summary>The greatest number of hours in any day that it may take; null when none.</summary>
    public int? MaxHoursInADay { get; init; }

    /// <summary>False when a condition of this kind may not run until further order.</summary>
    public bool UntilFurtherOrder { get; init; } = true;

    /// <summary>The section of the limit.</summary>
    public string? Section { get; init; }

    /// <summary>A kind without limits of its own.</summary>
    public static implicit operator ConditionRule(string kindId) => FromString(kindId);

    /// <summary>A kind without limits of its own.</summary>
    public static ConditionRule FromString(string kindId) => new(kindId);
}
