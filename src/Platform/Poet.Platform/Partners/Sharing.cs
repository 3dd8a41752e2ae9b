namespace Poet.Platform.Partners;

/// <summary>
/// Which rows of a force's records a partner's officer may see. What is filtered out is answered as if it were not there; the audit keeps why.
/// </summary>
/// <param name="Partner">The partner's name.</param>
/// <param name="OrderTypes">Codes of the types of order that are shared.</param>
/// <param name="Children">True when records of people under 18, or of unknown age, are shared, too.</param>
public sealed record Sharing(string Partner, IReadOnlyList<string> OrderTypes, bool Children)
{
    /// <summary>Said on every answer: what it leaves out, whether or not there is any.</summary>
    public string Says => $"You see only what this force shares with {Partner}: orders of the types {string.Join(", ", OrderTypes)} for which it is responsible"
        + (Children ? "" : ", on people known to be 18 or older") + ". Others may be recorded here and are not shown: ask the force";
}

/// <summary>Why something was left out of what a partner was shown; kept in the audit for the auditor, never told to the partner.</summary>
public static class NotShared
{
    /// <summary>The order is of a type that is not shared.</summary>
    public const string OrderType = "order-type";

    /// <summary>The person is under 18, or of unknown age.</summary>
    public const string Child = "child";

    /// <summary>No order on the person is shared.</summary>
    public const string NoOrder = "no-shared-order";

    /// <summary>The record is restricted to those of the force who deal with it.</summary>
    public const string Restricted = "restricted";

    /// <summary>Words that may tell where a protected person is.</summary>
    public const string ProtectedWords = "protected-words";

    /// <summary>Notes, reasons and papers of the force's own work.</summary>
    public const string OwnWork = "own-work";

    /// <summary>People and places around the person.</summary>
    public const string Surroundings = "people-and-places";
}

/// <summary>
/// The request may be sent by partners whose terms bring its permission. Without this a partner is refused, whatever its scopes: a new request is closed to partners until
/// somebody has thought about which rows and words of its answer they may see.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedWithPartnersAttribute : Attribute;
