namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>The order: Domestic Abuse Act 2021 ss.27-49. One order, whichever court makes it.</summary>
internal static class CourtOrder
{
    internal static readonly CaseFact Sixteen = new("victim-16", "Is the one at risk 16 or over?", "the one at risk is 16 or over", FactGroup.People);

    private static readonly IReadOnlyList<TestElement> Test =
    [
        new("On the balance of probabilities, the person has been abusive towards someone of 16 or over to whom they are personally connected (s.32)")
        {
            All = [CaseFacts.Connected, Sixteen], Any = [CaseFacts.Violence, CaseFacts.Abuse],
        },
        "The order is necessary and proportionate to protect that person from abuse, or the risk of it (s.32)",
    ];

    internal static OrderForm Form { get; } = new(FormKind.Full, "Domestic abuse protection order", "DAPO")
    {
        Basis = new("Domestic Abuse Act 2021", Make: "ss.27-32", Vary: "s.44", Breach: "s.39"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.28",
                [
                    "The chief officer, who must apply where a notice was given (s.28(3))",
                    "The victim (s.28(2))",
                    "A person named in regulations; anyone else with the court's leave (s.28(2))",
                ],
                "Police: magistrates' court, by complaint (s.28(6)). Victim and others: family court (s.28(5))", Test)
            {
                Consult = ["Opinion of the victim, whose consent is not needed (s.33)", "Welfare of every person under 18 whose interests are relevant (s.33)"],
            },
            new(RouteKind.OnConviction, "s.31", ["The court itself, when it deals with the person for an offence (s.31)"], "Magistrates' court or Crown Court", Test),
            new(RouteKind.OnAcquittal, "s.31", ["The court itself, when it acquits or an appeal is allowed (s.31)"], "Magistrates' court or Crown Court", Test),
        ],
        Ages = new(18, "DAA 2021 s.32(5); the victim is 16 or over"),
        Duration = new("DAA 2021 s.38(3)")
        {
            UntilFurtherOrder = true,
            UntilEvent = true,
            PerCondition = "Each requirement may have a period of its own (s.38(4)); electronic monitoring 12 months at most (s.38(5))",
        },
        Starts = new(Anchor.Made, "s.38(1)-(2)") { AlsoAllowed = [Anchor.EarlierOrderEnd], Note = "From the day it is made, or when an earlier order of the kind ends if the court says so" },
        Knowledge = new(BindsWhen.Made, "DAA 2021 s.39(2)",
            "Binds from the day it is made. Made without notice, breach is an offence only once the person is aware of it (s.39(2)). Not told yet: serve or tell now, and record it"),
        Conditions = Terms.OfOrder,
        Breach = Breach.OfOrder,
        Duties = Notification.Duties,
        Enforcement = Breach.Responses,
        Stages = Steps.Order,
        Changes = new(
            ["The victim", "The person", "Whoever applied under s.28", "The chief officer of the area where the person lives, or is believed to be or to be coming (s.44(3))"],
            [
                "A term is added, or the order or a term made longer, only where necessary (s.44(9)); electronic monitoring by 12 months at most at a time (s.44(10))",
                "A term is taken out or loosened only where it is no longer necessary; the order is discharged only where it is no longer necessary (s.44(11)-(13))",
                "The court must hear the police where they wish to be heard (s.44(4))",
                "The application goes to the court that made it (s.45)",
                "There is no renewal: it is made longer by variation",
            ])
        {
            MayRenew = false,
        },
        Replaces = new(false, "DAA 2021 s.38(2)", "An earlier order goes on; the new one may be made to start when the earlier ends"),
        Appeal = "Against making, refusing, varying or discharging it (ss.46-47); the order stays live unless a court stays it",
        Extent = "In all parts of the United Kingdom unless the order limits it to a place (s.38)",
        Supervision = new(new Dictionary<string, int> { ["low"] = 28, ["medium"] = 14, ["high"] = 7, ["very high"] = 2 }, "the day it is made, and service",
            "Visit early and unannounced; have an independent adviser see the victim; ask each supervisor of a requirement how it goes")
        {
            BriefsOn = [Anchor.Made, Anchor.Served],
        },
        Handover =
        [
            "Which court made it, on whose application, and whether with or without notice",
            "What was notified (name, home address), when and at which station, and whether another regime makes the duty sleep",
            "Each requirement with its supervisor, its own last day and what was kept",
            "Electronic monitoring: who is responsible, what is monitored, until when, whose consent",
            "What the victim was told and by whom, in the victims section",
        ],
    };
}
