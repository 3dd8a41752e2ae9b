namespace Poet.OrderTypes.NotificationOfSexOffenders;

/// <summary>Sexual Offences Act 2003 ss.97-101: makes someone dealt with abroad for a sexual offence notify here as if it had been here.</summary>
public sealed class NotificationOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("NOTIF", "Notification order", Family.SexualHarm)
    {
        Purpose = "Makes someone dealt with abroad for a sexual offence notify the police here, as if they had been dealt with here",
        Guidance = Guidance.Text,
        // "NO" in a column of order types says that there is none
        Spellings =
        [
            "notification orders", "notification ord", "notif order", "foreign conviction notification order", "notification order foreign conviction", "sexual offences notification order",
            "sex offender notification order", "notification order sex offender", "notification order soa 2003", "s97 notification order", "s97 order", "notification order s97",
            new("notification order full", FormKind.Full), new("full notification order", FormKind.Full),
            new("notification order interim", FormKind.Interim), new("interim notif order", FormKind.Interim),
        ],
        ResultCodes = [new("3085", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("SOA 2003", new(2004, 5, 1))
        {
            Certainty = Certainty.Medium,
            Uncertainty = "Sections 98 to 101 were read as enacted, section 97 not at all; later changes were not checked, and 1 May 2004 is from memory",
            Source = "Sexual Offences Act 2003 ss.98-101 as enacted; ss.82-91 and 97 from memory",
            Forms = Law.Forms,
            Doubts =
            [
                new("Notification", Certainty.Low, "Sections 82 to 91 and the travel regulations are from memory; the three days from service are not"),
                new("Length", Certainty.Medium, "The court sets no length: it follows from s.82, counted from the day of the conviction, finding or caution abroad. It is not checked here"),
                new("Magistrates' maximum", Certainty.Low, "Whether the general limit or 6 months holds on summary conviction was not read"),
            ],
            Amendments =
            [
                new("Sex offender notification strengthened, and a police power over changes of name", "Crime and Policing Act 2026; start unknown", Certainty.Medium, "Bill factsheet, February 2025"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may be indefinite, where s.82 says so (s.98(1)-(2))", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("Where s.82 gives a period it counts from the day abroad, so it may end soon after the order (s.98(1)-(2))", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 6, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
        new("An interim order is for a fixed period of any length, s.100", FormKind.Interim, new(new(2024, 4, 2)) { LastDay = new(2024, 5, 1) }, []),
        new("An interim order may not run until further order, s.100", FormKind.Interim, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
