namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>
/// One order with two ways to it: made by the sentencing court (Sentencing Act 2020 ss.343-358; before December 2020 in the 2003 Act), or by
/// magistrates on application (Sexual Offences Act 2003 ss.103A-103K).
/// </summary>
public sealed class SexualHarmPreventionOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SHPO", "Sexual harm prevention order", Family.SexualHarm)
    {
        Purpose = "Protects the public, or children and vulnerable adults abroad, from sexual harm by someone dealt with for a sexual or listed offence",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("1179", FormKind.Full), new("1181", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SOA 2003 (2015)", new DateOnly(2015, 3, 8))
        {
            ClosesOn = new(2020, 11, 30),
            Certainty = Certainty.Medium,
            Uncertainty = "Read as first inserted in 2014; changes made between then and the end of this edition were not checked",
            Source = "Sexual Offences Act 2003 ss.103A-103K as inserted by the Anti-social Behaviour, Crime and Policing Act 2014 Sch.5, in force 8 March 2015",
            Forms = Law.Forms(Text.Act2015),
        },
        new("SC 2020", new DateOnly(2020, 12, 1))
        {
            ClosesOn = new(2022, 11, 28),
            Certainty = Certainty.Medium,
            Uncertainty = "The Code was read with the changes of 2022 in it; what it said before is inferred from those changes",
            Source = "Sentencing Act 2020 (Sentencing Code) ss.343-358; Sexual Offences Act 2003 ss.103A-103K as inserted in 2014",
            Forms = Law.Forms(Text.Code2020),
        },
        new("SC 2020 (2022)", new DateOnly(2022, 11, 29))
        {
            Doubts =
            [
                new("Orders on application", Certainty.Medium, "Sections 103C, 103E to 103G and 103I were read as first inserted in 2014; what the changes of 2022 did to them was not checked"),
                new("29 November 2022", Certainty.Medium, "The day on which positive requirements began, and s.347A of the Code, are from memory"),
                new("Notification", Certainty.Low, "Sections 83 to 91 of the 2003 Act and the travel regulations are from memory; the three days from service are not"),
                new("Electronic monitoring", Certainty.Medium, "Section 178 of the Police, Crime, Sentencing and Courts Act 2022 had not commenced in November 2024, so no such term is offered"),
                new("Magistrates' maximum", Certainty.Medium, "Section 354 prints 6 months while other Acts use the general limit; the printed text is shown and nothing is derived from it"),
            ],
            Amendments =
            [
                new("Breach of an equivalent order from elsewhere in the United Kingdom can be prosecuted here", "31 March 2023", Certainty.High, "Home Office guidance on Part 2 of the 2003 Act"),
                new("Sex offender notification strengthened, and a police power over changes of name", "Crime and Policing Act 2026; start unknown", Certainty.Medium, "Bill factsheet, February 2025"),
            ],
            Source = "Sentencing Act 2020 (Sentencing Code) ss.343-358 with the changes made in 2022; Sexual Offences Act 2003 ss.103A, 103CA, 103D on legislation.gov.uk",
            Forms = Law.Forms(Text.Reforms2022),
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Five years are the least of a fixed order, Sentencing Code s.347(2) and SOA 2003 s.103C(2)", FormKind.Full,
            new(new(2024, 4, 2)) { LastDay = new(2029, 4, 1) }, []),
        new("One day short of five years is too short, Sentencing Code s.347(2)", FormKind.Full,
            new(new(2024, 4, 2)) { LastDay = new(2029, 3, 31) }, ["shorter_than_law_allows"]),
        new("There is no greatest length, Sentencing Code s.347(2)", FormKind.Full,
            new(new(2024, 4, 2)) { LastDay = new(2054, 4, 1) }, []),
        new("It may run until further order, Sentencing Code s.347(2)", FormKind.Full,
            new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("The least length is the same under 18, Sentencing Code s.347(2)", FormKind.Full,
            new(new(2024, 4, 2)) { BornOn = new(2010, 1, 1), LastDay = new(2026, 4, 1) }, ["shorter_than_law_allows"]),
        new("An interim order is for a fixed period of any length, SOA 2003 s.103F(4)", FormKind.Interim,
            new(new(2024, 4, 2)) { LastDay = new(2024, 5, 1) }, []),
        new("An interim order may not run until further order, SOA 2003 s.103F(4)", FormKind.Interim,
            new(new(2024, 4, 2)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
