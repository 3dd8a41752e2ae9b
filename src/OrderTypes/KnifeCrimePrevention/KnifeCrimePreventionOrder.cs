namespace Poet.OrderTypes.KnifeCrimePrevention;

/// <summary>Offensive Weapons Act 2019 Part 2: an order against carrying knives, for people of 12 and over. The pilot is over: the register still reads, checks and enforces what was made.</summary>
public sealed class KnifeCrimePreventionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("KCPO", "Knife crime prevention order", Family.Violence)
    {
        Purpose = "Kept somebody of 12 or over from carrying knives, by prohibitions and support; piloted in one area until 2023",
        Guidance = Guidance.Text,
        Spellings =
        [
            "k c p o", "kcpos", "kcpo order", "knife crime po", "knife crime order", "knife crime prevention", "knife crime prev order", "knife crime prevention orders", "knife crime prevention ord", "knife prevention order",
            "knife crime prevention order kcpo", "kcpo knife crime prevention order",
            new("kcpo full", FormKind.Full), new("full kcpo", FormKind.Full), new("kcpo conviction", FormKind.Full), new("kcpo on conviction", FormKind.Full), new("kcpo application", FormKind.Full),
            new("kcpo interim", FormKind.Interim), new("interim kcpo", FormKind.Interim), new("int kcpo", FormKind.Interim), new("knife crime prevention order interim", FormKind.Interim),
        ],
        ResultCodes = [new("3304", FormKind.Full), new("3305", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("OWA 2019", new(2021, 7, 5))
        {
            ClosesOn = new(2023, 3, 31),
            Areas = ["Metropolitan Police District"],
            Certainty = Certainty.Medium,
            Uncertainty = "Sections 14 to 33 were read as enacted. The pilot was due to end in March 2023 (answer to parliamentary question 92129) and no later commencement was found",
            Source = "Offensive Weapons Act 2019 ss.14-33 as enacted",
            Forms = Law.Forms,
            Doubts =
            [
                new("Magistrates' maximum", Certainty.Medium, "Section 29 prints 12 months; it is probably the general limit now"),
                new("Last day of the pilot", Certainty.Medium, "31 March 2023 is read from \"end of March 2023\""),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Six months from taking effect are the least, s.23(3)", FormKind.Full, new(new(2022, 1, 10)) { StartsOn = new(2022, 1, 10), LastDay = new(2022, 7, 9) }, []),
        new("A day less is too short, s.23(3)", FormKind.Full, new(new(2022, 1, 10)) { StartsOn = new(2022, 1, 10), LastDay = new(2022, 7, 8) }, ["shorter_than_law_allows"]),
        new("Two years from taking effect are the most, also where it took effect on release, s.23(3), (6)-(7)", FormKind.Full, new(new(2022, 1, 10)) { StartsOn = new(2022, 6, 1), LastDay = new(2024, 5, 31) }, []),
        new("A day more is too long, s.23(3)", FormKind.Full, new(new(2022, 1, 10)) { StartsOn = new(2022, 6, 1), LastDay = new(2024, 6, 1) }, ["longer_than_law_allows"]),
        new("It must be for a fixed period, s.23(3)", FormKind.Full, new(new(2022, 1, 10)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("An interim order ends with the decision, ss.17-18", FormKind.Interim, new(new(2022, 1, 10)) { UntilEvent = true }, []),
    ];
}
