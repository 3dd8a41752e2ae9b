namespace Poet.Platform.Front;

/// <summary>
/// What a module puts on the front page of whoever signs in: what is due, new or late, and where to see to it. A part asks nothing where the person may not act on it, and counts by index
/// alone, since every signing-in waits for it. Register with <c>services.AddScoped&lt;IFrontPart, ...&gt;()</c>; a module that is switched off contributes nothing by itself.
/// </summary>
public interface IFrontPart
{
    /// <summary>Smaller comes first.</summary>
    int Place { get; }

    /// <summary>The cards for the one who acts; none where there is nothing for them to act on.</summary>
    Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel);
}

/// <summary>One thing to see to. Shows no person.</summary>
/// <param name="Scope">Whose it is.</param>
/// <param name="Title">What it is, such as "Contacts due within a week".</param>
/// <param name="Count">How many there are, late ones included.</param>
/// <param name="Href">The list of them, from the root of the site.</param>
public sealed record FrontCard(FrontScope Scope, string Title, int Count, string Href)
{
    /// <summary>How many of them are late; left out where nothing of the kind can be.</summary>
    public int? Late { get; init; }

    /// <summary>What makes them late, after the number.</summary>
    public string LateSays { get; init; } = "late";

    /// <summary>The list of the late ones; that of all when left out.</summary>
    public string? LateHref { get; init; }

    /// <summary>The unit, where it is one of several that somebody leads; left out otherwise.</summary>
    public string? Unit { get; init; }
}

/// <summary>Whose something is.</summary>
public enum FrontScope
{
    /// <summary>The person's own.</summary>
    Own,
    /// <summary>The person's unit's.</summary>
    Unit,
    /// <summary>The force's.</summary>
    Force,
}
