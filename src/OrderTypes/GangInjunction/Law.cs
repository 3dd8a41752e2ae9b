namespace Poet.OrderTypes.GangInjunction;

/// <summary>The rules of the injunction and the interim injunction.</summary>
internal static class Law
{
    private const string Act = "Policing and Crime Act 2009";
    private const string Committal = "Enforced as contempt: proof of personal service, or the court's leave to do without it, is needed (Civil Procedure Rules Part 81; from memory)";

    private static readonly CaseFact GangRelated = new("gang-related", "Has the person taken part in, encouraged or helped violence or drug-dealing by a gang?",
        "the person has taken part in, encouraged or helped violence or drug-dealing by a gang", FactGroup.Conduct)
    {
        Hint = "Three or more people with something that marks them as a group",
    };

    private static readonly IReadOnlyList<string> Applicants =
        ["Chief officer of police (s.37)", "Chief constable of the British Transport Police Force (s.37)", "Local authority (s.37)"];

    private static readonly OrderForm Full = new(FormKind.Full, "Gang injunction", "GANG")
    {
        Basis = new(Act, "s.34", "s.42", "s.43"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.34", Applicants, "High Court or county court; youth court under 18",
            [
                new("The respondent has engaged in, encouraged or assisted gang-related violence or gang-related drug-dealing, on the balance of probabilities (s.34(2); Jones v Birmingham City Council [2023] UKSC 27)") { All = [GangRelated] },
                "The injunction is necessary to prevent the respondent from doing so, or to protect the respondent from it (s.34(3))",
            ])
            {
                Consult =
                [
                    "The local authority and the chief officer, as the case needs (s.38)",
                    "Under 18: the youth offending team (s.38)",
                    "Without notice: consult before the first full hearing instead (s.39(5))",
                ],
            },
        ],
        Ages = new(14, "s.34(1)",
            "Under 18: youth court; consult the youth offending team (s.38); a review hearing within four weeks of the 18th birthday if it runs on (s.36(4A)); breach is dealt with under Sch.5A"),
        Duration = new("PCA 2009 s.36(2)") { PerCondition = "Terms may end earlier or start later, but none may run past two years from the grant (s.36(2))", Maximum = Period.OfYears(2) },
        Starts = new(Anchor.Made, "PCA 2009 s.36") { AlsoAllowed = [Anchor.StatedDate], Note = "From the grant, or as ordered; the two years always run from the grant (s.36(2))" },
        Knowledge = new(BindsWhen.Served, "PCA 2009 s.43", Committal),
        Conditions = Terms.Full,
        Breach = Breaching.Rule,
        Enforcement = Breaching.Responses,
        Stages = Lifecycle.OfFull,
        Changes = new(["The applicant", "The respondent", "The court, at a review hearing"],
        [
            "Only within two years from the grant (s.42(3)(b))",
            "The applicant must tell everyone who was consulted (s.42(5))",
            "After a dismissed application the court's consent is needed for another (s.42(6))",
            "There is no renewal; a new injunction can be applied for",
        ])
        {
            MayRenew = false,
        },
        Handover =
        [
            "Who the applicant is and who there brings a breach to court",
            "Proof of personal service",
            "Term by term: whether a power of arrest is attached, and until when",
            "The day of the review hearing, and the 18th birthday where it matters",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 56, ["medium"] = 28, ["high"] = 14, ["very high"] = 7 }, "personal service",
            "Agree with the council and, under 18, the youth justice team who offers support; ask at each contact whether the respondent is being exploited")
        {
            BriefsOn = [Anchor.Served],
        },
    };

    private static readonly OrderForm Interim = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim gang injunction",
        ShortName = "IGANG",
        Basis = Full.Basis with { Make = "ss.40-41" },
        Routes =
        [
            new(RouteKind.Interim, "s.40", Applicants, "The court that adjourned the hearing, on notice", ["It is just and convenient (s.40)"]),
            new(RouteKind.Interim, "s.41", Applicants, "The court, without notice (s.39)",
                ["An application without notice was made and adjourned (s.39)", "It is necessary to grant an interim injunction (s.41)"]),
        ],
        Duration = new("PCA 2009 ss.40-41") { UntilEvent = true, EndsWhen = "The next hearing takes place (ss.40-41)" },
        Starts = new(Anchor.Made, "PCA 2009 ss.40-41") { Note = "Until the next hearing" },
        Knowledge = new(BindsWhen.Served, "PCA 2009 ss.40-41", Committal + ". One granted without notice is unknown to the respondent until served"),
        Conditions = Terms.Interim,
        Stages = [Lifecycle.ConsultAfterNoNotice, Lifecycle.Service, Lifecycle.Attachment, Lifecycle.CourtAfterArrest],
    };

    public static IReadOnlyList<OrderForm> Forms { get; } = [Full, Interim];
}
