namespace Poet.Orders.Domain;

/// <summary>A condition of an order: its words, the only enforceable text, and its typed terms where somebody gave them.</summary>
/// <param name="Id">Stays the same through variations that keep the condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">The words.</param>
/// <param name="Source">Where the words come from.</param>
internal sealed record ConditionText(Guid Id, int Number, string Words, WordsSource Source)
{
    /// <summary>Kind of the typed terms; null while there are none.</summary>
    public string? KindId { get; init; }

    /// <summary>Version of the kind under which the terms were written.</summary>
    public int KindVersion { get; init; }

    /// <summary>Canonical JSON of the typed terms.</summary>
    public string? Terms { get; init; }

    /// <summary>The named person who compared the terms with the sealed order; null means that they decide nothing.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>True when the words may tell where a protected person is; imported words count as such until somebody has looked.</summary>
    public bool MayHoldProtectedDetails { get; init; }

    /// <summary>First day, where it starts later than the order.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, where it ends earlier than the order.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True where the court attached a power of arrest, false where it did not; null when not recorded.</summary>
    public bool? PowerOfArrest { get; init; }
}

/// <summary>Where a condition's words come from.</summary>
internal enum WordsSource
{
    /// <summary>From a spreadsheet, not compared with the sealed order.</summary>
    Spreadsheet,
    /// <summary>Typed in by an officer from the order.</summary>
    Typed,
    /// <summary>Compared with the sealed order by a named person.</summary>
    SealedOrder,
}
