namespace Poet.Platform.Contracts;

/// <summary>A police force or other body under one code of one scheme, for as long as the code stood for it.</summary>
/// <param name="Scheme">The code scheme; the same characters mean other bodies in other schemes.</param>
/// <param name="Code">The code: text, not always two digits.</param>
/// <param name="Name">What the body is called.</param>
/// <param name="OnsCode">The Office for National Statistics code of its police force area; null when it has none.</param>
/// <param name="Country">Where it polices; null when that is the whole United Kingdom or nowhere in particular.</param>
/// <param name="Sort">What sort of body it is.</param>
public sealed record Force(string Scheme, string Code, string Name, string? OnsCode, string? Country, ForceSort Sort)
{
    /// <summary>The first day on which the code stood for this body; null when that is not recorded.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it did; null while it does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The code under which the same body is usually known, when this one is a second code for it.</summary>
    public string? SameAs { get; init; }

    /// <summary>Whether the code stood for this body on a day.</summary>
    public bool StoodOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>What sort of body a force code stands for.</summary>
public enum ForceSort
{
    /// <summary>One of the 43 territorial forces of England and Wales.</summary>
    Territorial,
    /// <summary>A force for railways, defence or nuclear sites.</summary>
    Special,
    /// <summary>An agency that is no police force.</summary>
    Agency,
    /// <summary>A force outside England and Wales.</summary>
    Elsewhere,
    /// <summary>A code for several bodies, or for none that holds orders.</summary>
    Group,
}
