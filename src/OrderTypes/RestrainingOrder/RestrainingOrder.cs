namespace Poet.OrderTypes.RestrainingOrder;

/// <summary>Sentencing Act 2020 ss.359-364 on conviction (before December 2020 Protection from Harassment Act 1997 s.5), and s.5A of that Act on acquittal.</summary>
public sealed class RestrainingOrderType : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("RESTR", "Restraining order", Family.Stalking)
    {
        Purpose = "Protects a victim or another named person from harassment or fear of violence by somebody convicted, or acquitted, of any offence",
        Guidance = Guidance.Text,
        // the order that freezes assets has nearly this name, and stands in no list here
        Spellings =
        [
            "r o", "ros", "rest order", "restraining", "restraining orders", "restraining ord", "restrain order", "restraining order ro", "ro restraining order", "pha restraining order", "harassment restraining order",
            "restraining order pha", "restraining order harassment", "s5 restraining order", "restraining order s5", "s360 restraining order", "restraining order s360",
            new("restraining order on conviction", FormKind.Full), new("restraining order conviction", FormKind.Full), new("restraining order post conviction", FormKind.Full),
            new("ro conviction", FormKind.Full), new("ro on conviction", FormKind.Full),
            new("restraining order on acquittal", FormKind.Full), new("restraining order acquittal", FormKind.Full), new("ro acquittal", FormKind.Full), new("ro on acquittal", FormKind.Full),
            new("s5a restraining order", FormKind.Full), new("restraining order s5a", FormKind.Full),
        ],
        ResultCodes = [new("3047", FormKind.Full), new("3260", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("PHA 1997", new(2009, 9, 30))
        {
            ClosesOn = new(2020, 11, 30),
            Certainty = Certainty.Medium,
            Uncertainty = "Read in an older text of the Protection from Harassment Act 1997; that both ways are open since 30 September 2009 is from memory",
            Source = "Protection from Harassment Act 1997 ss.5-5A, an older text",
            Forms = [Law.Form(Sections.Act1997)],
        },
        new("SC 2020", new(2020, 12, 1))
        {
            Source = "Sentencing Act 2020 (Sentencing Code) ss.359-364 on legislation.gov.uk; Protection from Harassment Act 1997 s.5A from memory",
            Forms = [Law.Form(Sections.Code2020)],
            Doubts =
            [
                new("On acquittal", Certainty.Low, "Section 5A of the Act of 1997, its test, and which section its breach falls under, are from memory"),
                new("Standard of proof and least age", Certainty.Medium, "The civil standard and ten, the age of criminal responsibility, are from knowledge"),
                new("Magistrates' maximum", Certainty.Medium, "Section 363 prints 6 months while other Acts use the general limit; the printed text is shown and nothing is derived from it"),
                new("Conditional discharge", Certainty.Medium, "No bar of a conditional discharge for breach was found in the sections"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until further order, s.359(2)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("A period may be as short or as long as the court says, s.359(2)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 5, 1) }, []),
        new("There is no greatest length, s.359(2)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2064, 4, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
    ];
}
