using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a limit on cash.</summary>
public sealed record CashLimitTerms
{
    /// <summary>The limit in pounds sterling.</summary>
    [Field("Limit in pounds"), Range(0d, 10_000_000d)]
    public required decimal Pounds { get; init; }

    /// <summary>Whether the limit itself is still allowed.</summary>
    [Field("Is the exact sum allowed")]
    public Comparator Comparator { get; init; }

    /// <summary>True when the term speaks of control as well as possession.</summary>
    [Field("Cash under the subject's control counts too")]
    public bool Control { get; init; }

    /// <summary>Whether cash in other currencies counts, by its worth in pounds.</summary>
    [Field("Cash in other currencies counts")]
    public Coverage OtherCurrencies { get; init; }

    /// <summary>Where the rate of exchange is taken from; null when the term does not say.</summary>
    [Field("Where the rate of exchange is taken from"), StringLength(200, MinimumLength = 2)]
    public string? RateSource { get; init; }

    /// <summary>Whether coin counts.</summary>
    [Field("Coin counts")]
    public Coverage Coin { get; init; }

    /// <summary>True when wages banked the same day, shown by paper, are left out.</summary>
    [Field("Wages banked the same day are left out, where paper shows it")]
    public bool ExceptWagesBankedSameDay { get; init; }

    /// <summary>Whether takings of the subject's own lawful business count.</summary>
    [Field("Takings of the subject's own lawful business count")]
    public Coverage OwnBusiness { get; init; }

    /// <summary>Who may approve more; null when nobody may.</summary>
    [Field("Who may approve more", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool HasAnException => ExceptWagesBankedSameDay || OwnBusiness == Coverage.NotIncluded;
}

/// <summary>Whether a limit itself is still allowed.</summary>
public enum Comparator
{
    /// <summary>The term does not say: at the exact sum the check cannot tell.</summary>
    NotSaid,
    /// <summary>"Exceeding", "more than": the exact sum is allowed.</summary>
    Exceeding,
    /// <summary>"At or over", "or more": the exact sum is a breach.</summary>
    AtOrOver,
}
