namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>The rules of the injunction and the interim injunction.</summary>
internal static class Law
{
    private const string Act = "Anti-social Behaviour, Crime and Policing Act 2014";
    private const string Committal = "Enforced as contempt: proof of personal service, or the court's leave to do without it, is needed (Civil Procedure Rules Part 81; from memory)";

    private static readonly CaseFact HousingNuisance = new("housing-nuisance", "Has the person annoyed or disturbed people where they live, or through how housing is used?",
        "the person has annoyed or disturbed people where they live, or through how housing is used", FactGroup.Conduct);

    private static readonly CaseFact Threatens = new("threatens-nuisance", "Has the person threatened to behave in such a way?", "the person has threatened to harass, alarm, distress, annoy or disturb people", FactGroup.Conduct)
    {
        Hint = "So as to harass, alarm or distress people, or to annoy or disturb them where they live",
    };

    private static readonly IReadOnlyList<string> Applicants =
    [
        "Local authority (s.5)", "Housing provider, for what concerns its housing (s.5)", "Chief officer of police (s.5)", "Chief constable of the British Transport Police Force (s.5)",
        "Transport for London and for Greater Manchester, Environment Agency, Natural Resources Wales, bodies of the health service (s.5)",
    ];

    private static readonly OrderForm Full = new(FormKind.Full, "Anti-social behaviour injunction", "ASBI")
    {
        Basis = new(Act, "s.1", "s.8", "ss.9-10"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.1", Applicants, "High Court or county court; youth court under 18 (s.1(8))",
            [
                new("On the balance of probabilities the respondent has engaged, or threatens to engage, in anti-social behaviour (s.1(2); Jones v Birmingham City Council [2023] UKSC 27)") { Any = [CaseFacts.AlarmingBehaviour, HousingNuisance, Threatens] },
                "It is just and convenient to grant the injunction to prevent the respondent from anti-social behaviour (s.1(3))",
            ])
            {
                Consult = ["Under 18: the local youth offending team (s.14)", "Anyone else the applicant thinks fit to tell (s.14)"],
            },
        ],
        Ages = new(10, "ASBCPA 2014 s.1(1)",
            "Under 18: youth court (s.1(8)); a fixed period of 12 months at most (s.1(6)); consult the youth offending team (s.14); breach is dealt with under Sch.2; from 18 the county court varies it (s.8(2)(b))"),
        Duration = new("ASBCPA 2014 s.1(6)")
        {
            UntilFurtherOrder = true,
            PerCondition = "Each term may have a period of its own (s.1(7)); a power of arrest may be shorter than its term (s.4(2))",
            Under18 = new("ASBCPA 2014 s.1(6)") { Maximum = Period.OfMonths(12) },
        },
        Starts = new(Anchor.Made, "ASBCPA 2014 s.1") { AlsoAllowed = [Anchor.StatedDate], Note = "From the grant, or as ordered" },
        Knowledge = new(BindsWhen.Served, "ASBCPA 2014 s.9", Committal),
        Conditions = Terms,
        Breach = Breaching.Rule,
        Enforcement = Breaching.Responses,
        Stages = Lifecycle.OfFull,
        Changes = new(["The applicant", "The respondent"],
        [
            "Only on application of the applicant or the respondent (s.8(1))",
            "It, or a term of it, is made longer by variation (s.8(3))",
            "After a dismissed application the court's consent, or the other side's agreement, is needed for another (s.8(4))",
            "Under 18: police and council consult the youth offending team before they apply (s.14(3))",
        ])
        {
            MayRenew = false,
        },
        Appeal = "From the youth court to the Crown Court (s.15); the injunction stays live unless a court stays it",
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "personal service",
            "Agree with the applicant who checks which term; under 18 see the respondent with a parent or other appropriate adult and the youth justice team")
        {
            BriefsOn = [Anchor.Served],
        },
        Handover =
        [
            "Who the applicant is and who there brings a breach to court",
            "Proof of personal service",
            "Term by term: whether a power of arrest is attached, and until when",
            "Each requirement with its supervisor",
        ],
    };

    private static readonly OrderForm Interim = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim anti-social behaviour injunction",
        ShortName = "IASBI",
        Basis = Full.Basis with { Make = "s.7" },
        Routes =
        [
            new(RouteKind.Interim, "s.7", Applicants, "The court that adjourned the hearing, on or without notice (ss.6-7)",
                ["The hearing of the application is adjourned (s.7)", "It is just to grant an interim injunction (s.7(2))"]),
        ],
        Duration = new("ASBCPA 2014 s.7(2)") { UntilFurtherOrder = true, UntilEvent = true, EndsWhen = "The final hearing takes place, or the court orders otherwise (s.7(2))" },
        Starts = new(Anchor.Made, "ASBCPA 2014 s.7") { Note = "Until the final hearing or further order" },
        Knowledge = new(BindsWhen.Served, "ASBCPA 2014 ss.7, 9", Committal + ". One granted without notice is unknown to the respondent until served"),
        Conditions = Terms with { Section = "ASBCPA 2014 ss.1, 7", Limits = [.. Terms.Limits, "Granted without notice: no requirement to take part in activities (s.7(3))"] },
        Stages = [Lifecycle.Service, Lifecycle.Attachment, Lifecycle.FinalHearing, Lifecycle.CourtAfterArrest],
    };

    public static IReadOnlyList<OrderForm> Forms { get; } = [Full, Interim];

    // a property, since the forms above are made while the type is still being initialised
    private static ConditionList Terms => new("ASBCPA 2014 s.1(4)", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.NonAssociation, ConditionKinds.NoContact, ConditionKinds.ApproachPerson,
            ConditionKinds.Curfew, ConditionKinds.Vehicle, ConditionKinds.NotifyDetails, ConditionKinds.Attendance, ConditionKinds.KeepInTouch, ConditionKinds.Items, ConditionKinds.Animal, ConditionKinds.FreeWorded,
        ],
        Avoid = "So far as practicable no interference with work or education, and no conflict with another order or injunction (s.1(5))",
        Limits =
        [
            "A requirement names who supervises it, with evidence that it suits and can be enforced; the respondent keeps in touch with the supervisor and tells of a new address (s.3)",
            "Out of one's own home only from 18, on application of police, council or landlord, and only for violence, a threat of it, or a significant risk of harm (s.13)",
            "A power of arrest only where the behaviour consists of or includes violence or a threat of it, or there is a significant risk of harm; not for taking part in activities (s.4)",
        ],
    };
}
