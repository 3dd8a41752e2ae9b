namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>Domestic Abuse Act 2021 Part 3: a notice by an inspector at once, and an order by any of several courts, by area and for a period.</summary>
public sealed class DomesticAbuseProtection : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("DAPO", "Domestic abuse protection order", Family.DomesticAbuse)
    {
        Purpose = "Protects someone of 16 or over from abuse of any kind by a person connected to them: first a police notice, then an order for as long as it is needed",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("3326", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } = Areas.Editions;

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until further order (s.38(3))", FormKind.Full, new(new(2025, 10, 1)) { UntilFurtherOrder = true }, []),
        new("It may run until an event that it names (s.38(3))", FormKind.Full, new(new(2025, 10, 1)) { UntilEvent = true }, []),
        new("A period may be as short as a day (s.38(3))", FormKind.Full, new(new(2025, 10, 1)) { LastDay = new(2025, 10, 1) }, []),
        new("There is no greatest length (s.38(3))", FormKind.Full, new(new(2025, 10, 1)) { LastDay = new(2045, 9, 30) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2025, 10, 1)) { LastDay = new(2025, 9, 30) }, ["ends_before_made"]),
        new("A notice runs until the application is determined or withdrawn (s.25(2)(d))", FormKind.Notice, new(new(2025, 10, 1)) { UntilEvent = true }, []),
    ];
}
