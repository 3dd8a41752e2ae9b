using Poet.OrderTypes.SlaveryTrafficking;

namespace Poet.OrderTypes.SlaveryTraffickingRisk;

/// <summary>Modern Slavery Act 2015 ss.23-29: protects from slavery and trafficking by someone who need not have been convicted of anything.</summary>
public sealed class SlaveryTraffickingRiskOrder : IOrderType
{
    private static readonly Numbering Numbers = new()
    {
        Name = "Slavery and trafficking risk order", Short = "STRO", Years = 2, Make = "s.23", Effect = "s.24", Duration = "s.24(4)", Replaces = "s.24(6)", Travel = "s.25", Passports = "s.25(4)",
        Notify = "s.26", NotifyClock = "s.26(3)", Vary = "s.27", VaryWho = "s.27(2)", DischargeLock = "s.27(6)", Interim = "s.28", InterimJust = "s.28(3)", InterimEnd = "s.28(7)-(8)", Appeal = "s.29",
        Court = "s.23(4)-(5)", TellsPolice = "s.23(6)",
    };

    private static readonly OrderForm Full = SharedLaw.Full(Numbers,
    [
        new(RouteKind.OnApplication, "s.23", [.. SharedLaw.Applicants.Select(a => a + " (s.23(1))")], "Magistrates' court by complaint; youth court under 18 (s.23(4)-(5))",
        [
            new("The person has acted in a way which means that there is a risk that they will commit a slavery or human trafficking offence, whether or not there is any conviction (s.23(2))") { All = [SharedLaw.RiskShown] },
            "The order is necessary to protect people in general, or particular people, from the physical or psychological harm that would be likely if they did (s.23(2))",
        ]),
    ],
    []);

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("STRO", "Slavery and trafficking risk order", Family.Exploitation)
    {
        Purpose = "Protects people from slavery and trafficking by someone whose conduct shows the risk, without any conviction",
        Guidance = Guidance.Text,
        Spellings =
        [
            "s t r o", "stros", "stro order", "slavery and trafficking risk", "slavery trafficking risk order", "slavery risk order", "trafficking risk order", "modern slavery risk order", "ms risk order",
            "slavery and human trafficking risk order", "slavery and trafficking risk orders", "slavery and trafficking risk ord", "stro slavery and trafficking risk order",
            new("stro full", FormKind.Full), new("full stro", FormKind.Full),
            new("stro interim", FormKind.Interim), new("interim stro", FormKind.Interim), new("int stro", FormKind.Interim), new("slavery and trafficking risk order interim", FormKind.Interim),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        SharedEdition.Of("ss.23-29", [Full, SharedLaw.Interim(Full, Numbers)],
            new Doubt("Result codes", Certainty.Medium, "No code of its own was found in the list of court results: an alarm that no result came must not be silenced by that")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Two years are the least of a fixed order, s.24(4)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2026, 4, 1) }, []),
        new("One day short of two years is too short, s.24(4)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2026, 3, 31) }, ["shorter_than_law_allows"]),
        new("It may run until further order, s.24(4)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("There is no greatest length, s.24(4)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2044, 4, 1) }, []),
        new("An interim order is for a fixed period of any length, s.28(7)", FormKind.Interim, new(new(2024, 4, 2)) { LastDay = new(2024, 5, 1) }, []),
        new("An interim order may not run until further order, s.28(7)", FormKind.Interim, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
