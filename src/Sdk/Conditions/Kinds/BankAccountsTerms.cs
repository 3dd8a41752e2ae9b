using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on bank accounts: how many, which, in whose name, and telling the police.</summary>
public sealed record BankAccountsTerms
{
    /// <summary>The most accounts; null for no limit.</summary>
    [Field("Most bank accounts", Hint = "0 for none at all; leave empty for no limit"), Range(0, 99)]
    public int? MaxAccounts { get; init; }

    /// <summary>The only accounts allowed; empty when the term names none.</summary>
    [Field("The only accounts allowed"), MaxLength(20)]
    public IReadOnlyList<NamedAccount> OnlyAccounts { get; init; } = [];

    /// <summary>Whether an account in another's name that the subject uses or controls counts.</summary>
    [Field("Accounts in another's name that the subject uses or controls")]
    public Coverage InAnothersName { get; init; }

    /// <summary>Whether virtual currency accounts and wallets count.</summary>
    [Field("Virtual currency accounts and wallets")]
    public Coverage VirtualCurrency { get; init; }

    /// <summary>True when accounts abroad are barred.</summary>
    [Field("Accounts abroad are barred")]
    public bool ForeignBarred { get; init; }

    /// <summary>The duty to tell of each account; null when there is none.</summary>
    [Field("Telling the police of each account")]
    public Notify? Notify { get; init; }

    /// <summary>Who may approve otherwise; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>An account that a term names.</summary>
public sealed record NamedAccount
{
    /// <summary>Sort code and number, or the wallet's address.</summary>
    [Field("Sort code and account number"), StringLength(80, MinimumLength = 4)]
    public required string Number { get; init; }

    /// <summary>The bank.</summary>
    [Field("Bank or provider"), StringLength(100, MinimumLength = 2)]
    public string? Provider { get; init; }

    internal string InWords => Number + (Provider is null ? "" : " with " + Provider);
}
