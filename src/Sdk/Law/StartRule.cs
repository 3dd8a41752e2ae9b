namespace Poet.OrderTypes.Sdk.Law;

/// <summary>When an order of this form starts.</summary>
/// <param name="Usual">The usual start.</param>
/// <param name="Section">The section.</param>
public sealed record StartRule(Anchor Usual, string Section)
{
    /// <summary>Starts that the law also allows.</summary>
    public IReadOnlyList<Anchor> AlsoAllowed { get; init; } = [];

    /// <summary>True when it may not come into force while the subject is in custody, on licence or under a hospital order, though it may be made then.</summary>
    public bool NotInCustodyOrOnLicence { get; init; }

    /// <summary>What an officer must know about the start.</summary>
    public string? Note { get; init; }
}

/// <summary>The event that starts a clock. They differ by order type: served, made, in force, released.</summary>
public enum Anchor
{
    /// <summary>The day the court made it.</summary>
    Made,
    /// <summary>The day it was served.</summary>
    Served,
    /// <summary>The day the first provision came into force.</summary>
    InForce,
    /// <summary>Release from custody.</summary>
    Released,
    /// <summary>The end of a licence.</summary>
    LicenceEnd,
    /// <summary>The end of an earlier order.</summary>
    EarlierOrderEnd,
    /// <summary>A date stated in the order.</summary>
    StatedDate,
    /// <summary>Arrest.</summary>
    Arrested,
    /// <summary>The event itself, such as a change of name.</summary>
    Event,
}
