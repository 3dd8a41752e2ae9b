namespace Poet.OrderTypes.Conformance;

/// <summary>Something that a rule has against an order type or a condition kind.</summary>
/// <param name="Rule">Id of the rule, one of <see cref="OrderTypeConformance.Rules"/>, <see cref="OrderTypeConformance.KindRules"/> or <see cref="OrderTypeConformance.RulesTogether"/>.</param>
/// <param name="Where">The edition, form, kind or example; empty for the order type as a whole.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Mend">What mends it.</param>
public sealed record Finding(string Rule, string Where, string Says, string Mend)
{
    /// <summary>One line without the rule's id: where, what is wrong, and the mend.</summary>
    public override string ToString() => $"{(Where.Length == 0 ? "" : Where + ": ")}{Says}; {Mend}";
}

/// <summary>A rule of the battery.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="Asks">What must hold, in one sentence.</param>
public sealed record ConformanceRule(string Id, string Asks);

/// <summary>A finding before its rule signs it.</summary>
internal readonly record struct Wrong(string Where, string Says, string Mend);

/// <summary>A rule with its check.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="Asks">What must hold, in one sentence.</param>
/// <param name="Check">Everything that is wrong; nothing when the rule holds.</param>
/// <param name="NeededToLoad">True when a host refuses what breaks it.</param>
internal sealed record Rule<T>(string Id, string Asks, Func<T, IEnumerable<Wrong>> Check, bool NeededToLoad = false)
{
    /// <summary>The findings as the check gives them; what it throws goes through.</summary>
    public IEnumerable<Finding> Of(T subject) => Check(subject).Select(w => new Finding(Id, w.Where, w.Says, w.Mend));

    /// <summary>The findings; a check that fails on what it looks at is a finding itself.</summary>
    public IReadOnlyList<Finding> Safely(T subject, string where)
    {
        try
        {
            return [.. Of(subject)];
        }
        catch (Exception thrown) // an order type may throw anything
        {
            return [new(Id, where, $"it failed when it was tried ({thrown.GetType().Name}: {thrown.Message})", "mend what throws; no list and no text may be null")];
        }
    }
}
