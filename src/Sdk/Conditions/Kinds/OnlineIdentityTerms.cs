using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on online accounts and identities, and on searches for and posts about people.</summary>
public sealed record OnlineIdentityTerms
{
    /// <summary>Kinds of accounts that are meant; empty for every online account.</summary>
    [Field("Accounts meant", Hint = "Choose none for every online account"), MaxLength(5)]
    public IReadOnlyList<AccountKind> Accounts { get; init; } = [];

    /// <summary>The most online accounts; null for no limit.</summary>
    [Field("Most online accounts"), Range(0, 99)]
    public int? MaxAccounts { get; init; }

    /// <summary>The only online names allowed; empty when the term names none.</summary>
    [Field("The only online names allowed"), MaxLength(20)]
    public IReadOnlyList<string> OnlyNames { get; init; } = [];

    /// <summary>Services that may not be used.</summary>
    [Field("Services barred", Hint = "Say what they do rather than their brand"), MaxLength(20)]
    public IReadOnlyList<string> BarredServices { get; init; } = [];

    /// <summary>True when accounts in a name other than the subject's own are barred.</summary>
    [Field("Accounts in another or a false name are barred")]
    public bool FalseNamesBarred { get; init; }

    /// <summary>The duty to tell of each account; null when there is none.</summary>
    [Field("Telling the police of each account")]
    public Notify? Notify { get; init; }

    /// <summary>True when passwords must be told too.</summary>
    [Field("Passwords must be told too")]
    public bool PasswordsToo { get; init; }

    /// <summary>People not to be searched for or posted about.</summary>
    [Field("People not to be searched for or posted about"), PersonId, MaxLength(50)]
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>True when internet searches about them are barred.</summary>
    [Field("Internet searches about them are barred")]
    public bool SearchBarred { get; init; }

    /// <summary>True when posts about them are barred.</summary>
    [Field("Posts about them are barred")]
    public bool PostBarred { get; init; }

    /// <summary>Who may approve otherwise; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool HasAccountTerms => MaxAccounts is not null || OnlyNames.Count > 0 || BarredServices.Count > 0 || FalseNamesBarred || Notify is not null;
}
