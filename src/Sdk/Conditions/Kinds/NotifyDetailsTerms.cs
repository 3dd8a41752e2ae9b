using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to tell the police of details of the subject's life, on change or at intervals.</summary>
public sealed record NotifyDetailsTerms
{
    /// <summary>Which details or papers.</summary>
    [Field("Which details or papers"), MinLength(1), MaxLength(12)]
    public required IReadOnlyList<NotifiedDetail> Details { get; init; }

    /// <summary>Days allowed after a change; null when changes need not be told, or before they happen.</summary>
    [Field("Days allowed after a change"), Range(0, 90)]
    public int? WithinDays { get; init; }

    /// <summary>Which day is day one.</summary>
    [Field("Which day is day one")]
    public DayCount Counted { get; init; }

    /// <summary>True when a change must be told before it happens.</summary>
    [Field("Before the change")]
    public bool BeforeChange { get; init; }

    /// <summary>True when changes must be told and no time is set.</summary>
    [Field("Changes must be told, and no time is set")]
    public bool NoTimeSet { get; init; }

    /// <summary>True when passports must be handed over.</summary>
    [Field("Passports must be handed over")]
    public bool SurrenderPassports { get; init; }

    /// <summary>Months between one time and the next; null when not at intervals.</summary>
    [Field("Every so many months"), Range(1, 60)]
    public int? EveryMonths { get; init; }

    /// <summary>To whom: a role, office or mailbox.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";

    /// <summary>True when it must be done in person at a police station.</summary>
    [Field("In person at a police station")]
    public bool InPerson { get; init; }

    internal bool OnChange => WithinDays is not null || BeforeChange || NoTimeSet;
}

/// <summary>Details and papers that a duty to notify covers.</summary>
public enum NotifiedDetail
{
    /// <summary>Every name used.</summary>
    Name,
    /// <summary>The home address.</summary>
    HomeAddress,
    /// <summary>Any other address stayed at.</summary>
    OtherAddress,
    /// <summary>Work, employer or business.</summary>
    Employment,
    /// <summary>Telephone number.</summary>
    Telephone,
    /// <summary>Email address.</summary>
    Email,
    /// <summary>Passport or other identity document.</summary>
    IdentityDocument,
    /// <summary>A relationship.</summary>
    Relationship,
    /// <summary>Bank statements for all accounts.</summary>
    BankStatements,
    /// <summary>Papers on income.</summary>
    Income,
}
