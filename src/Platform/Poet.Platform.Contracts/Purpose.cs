namespace Poet.Platform.Contracts;

/// <summary>Why a person's record is read: a coded list, so that reads can be counted and questioned. Sent in the header <c>Poet-Purpose</c>, never in the address.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Says">For menus.</param>
public sealed record Purpose(string Code, string Says)
{
    /// <summary>All purposes, in menu order.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        new("roadside-check", "Checking a person or situation now"),
        new("incident", "A call or incident that is being dealt with now"),
        new("supervision", "Managing or visiting a person under an order"),
        new("investigation", "Investigating a suspected breach or offence"),
        new("application", "Preparing or changing an order"),
        new("safeguarding", "Protecting a victim or child"),
        new("data-quality", "Importing, mending or confirming records"),
        new("audit", "Audit, inspection or disclosure"),
        new("training", "Demonstration or training with invented people"),
    ];

    /// <summary>The purpose with this code, or null.</summary>
    public static Purpose? ByCode(string? code) => All.FirstOrDefault(p => p.Code == code);
}
