namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>Sentencing Act 2020 Part 11 Chapter 1 (before December 2020: Anti-social Behaviour, Crime and Policing Act 2014 Part 2): stops behaviour that harasses, alarms or distresses.</summary>
public sealed class CriminalBehaviourOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("CBO", "Criminal behaviour order", Family.Behaviour)
    {
        Purpose = "Stops a convicted person from behaving in ways that cause harassment, alarm or distress, and can require what tackles the cause",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("1177", FormKind.Full), new("1178", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("ASBCPA 2014", new DateOnly(2014, 10, 20))
        {
            ClosesOn = new(2020, 11, 30),
            Certainty = Certainty.Medium,
            Uncertainty = "Sections 22 to 33 were re-enacted in the Sentencing Code; their numbers and the day they commenced are from memory, not read again",
            Source = "Anti-social Behaviour, Crime and Policing Act 2014 ss.22-33, by way of the provisions that replaced them",
            Forms = Law.Forms(Numbering.Act2014),
        },
        new("SC 2020", new DateOnly(2020, 12, 1))
        {
            Doubts =
            [
                new("Standard of proof", Certainty.Medium, "Section 331 says \"satisfied\", guidance of the Crown Prosecution Service says beyond reasonable doubt for the behaviour; both are shown"),
                new("Length under 18", Certainty.High, "Some training notes say one to two years; s.334(4) says one to three, and that is what is checked"),
                new("Magistrates' maximum", Certainty.Medium, "Section 339 prints 6 months while other Acts use the general limit; the printed text is shown and nothing is derived from it"),
                new("Lowest age and youth sentences", Certainty.Low, "Ten, as the age of criminal responsibility, and 24 months of detention and training are from memory"),
            ],
            Source = "Sentencing Act 2020 (Sentencing Code) ss.330-342 on legislation.gov.uk, with the changes made in 2022",
            Forms = Law.Forms(Numbering.Code2020),
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("An adult's fixed order lasts two years at least, s.334(5)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(1990, 5, 5), LastDay = new(2026, 2, 28) }, []),
        new("One day short of two years is too short for an adult, s.334(5)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(1990, 5, 5), LastDay = new(2026, 2, 27) }, ["shorter_than_law_allows"]),
        new("An adult's order may run until further order, s.334(5)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(1990, 5, 5), UntilFurtherOrder = true }, []),
        new("Under 18 one year is enough, s.334(4)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(2008, 5, 5), LastDay = new(2025, 2, 28) }, []),
        new("Under 18 three years are the most, s.334(4)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(2008, 5, 5), LastDay = new(2027, 3, 1) }, ["longer_than_law_allows"]),
        new("Under 18 the period must be fixed, s.334(4)", FormKind.Full,
            new(new(2024, 3, 1)) { BornOn = new(2008, 5, 5), UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("An interim order has no least length and may run until further order, s.335(2)-(3)", FormKind.Interim,
            new(new(2024, 3, 1)) { BornOn = new(2008, 5, 5), UntilFurtherOrder = true }, []),
    ];
}
