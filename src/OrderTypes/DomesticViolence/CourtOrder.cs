namespace Poet.OrderTypes.DomesticViolence;

/// <summary>The order that a magistrates' court makes: Crime and Security Act 2010 ss.27-30.</summary>
internal static class CourtOrder
{
    internal static OrderForm Form { get; } = new(FormKind.Full, "Domestic violence protection order", "DVPO")
    {
        Basis = new("Crime and Security Act 2010", Make: "ss.27-28", Vary: null, Breach: "s.29"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.27", ["A constable, who must apply where a notice was given (s.27(1))"], "Magistrates' court, by complaint (s.27(2))",
                [
                    new("On the balance of probabilities, the person has been violent towards, or has threatened violence towards, an associated person (s.28(2))")
                    {
                        All = [CaseFacts.Violence], Any = [CaseFacts.Connected, CaseFacts.SameHousehold, CaseFacts.AssociatedOtherwise],
                    },
                    "The order is necessary to protect that person from violence or a threat of violence (s.28(3))",
                ])
            {
                Consult = ["Opinion of the victim, whose consent is not needed (s.28)"],
            },
        ],
        Ages = new(18, "CSA 2010 ss.24(2), 28"),
        Duration = new("CSA 2010 s.28(10)")
        {
            Minimum = Period.OfDays(14),
            Maximum = Period.OfDays(28),
        },
        Starts = new(Anchor.Made, "s.28(10)") { Note = "The day it is made is the first day: 28 days made on 1 October end with 28 October" },
        Knowledge = new(BindsWhen.Made, "CSA 2010 s.28", "In force from the day it is made. Not served yet: serve or tell now, and record it; what the person knew matters to the court"),
        Conditions = Terms.OfOrder,
        Breach = Breach.OfOrder,
        Enforcement = Breach.Responses,
        Stages = Steps.Order,
        Changes = new([],
        [
            "The Act gives nobody a power to vary, renew, extend or discharge",
            "It expires; another needs a fresh notice, on fresh grounds",
        ])
        {
            MayVary = false,
            MayRenew = false,
        },
        Handover =
        [
            "Its last day, and what is planned for the days after it",
            "How it was served, and what the victim was told",
            "The victim's safety plan and who sees them, in the victims section",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 7, ["medium"] = 4, ["high"] = 2, ["very high"] = 1 }, "service",
            "Visit early, unannounced, and again before the last day; have an independent adviser see the victim while the home is safe")
        {
            BriefsOn = [Anchor.Served],
        },
    };
}
