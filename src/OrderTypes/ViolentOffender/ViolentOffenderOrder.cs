namespace Poet.OrderTypes.ViolentOffender;

/// <summary>Criminal Justice and Immigration Act 2008 Part 7: keeps people convicted of grave violence from places, events and persons once sentence and licence are over.</summary>
public sealed class ViolentOffenderOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("VOO", "Violent offender order", Family.Violence)
    {
        Purpose = "Protects the public from serious violent harm by someone convicted of grave violence, once sentence and licence are over",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("3123", FormKind.Full), new("3122", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("CJIA 2008", new DateOnly(2009, 8, 3))
        {
            Doubts =
            [
                new("Commencement", Certainty.Low, "3 August 2009 is from memory, and so is that strangulation and suffocation joined the specified offences later"),
                new("Travel", Certainty.Low, "The regulations under s.111 were not read; the notice they ask for before travel is taken to be that of the sex offender regulations"),
            ],
            Source = "Criminal Justice and Immigration Act 2008 ss.98-117 on legislation.gov.uk",
            Forms = Law.Forms,
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Two years from coming into force are the least, s.98(1)(b)", FormKind.Full,
            new(new(2024, 1, 10)) { StartsOn = new(2024, 6, 1), LastDay = new(2026, 5, 31) }, []),
        new("One day short of two years from coming into force is too short, though longer than two years from the day made, s.98(1)(b)", FormKind.Full,
            new(new(2024, 1, 10)) { StartsOn = new(2024, 6, 1), LastDay = new(2026, 5, 30) }, ["shorter_than_law_allows"]),
        new("Five years from coming into force are the most, s.98(1)(b)", FormKind.Full,
            new(new(2024, 1, 10)) { StartsOn = new(2024, 6, 1), LastDay = new(2029, 5, 31) }, []),
        new("One day more than five years is too long, s.98(1)(b)", FormKind.Full,
            new(new(2024, 1, 10)) { StartsOn = new(2024, 6, 1), LastDay = new(2029, 6, 1) }, ["longer_than_law_allows"]),
        new("It must be for a fixed period, s.98(1)(b)", FormKind.Full, new(new(2024, 1, 10)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("With the start not known nothing is measured, s.101(5)-(6)", FormKind.Full, new(new(2024, 1, 10)) { LastDay = new(2024, 12, 31) }, []),
        new("An interim order is for a fixed period of any length, s.104(6)", FormKind.Interim,
            new(new(2024, 1, 10)) { StartsOn = new(2024, 1, 10), LastDay = new(2024, 2, 6) }, []),
    ];
}
