namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>What an identifier that someone wrote was read as. One that is wrong is kept and marked: it may still match another system.</summary>
/// <param name="Kind">The sort of identifier it was read as.</param>
/// <param name="Raw">As it was written.</param>
/// <param name="Validity">What the check says.</param>
/// <param name="Canonical">The one form that is stored and compared; null when it is not of this form at all.</param>
/// <param name="Says">One sentence for the user, naming the mend where there is one, without full stop.</param>
public sealed record IdentifierReading(IdentifierKind Kind, string Raw, IdentifierValidity Validity, string? Canonical, string Says)
{
    /// <summary>The form shown to people where it differs from the stored one; else the canonical form, or what was written.</summary>
    public string Shown { get; init; } = Canonical ?? Raw;

    /// <summary>What it may have been meant to be, to compare with the source; a person decides. Null when there is no likely mend.</summary>
    public string? SuggestedMend { get; init; }

    /// <summary>The version of the rules that read it.</summary>
    public int RulesVersion { get; init; } = IdentifierReader.RulesVersion;
}

/// <summary>What the check of an identifier says.</summary>
public enum IdentifierValidity
{
    /// <summary>Of the right form, and its check letter fits where it has one.</summary>
    Valid,
    /// <summary>Of the right form, but the check letter does not fit.</summary>
    CheckLetterWrong,
    /// <summary>Not an identifier of this sort as written.</summary>
    NotOfThisForm,
    /// <summary>Of the right form, but its check letter follows a rule that is not published.</summary>
    Unverified,
}
