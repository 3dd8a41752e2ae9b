namespace Poet.OrderTypes.Sdk;

/// <summary>What an order type is called, what it is for, and how people write it.</summary>
/// <param name="Code">Three to twelve capital letters or digits, unique among all plugins, for example the usual abbreviation.</param>
/// <param name="Name">The name in sentence case, as an officer would say it.</param>
/// <param name="Family">The family it is shown under.</param>
public sealed record OrderTypeInfo(string Code, string Name, Family Family)
{
    /// <summary>One sentence: what the order is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Guidance in Markdown for an officer who meets the type for the first time: who it suits, what the court must be satisfied of, what evidence helps.</summary>
    public required string Guidance { get; init; }

    /// <summary>
    /// How people write this type in spreadsheets, in lower case without punctuation; code, name and the names of forms need no entry. Case, accents,
    /// punctuation and spaces do not count when texts are compared, so "X.Y.Z" and "x y z" need no entry of their own beside "xyz".
    /// </summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>Results that courts send when they make, vary or end such an order (criminal justice result codes).</summary>
    public IReadOnlyList<CourtResultCode> ResultCodes { get; init; } = [];
}

/// <summary>One way people write the type, and the form it means where it tells.</summary>
/// <param name="Text">Lower case, no punctuation.</param>
/// <param name="Form">The form meant; null when the writing does not tell.</param>
public sealed record Spelling(string Text, Law.FormKind? Form = null)
{
    /// <summary>A writing that does not tell the form.</summary>
    public static implicit operator Spelling(string text) => FromString(text);

    /// <summary>A writing that does not tell the form.</summary>
    public static Spelling FromString(string text) => new(text);
}

/// <summary>A court result code and what it does to the order.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Form">Which form it makes.</param>
public sealed record CourtResultCode(string Code, Law.FormKind Form);

/// <summary>Families of order types, for grouping on pages and in counts.</summary>
public enum Family
{
    /// <summary>Serious and organised crime.</summary>
    SeriousCrime,
    /// <summary>Stalking and harassment.</summary>
    Stalking,
    /// <summary>Domestic abuse.</summary>
    DomesticAbuse,
    /// <summary>Sexual harm.</summary>
    SexualHarm,
    /// <summary>Violence, gangs and weapons.</summary>
    Violence,
    /// <summary>Anti-social and criminal behaviour.</summary>
    Behaviour,
    /// <summary>Slavery, trafficking and other exploitation.</summary>
    Exploitation,
}
