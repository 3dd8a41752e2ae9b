using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a ban on travel abroad.</summary>
public sealed record TravelAbroadTerms
{
    /// <summary>Which countries are barred.</summary>
    [Field("Which countries are barred")]
    public TravelBan Ban { get; init; }

    /// <summary>The countries named, in two letters (ISO 3166-1): barred, or left open where all others are barred.</summary>
    [Field("Countries named", Hint = "Two letters each, such as TH"), MaxLength(100)]
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Length in years from the day the condition starts; null when it is not set in years.</summary>
    [Field("For how many years"), Range(1, 99)]
    public int? ForYears { get; init; }

    /// <summary>The last day of the ban; null when none is set.</summary>
    [Field("Last day of the ban")]
    public DateOnly? LastDay { get; init; }

    /// <summary>True when it runs until further order.</summary>
    [Field("Until further order")]
    public bool UntilFurtherOrder { get; init; }

    /// <summary>True when all passports must be surrendered.</summary>
    [Field("All passports to be surrendered")]
    public bool SurrenderPassports { get; init; }

    /// <summary>The police station at which; null when not said.</summary>
    [Field("At which police station"), StringLength(100, MinimumLength = 2)]
    public string? PassportStation { get; init; }

    /// <summary>The last day for surrendering them; null when not said.</summary>
    [Field("Passports to be surrendered by")]
    public DateOnly? PassportsBy { get; init; }

    /// <summary>Who may approve a journey; null when nobody may.</summary>
    [Field("Who may approve a journey", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Which countries a ban on travel bars.</summary>
public enum TravelBan
{
    /// <summary>The countries named.</summary>
    NamedCountries,
    /// <summary>Every country outside the United Kingdom.</summary>
    AllCountries,
    /// <summary>Every country outside the United Kingdom but those named.</summary>
    AllExceptNamed,
}
