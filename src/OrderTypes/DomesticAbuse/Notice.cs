namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>The notice that an inspector gives: Domestic Abuse Act 2021 ss.22-26.</summary>
internal static class Notice
{
    internal static OrderForm Form { get; } = new(FormKind.Notice, "Domestic abuse protection notice", "DAPN")
    {
        Basis = new("Domestic Abuse Act 2021", Make: "ss.22-25", Vary: null, Breach: "s.26"),
        Routes =
        [
            new(RouteKind.PoliceNotice, "s.22",
                ["A police officer of the rank of inspector or above, of a force in England and Wales, the British Transport Police or the Ministry of Defence Police (s.22(8))"],
                "none",
                [
                    new("Reasonable grounds to believe that the person has been abusive towards someone of 16 or over to whom they are personally connected (s.22(3))")
                    {
                        All = [CaseFacts.Connected, CourtOrder.Sixteen], Any = [CaseFacts.Violence, CaseFacts.Abuse],
                    },
                    "Reasonable grounds to believe that the notice is necessary to protect that person from abuse, or the risk of it (s.22(4))",
                ])
            {
                Authority = Steps.Inspector,
                Consult =
                [
                    "Welfare of every person under 18 whose interests are relevant (s.24)",
                    "Opinion of the victim; consent is not needed (s.24)",
                    "Representations by the person (s.24)",
                    "Opinion of anyone else who lives in the premises, where the notice is about premises (s.24)",
                ],
            },
        ],
        Ages = new(18, "DAA 2021 s.22(6); the victim is 16 or over (s.22(3))"),
        Duration = new("DAA 2021 ss.25(2)(d), 29(2)")
        {
            UntilEvent = true,
            EndsWhen = "The application for the order is determined or withdrawn (s.25(2)(d)); it goes on if the hearing is adjourned (s.29(7))",
        },
        Starts = new(Anchor.Served, "s.25(3)") { Note = "From personal service by a constable; record the minute, since the 48 hours run from the giving of it" },
        Knowledge = new(BindsWhen.Served, "DAA 2021 s.25(3)", "It binds once a constable has served it in person"),
        Conditions = Terms.OfNotice,
        Breach = Breach.OfNotice,
        Enforcement = Breach.ResponsesToNotice,
        Stages = Steps.Notice,
        Changes = new([], ["The Act gives no power to vary or extend the notice: it goes to court within 48 hours"]) { MayVary = false, MayRenew = false },
        Handover = ["Hour of service and by whom; the hearing, its court and the 48 hours", "Evidence for the hearing and who gives it", "The victim's opinion and safety plan, in the victims section"],
    };
}
