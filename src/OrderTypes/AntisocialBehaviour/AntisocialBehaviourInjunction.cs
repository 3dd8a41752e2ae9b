namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>Anti-social Behaviour, Crime and Policing Act 2014 Part 1: a civil injunction against anti-social behaviour, for respondents of 10 and over.</summary>
public sealed class AntisocialBehaviourInjunction : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("ASBI", "Anti-social behaviour injunction", Family.Behaviour)
    {
        Purpose = "Stops someone of 10 or over from anti-social behaviour without any conviction, and can require what tackles the cause",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("3516", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("ASBCPA 2014", new(2015, 3, 23))
        {
            Source = "Anti-social Behaviour, Crime and Policing Act 2014 ss.1-21, text as at 10 September 2025",
            Forms = Law.Forms,
            Doubts =
            [
                new("Commencement", Certainty.Medium, "23 March 2015 is from memory"),
                new("Penalties", Certainty.Low, "The maximum for contempt, and what the youth court may do under Schedule 2, are from memory"),
                new("Avoid", Certainty.Medium, "What a term should keep clear of (s.1(5)), and that no power of arrest goes with taking part in activities, are from memory"),
                new("Standard of proof", Certainty.High, "The civil standard is confirmed by Jones v Birmingham City Council [2023] UKSC 27; contempt itself is proved to the criminal standard (from memory)"),
            ],
            Amendments =
            [
                new("Crime and Policing Act 2026 s.2 splits the injunction into one for 10 to 17 year olds and one about housing for adults; s.1 brings orders against disrespect for adults, whose breach is an offence. Here the law stands as it was before",
                    "Royal Assent 29 April 2026; a first part began on 29 June 2026 (SI 2026/689), the start of ss.1-2 is not known", Certainty.Low, "Circular 004/2026; accounts of SI 2026/689 differ"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("An adult's injunction may run until further order, s.1(6)", FormKind.Full, new(new(2025, 3, 1)) { BornOn = new(1990, 5, 5), UntilFurtherOrder = true }, []),
        new("An adult's injunction has no least and no greatest length, s.1(6)", FormKind.Full, new(new(2025, 3, 1)) { BornOn = new(1990, 5, 5), LastDay = new(2035, 2, 28) }, []),
        new("Under 18 twelve months are the most, s.1(6)", FormKind.Full, new(new(2025, 3, 1)) { BornOn = new(2009, 5, 5), LastDay = new(2026, 2, 28) }, []),
        new("Under 18 a day more is too long, s.1(6)", FormKind.Full, new(new(2025, 3, 1)) { BornOn = new(2009, 5, 5), LastDay = new(2026, 3, 1) }, ["longer_than_law_allows"]),
        new("Under 18 the period must be fixed, s.1(6)", FormKind.Full, new(new(2025, 3, 1)) { BornOn = new(2009, 5, 5), UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("An interim injunction lasts until the final hearing or further order, s.7(2)", FormKind.Interim, new(new(2025, 3, 1)) { UntilEvent = true }, []),
    ];
}
