namespace Poet.OrderTypes.DomesticViolence;

/// <summary>The notice that a superintendent gives: Crime and Security Act 2010 ss.24-26.</summary>
internal static class Notice
{
    internal static OrderForm Form { get; } = new(FormKind.Notice, "Domestic violence protection notice", "DVPN")
    {
        Basis = new("Crime and Security Act 2010", Make: "ss.24-25", Vary: null, Breach: "s.26"),
        Routes =
        [
            new(RouteKind.PoliceNotice, "s.24",
                ["A police officer of the rank of superintendent or above (s.24(1))", "The same in the Ministry of Defence Police (s.32)"],
                "none",
                [
                    new("Reasonable grounds to believe that the person has been violent towards, or has threatened violence towards, an associated person (s.24(2)(a); Family Law Act 1996 s.62)")
                    {
                        All = [CaseFacts.Violence], Any = [CaseFacts.Connected, CaseFacts.SameHousehold, CaseFacts.AssociatedOtherwise],
                    },
                    "Reasonable grounds to believe that the notice is necessary to protect that person from violence or a threat of violence (s.24(2)(b))",
                ])
            {
                Authority = new(Rank.Superintendent, IsLaw: true, "CSA 2010 s.24(1)"),
                Consult =
                [
                    "Welfare of every child whose interests are relevant (s.24(3))",
                    "Opinion of the victim; consent is not needed (s.24(3), (5))",
                    "Representations by the person (s.24(3))",
                    "Opinion of anyone else who lives in the premises (s.24(3)-(4))",
                ],
            },
        ],
        Ages = new(18, "CSA 2010 s.24(2)"),
        Duration = new("CSA 2010 ss.25(1)(c)-(d), 27(3)")
        {
            UntilEvent = true,
            EndsWhen = "The application for the order is determined (s.25(1)(d)); it goes on if the hearing is adjourned (s.27(9))",
        },
        Starts = new(Anchor.Served, "s.25(2)-(3)") { Note = "From personal service by a constable; record the minute, since the 48 hours run from it" },
        Knowledge = new(BindsWhen.Served, "CSA 2010 s.25", "It binds once a constable has served it in person"),
        Conditions = Terms.OfNotice,
        Breach = Breach.OfNotice,
        Enforcement = Breach.Responses,
        Stages = Steps.Notice,
        Handover =
        [
            "Hour of service and by whom; the hearing, its court and the 48 hours",
            "Evidence for the hearing and who gives it",
            "The victim's opinion and safety plan, in the victims section",
        ],
        Changes = new([], ["The Act gives no power to vary, extend or withdraw the notice: it goes to court within 48 hours"]) { MayVary = false, MayRenew = false },
    };
}
