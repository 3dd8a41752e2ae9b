namespace Poet.OrderTypes.StalkingProtection;

/// <summary>Stalking Protection Act 2019: protects a person from stalking before, without or after a conviction.</summary>
public sealed class StalkingProtectionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SPO", "Stalking protection order", Family.Stalking)
    {
        Purpose = "Protects a person from someone whose acts are associated with stalking, before, without or after a conviction",
        Guidance = Guidance.Text,
        Spellings =
        [
            "s p o", "stalking po", "stalking p o", "stalking prot order", "stalking protect order", "stalking protection", "stalking order", "stalking protection ord",
            "stalkers protection order", "stalker protection order", "stalking prevention order", "anti stalking order",
            new("stalking protection order full", FormKind.Full), new("full stalking protection order", FormKind.Full),
            new("spo full", FormKind.Full), new("full spo", FormKind.Full),
            new("ispo", FormKind.Interim), new("i spo", FormKind.Interim), new("spo interim", FormKind.Interim), new("interim spo", FormKind.Interim), new("int spo", FormKind.Interim),
            new("interim stalking protection order", FormKind.Interim), new("stalking protection order interim", FormKind.Interim),
            new("interim stalking po", FormKind.Interim), new("stalking po interim", FormKind.Interim),
        ],
        ResultCodes = [new("3307", FormKind.Full), new("3306", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SPA 2019", new(2020, 1, 20))
        {
            Source = "Stalking Protection Act 2019 ss.1-14, text as at 7 February 2023; statutory guidance as revised in April 2024",
            Forms = [FullOrder.Form, InterimOrder.Form],
            Doubts = Doubts,
            Amendments =
            [
                new("The statutory guidance for the police was revised; drafts and applications follow the revised text", "April 2024", Certainty.High, "gov.uk"),
                new("Crime and Policing Act 2026: a court may make the order of its own motion on conviction or acquittal, and the guidance powers change",
                    "Royal Assent 29 April 2026; start not known", Certainty.Low, "Bill factsheet, February 2025"),
            ],
        },
        new("SPA 2019 with CPA 2026", new(2026, 4, 29))
        {
            AwaitsCommencement = true,
            Certainty = Certainty.Low,
            Uncertainty = "The Crime and Policing Act 2026 lets a court make the order of its own motion on conviction or acquittal. The policy is read, the text and its start are not",
            Source = "Bill factsheet, February 2025; Royal Assent 29 April 2026 (2026 c.20)",
            Forms = [FullOrder.WithCourtsOwnMotion, InterimOrder.Form],
            Doubts = Doubts,
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Two years beginning with the day made is the least (s.3(2))", FormKind.Full, new(new(2024, 1, 15)) { LastDay = new(2026, 1, 14) }, []),
        new("A day less is too short (s.3(2))", FormKind.Full, new(new(2024, 1, 15)) { LastDay = new(2026, 1, 13) }, ["shorter_than_law_allows"]),
        new("It may run until further order (s.3(1)(b))", FormKind.Full, new(new(2024, 1, 15)) { UntilFurtherOrder = true }, []),
        new("There is no greatest length", FormKind.Full, new(new(2024, 1, 15)) { LastDay = new(2044, 1, 14) }, []),
        new("An interim order may be short (s.5(6)(a))", FormKind.Interim, new(new(2024, 1, 15)) { LastDay = new(2024, 2, 11) }, []),
        new("An interim order has a fixed period (s.5(6)(a))", FormKind.Interim, new(new(2024, 1, 15)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];

    private static IReadOnlyList<Doubt> Doubts =>
    [
        new("Least age", Certainty.Medium, "The Act names no least age; 10, the age of criminal responsibility, is taken from knowledge. The youth court provision was read"),
        new("Standard of proof", Certainty.Low, "The Act does not state it; the civil standard is now taken to apply"),
        new("Authority to apply", Certainty.Medium, "The chief officer's power is delegated by each force's own scheme; the rank shown is force policy"),
        new("Responses to a breach", Certainty.Medium, "The menu of responses is from knowledge of practice, apart from the sections it names"),
    ];
}
