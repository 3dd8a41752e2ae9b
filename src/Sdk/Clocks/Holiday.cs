namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>A holiday in England and Wales, and what makes it one.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sort">Christmas Day, Good Friday or a bank holiday: clocks that leave one out may count another.</param>
/// <param name="Source">The statute, proclamation or common law rule.</param>
/// <param name="Certainty">Whether clocks can rely on it.</param>
public sealed record Holiday(DateOnly Day, string Name, ExcludedDays Sort, string Source, HolidayCertainty Certainty)
{
    /// <summary>Why a clock may have two readings because of it, in a clause without full stop; null when it is certain.</summary>
    public string? Doubt { get; init; }
}

/// <summary>How far a holiday can be relied on.</summary>
public enum HolidayCertainty
{
    /// <summary>By statute, by a proclamation made, or at common law.</summary>
    Certain,
    /// <summary>Usual, but its proclamation was not made or not seen when this list was written.</summary>
    Expected,
    /// <summary>The law can be read both ways.</summary>
    Disputed,
}
