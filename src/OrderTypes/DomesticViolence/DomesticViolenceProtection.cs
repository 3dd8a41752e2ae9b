namespace Poet.OrderTypes.DomesticViolence;

/// <summary>Crime and Security Act 2010 ss.24-33: a notice by a superintendent at once, and an order by a magistrates' court within days.</summary>
public sealed class DomesticViolenceProtection : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("DVPO", "Domestic violence protection order", Family.DomesticAbuse)
    {
        Purpose = "Gives a victim of domestic violence up to 28 days of safety at home: first a police notice, then a court order",
        Guidance = Guidance.Text,
        Spellings =
        [
            "d v p o", "dvpno", "dvpn o", "dvpn dvpo", "dvpndvpo", "dvpo dvpn", "dvpodvpn", "dvpn and dvpo", "dvpn and o", "dv protection order", "dv prot order", "dvp order", "dv po",
            "domestic violence po", "domestic violence prot order", "domestic violence protect order", "domestic violence protection", "domestic violence protection ord",
            "dom violence protection order", "dom viol protection order", "dom vio protection order", "domestic viol prot order", "domestic violence order",
            "domestic violence prevention order", "domestic violence protection notice order",
            new("dvpo full", FormKind.Full), new("full dvpo", FormKind.Full),
            new("dvpn", FormKind.Notice), new("d v p n", FormKind.Notice), new("dv notice", FormKind.Notice), new("dv protection notice", FormKind.Notice),
            new("domestic violence protection notice", FormKind.Notice), new("domestic violence notice", FormKind.Notice), new("domestic violence prot notice", FormKind.Notice),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("CSA 2010", new(2014, 3, 8))
        {
            Source = "Crime and Security Act 2010 ss.24-33",
            Forms = [CourtOrder.Form, Notice.Form],
            Doubts =
            [
                new("Commencement", Certainty.Medium, "8 March 2014 for all of England and Wales is from knowledge; some areas had a pilot from June 2011"),
                new("Penalty for breach", Certainty.Medium,
                    "The Act makes no offence. The route through the Magistrates' Courts Act 1980 s.63(3) and £50 a day are from knowledge; 2 months or £5,000 were read on a force's page"),
                new("Rescission", Certainty.Low, "Whether a court may rescind under the Magistrates' Courts Act 1980 s.63(2) is from weak memory; the Act itself has no power to vary"),
                new("Start of the notice and no police bail", Certainty.Medium, "That a notice binds on personal service, and that a person arrested cannot be bailed by the police, is a reading of the sections"),
                new("Entry", Certainty.Medium, "No power of entry for breach was found in the Act"),
                new("Minority view on rank", Certainty.Low, "One practice note says inspector; the section says superintendent"),
                new("Responses to a breach", Certainty.Medium, "The menu of responses is from knowledge of practice, apart from the sections it names"),
            ],
            Amendments =
            [
                new("Domestic Abuse Act 2021 Part 3 brought abuse notices and orders by area and for a period; its s.55, which would end notices and orders under this Act, was left out, so these remain everywhere",
                    "Pilots from 27 November 2024, period to 31 March 2026; nothing later found", Certainty.High, "SI 2024/1191, SI 2025/261, SI 2025/319, SI 2025/515, SI 2025/1222"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("28 days beginning with the day made is the most: made 1 October, last day 28 October (s.28(10)(b))", FormKind.Full, new(new(2024, 10, 1)) { LastDay = new(2024, 10, 28) }, []),
        new("A day more is too long (s.28(10)(b))", FormKind.Full, new(new(2024, 10, 1)) { LastDay = new(2024, 10, 29) }, ["longer_than_law_allows"]),
        new("14 days beginning with the day made is the least: made 1 October, last day 14 October (s.28(10)(a))", FormKind.Full, new(new(2024, 10, 1)) { LastDay = new(2024, 10, 14) }, []),
        new("A day less is too short (s.28(10)(a))", FormKind.Full, new(new(2024, 10, 1)) { LastDay = new(2024, 10, 13) }, ["shorter_than_law_allows"]),
        new("It cannot run until further order (s.28(10))", FormKind.Full, new(new(2024, 10, 1)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("A notice runs until the application is determined (s.25(1)(d))", FormKind.Notice, new(new(2024, 10, 1)) { UntilFurtherOrder = true }, []),
    ];
}
