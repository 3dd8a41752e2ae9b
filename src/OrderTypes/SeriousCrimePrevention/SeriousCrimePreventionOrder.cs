namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>Serious Crime Act 2007 Part 1: prevents, restricts or disrupts involvement in serious crime after a conviction or on application to the High Court.</summary>
public sealed class SeriousCrimePreventionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SCPO", "Serious crime prevention order", Family.SeriousCrime)
    {
        Purpose = "Protects the public by preventing, restricting or disrupting a person's involvement in serious crime, usually from release",
        Guidance = Guidance.Text,
        Spellings =
        [
            "s c p o", "serious crime prev order", "serious crime po", "serious crime p o", "serious crime prevention", "serious crime prevention ord", "serious crime order",
            "serious crime preventative order", "serious crime preventive order", "serious crime prevent order", "ser crime prev order", "ser crime prevention order",
            "serious crimes prevention order", "crime prevention order serious", "serious organised crime prevention order", "scp order",
            new("scpo full", FormKind.Full), new("full scpo", FormKind.Full), new("scpo conviction", FormKind.Full), new("scpo on conviction", FormKind.Full),
            new("scpo high court", FormKind.Full), new("scpo crown court", FormKind.Full), new("serious crime prevention order conviction", FormKind.Full),
            new("iscpo", FormKind.Interim), new("i scpo", FormKind.Interim), new("interim scpo", FormKind.Interim), new("scpo interim", FormKind.Interim), new("int scpo", FormKind.Interim),
            new("interim serious crime prevention order", FormKind.Interim), new("serious crime prevention order interim", FormKind.Interim),
        ],
        ResultCodes = [new("3121", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SCA 2007", new(2008, 4, 6))
        {
            Source = "Serious Crime Act 2007 Part 1 (ss.1-43), text as at 2 December 2025, leaving out what the Border Security, Asylum and Immigration Act 2025 inserts",
            Forms = [FullOrder.Form],
            Doubts = [.. Doubts],
            Amendments =
            [
                new("Border Security, Asylum and Immigration Act 2025 ss.55-59: electronic monitoring, interim orders, wider applicants, notification by law, orders on acquittal",
                    "Royal Assent 2 December 2025; by regulations (s.65); not in the list of 5 January 2026 that was seen", Certainty.Low, "BSA 2025 ss.55-59, 65; SI 2025/1318"),
            ],
        },
        new("SCA 2007 with BSA 2025", new(2025, 12, 2))
        {
            AwaitsCommencement = true,
            Certainty = Certainty.Low,
            Uncertainty = "The text of ss.55-59 of the Border Security, Asylum and Immigration Act 2025 is sure; that it has commenced is not known. One stored page prints the old and the "
                + "new s.8 together, and s.56 was marked prospective. Treated as not in force until an administrator switches it on",
            Source = "Border Security, Asylum and Immigration Act 2025 ss.55-59 and 65, text as at 5 January 2026",
            Forms = [Reform2025.Full, Reform2025.Interim],
            Doubts = [.. Doubts],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Five years beginning with the day the first provision is in force is the most (s.16(2), (4)(b))", FormKind.Full,
            new(new(2020, 6, 8)) { StartsOn = new(2022, 3, 1), LastDay = new(2027, 2, 28) }, []),
        new("A day more is too long (s.16(2))", FormKind.Full,
            new(new(2020, 6, 8)) { StartsOn = new(2022, 3, 1), LastDay = new(2027, 3, 1) }, ["longer_than_law_allows"]),
        new("There is no least length", FormKind.Full, new(new(2020, 6, 8)) { StartsOn = new(2020, 6, 8), LastDay = new(2020, 7, 7) }, []),
        new("It must have an end (s.16(2))", FormKind.Full, new(new(2020, 6, 8)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("While release is awaited the length cannot be measured", FormKind.Full, new(new(2020, 6, 8)) { LastDay = new(2030, 1, 1) }, []),
    ];

    private static IEnumerable<Doubt> Doubts =>
    [
        new("Commencement in 2008", Certainty.Medium, "6 April 2008 is from knowledge; discharge of the earlier order (s.19(2A)) and s.22E came with the Serious Crime Act 2015"),
        new("Standard of proof", Certainty.Medium, "That the proceedings are civil and the civil standard applies (ss.35-36) is from knowledge"),
        new("Extension pending proceedings", Certainty.Medium, "The detail of s.22E, where the person is charged with breach near the end, is from knowledge"),
        new("Responses to a breach", Certainty.Medium, "The menu of responses is from knowledge of practice, apart from the sections it names"),
    ];
}
