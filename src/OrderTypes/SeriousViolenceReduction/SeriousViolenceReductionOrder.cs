namespace Poet.OrderTypes.SeriousViolenceReduction;

/// <summary>Sentencing Act 2020 ss.342A-342L: let the police search somebody convicted with a blade or weapon. The pilot is over: the register still reads, checks and enforces what was made.</summary>
public sealed class SeriousViolenceReductionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SVRO", "Serious violence reduction order", Family.Violence)
    {
        Purpose = "Let the police stop and search somebody of 18 or over who was convicted with a blade or weapon; piloted in four areas until 2025",
        Guidance = Guidance.Text,
        Spellings =
        [
            "s v r o", "svros", "svro order", "serious violence order", "serious violence reduction", "serious violence red order", "serious violence reduction orders", "serious violence reduction ord", "serious violence ro",
            "serious violence reduction order svro", "svro serious violence reduction order", new("svro full", FormKind.Full), new("full svro", FormKind.Full),
        ],
        ResultCodes = [new("3324", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SC 2020 pilot", new(2023, 4, 19))
        {
            ClosesOn = new(2025, 4, 18),
            Areas = ["Merseyside", "Sussex", "Thames Valley", "West Midlands"],
            Certainty = Certainty.Low,
            Uncertainty = "The sections were not read: what is said of them comes from guidance, a court note and memory. The pilot ran 24 months from 19 April 2023, and orders alive were to be phased out by 17 October 2025; one list says April 2023 to April 2025",
            Source = "SI 2023/387; guidance on gov.uk; prosecutors' note of 17 April 2025; evaluation published 10 April 2026",
            Forms = [Law.Form],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Six months are the least", FormKind.Full, new(new(2024, 1, 10)) { StartsOn = new(2024, 1, 10), LastDay = new(2024, 7, 9) }, []),
        new("A day less is too short", FormKind.Full, new(new(2024, 1, 10)) { StartsOn = new(2024, 1, 10), LastDay = new(2024, 7, 8) }, ["shorter_than_law_allows"]),
        new("Two years are the most", FormKind.Full, new(new(2024, 1, 10)) { StartsOn = new(2024, 1, 10), LastDay = new(2026, 1, 9) }, []),
        new("A day more is too long", FormKind.Full, new(new(2024, 1, 10)) { StartsOn = new(2024, 1, 10), LastDay = new(2026, 1, 10) }, ["longer_than_law_allows"]),
        new("It must be for a fixed period", FormKind.Full, new(new(2024, 1, 10)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
