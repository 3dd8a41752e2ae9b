namespace Poet.OrderTypes.SexualRisk;

/// <summary>Sexual Offences Act 2003 ss.122A-122K: protects from sexual harm by someone who need not have been convicted of anything.</summary>
public sealed class SexualRiskOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("SRO", "Sexual risk order", Family.SexualHarm)
    {
        Purpose = "Protects the public, or children and vulnerable adults abroad, from sexual harm by someone who need not have been convicted",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("3282", FormKind.Full), new("3281", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SOA 2003 (2015)", new DateOnly(2015, 3, 8))
        {
            ClosesOn = new(2022, 11, 28),
            Certainty = Certainty.Medium,
            Uncertainty = "Read as first inserted in 2014; changes made between then and the end of this edition were not checked",
            Source = "Sexual Offences Act 2003 ss.122A-122K as inserted by the Anti-social Behaviour, Crime and Policing Act 2014 Sch.5, in force 8 March 2015",
            Forms = Law.Forms(Reform.Before2022),
        },
        new("SOA 2003 (2022)", new DateOnly(2022, 11, 29))
        {
            Certainty = Certainty.Medium,
            Uncertainty = "Length, travel, change, interim and notification rules (ss.122A(7)-(10), 122B-122F, 122I) were read as first inserted in 2014; "
                + "29 November 2022 as the day the changes began is from memory. Electronic monitoring is not offered: its section had not commenced in November 2024",
            Doubts =
            [
                new("Standard of proof", Certainty.Medium, "The balance of probabilities was read for the sexual harm order on application (s.103A) and is taken to hold here"),
                new("Magistrates' maximum", Certainty.Medium, "Section 122H prints 6 months while other Acts use the general limit; the printed text is shown and nothing is derived from it"),
            ],
            Amendments =
            [
                new("Breach of an equivalent order from elsewhere in the United Kingdom can be prosecuted here", "31 March 2023", Certainty.High, "Home Office guidance on Part 2 of the 2003 Act"),
                new("Sex offender notification strengthened, and a police power over changes of name", "Crime and Policing Act 2026; start unknown", Certainty.Medium, "Bill factsheet, February 2025"),
            ],
            Source = "Sexual Offences Act 2003 ss.122A, 122BA, 122H on legislation.gov.uk; the other sections as inserted in 2014",
            Forms = Law.Forms(Reform.Since2022),
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Two years are the least of a fixed order, s.122A(7)(b)", FormKind.Full, new(new(2023, 5, 26)) { LastDay = new(2025, 5, 25) }, []),
        new("One day short of two years is too short, s.122A(7)(b)", FormKind.Full, new(new(2023, 5, 26)) { LastDay = new(2025, 5, 24) }, ["shorter_than_law_allows"]),
        new("It may run until further order, s.122A(7)(b)", FormKind.Full, new(new(2023, 5, 26)) { UntilFurtherOrder = true }, []),
        new("There is no greatest length, s.122A(7)(b)", FormKind.Full, new(new(2023, 5, 26)) { LastDay = new(2043, 5, 25) }, []),
        new("An interim order is for a fixed period of any length, s.122E(4)", FormKind.Interim, new(new(2023, 5, 26)) { LastDay = new(2023, 6, 22) }, []),
        new("An interim order may not run until further order, s.122E(4)", FormKind.Interim, new(new(2023, 5, 26)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
