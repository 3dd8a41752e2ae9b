namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>The order on conviction (s.19) and by the High Court (s.1), Serious Crime Act 2007 before the changes of 2025.</summary>
internal static class FullOrder
{
    internal const string Protects =
        "Reasonable grounds to believe that the order would protect the public by preventing, restricting or disrupting involvement in serious crime";

    private const string Directors = "Director of Public Prosecutions, or Director of the Serious Fraud Office (s.8); never of the court's own motion";

    private const string TerrorismOnly = "A chief officer of police, only where it is related to terrorism and after consulting the Director of Public Prosecutions (s.8(2))";

    private const string CivilStandard = "Civil proceedings, civil standard of proof";

    internal static readonly CaseFact Involved = new("involved-in-serious-crime", "Has the person been involved in serious crime?", "the person has been involved in serious crime", FactGroup.Conduct)
    {
        Hint = "Committed a serious offence, made one easier for others, or behaved so that one was likely to be made easier",
    };

    private static readonly CaseFact SeriousOffence = new("offence-serious", "Is that offence a serious one?", "the offence before the court is a serious one", FactGroup.Court)
    {
        Hint = "Drugs, firearms, trafficking, robbery, fraud, money laundering and others in Schedule 1 to the Serious Crime Act 2007, or as serious as those",
    };

    internal static readonly Route OnConviction = new(RouteKind.OnConviction, "s.19", [Directors], "Crown Court, including after committal from a magistrates' court (s.19(1))",
    [
        new("Convicted of a serious offence: one in Schedule 1, or treated as serious (s.19(1)-(2))") { All = [SeriousOffence] },
        Protects + " (s.19(2))",
        TestElement.Note("Only in addition to a sentence or a conditional discharge (s.19(7))"),
        TestElement.Note(CivilStandard + " (s.36)"),
    ]);

    internal static readonly Route HighCourt = new(RouteKind.OnApplication, "s.1", [Directors, TerrorismOnly], "High Court",
    [
        new("Has been involved in serious crime, in England and Wales or elsewhere (ss.1(1)(a), 2); that an offence was committed needs a conviction (s.4)") { All = [Involved] },
        Protects + " (s.1(1)(b))",
        TestElement.Note(CivilStandard + " (s.35)"),
    ])
    {
        Consult = ["Director of Public Prosecutions, before a chief officer applies (s.8(2))"],
    };

    internal static OrderForm Form { get; } = new(FormKind.Full, "Serious crime prevention order", "SCPO")
    {
        Basis = new("Serious Crime Act 2007", Make: "s.1 (High Court), s.19 (Crown Court)", Vary: "ss.17-18, 20-22E", Breach: "s.25"),
        Routes = [OnConviction, HighCourt],
        Ages = new(18, "SCA 2007 s.6") { Bodies = "A company, partnership or unincorporated association can be subject too (s.5(4))" },
        Duration = new("SCA 2007 s.16(2), (4)(b)")
        {
            Maximum = Period.OfYears(5),
            CountsFrom = Anchor.InForce,
            PerCondition = "Each provision may start and end at its own time, all within five years of the first (s.16(3)-(4))",
        },
        Starts = new(Anchor.StatedDate, "s.16(1)")
        {
            AlsoAllowed = [Anchor.Released, Anchor.Made],
            Note = "The order says when each provision starts, usually on release; record the release, or nobody can tell whether it binds",
        },
        Knowledge = new(BindsWhen.RepresentedOrServed, "SCA 2007 s.10",
            "Binds when the person was represented at the making, or was served in person or by recorded delivery; a constable may enter by force to serve (s.10(3))"),
        Conditions = Terms.Before2025,
        Breach = Breach.OfTheOrder,
        Enforcement = Breach.Responses,
        Stages = Steps.Full,
        Changes = new(
            [
                "The authority that may apply (ss.17, 20-21)",
                "The subject, only on a change of circumstances (s.17)",
                "A third party who is significantly adversely affected, not to make it more onerous (ss.17-18)",
            ],
            [
                "No variation may reach beyond the five years from the first provision in force (ss.17(8), 20(7), 21(7))",
                "The High Court varies and alone discharges (ss.17-18); the Crown Court varies only together with a conviction (ss.20-21)",
                "A fresh order may be made, also in anticipation of the end of this one (s.16(5)-(6))",
                "Where the person is charged with breach near the end it may go on until the proceedings end (ss.16(7), 22E)",
            ])
        {
            MayRenew = false,
        },
        Replaces = new(EndsEarlier: true, "s.19(2A)", "The court that makes an order under s.19 must discharge the existing one"),
        Appeal = "To the Court of Appeal (ss.23-24); the order stays live unless a court stays it",
        Handover =
        [
            "The first day of each provision, since the five years run from the first of them",
            "The baseline of devices, vehicles, accounts and addresses, and the last stocktake",
            "Settings that officers made under a term (how, where, when), and who may change them",
            "The prosecutor who applied; the licence beside the order",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 60, ["medium"] = 28, ["high"] = 14, ["very high"] = 7 }, "release",
            "Weekly intelligence check on everyone subject; visit on the day of release; yearly stocktake of devices, vehicles, accounts and addresses")
        {
            BriefsOn = [Anchor.Released],
        },
    };
}
