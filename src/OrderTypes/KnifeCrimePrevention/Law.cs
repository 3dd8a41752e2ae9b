namespace Poet.OrderTypes.KnifeCrimePrevention;

/// <summary>The rules of the full and the interim order, as enacted.</summary>
internal static class Law
{
    private const string Act = "Offensive Weapons Act 2019";
    private const string Over = "The pilot is over and no start elsewhere was found (Offensive Weapons Act 2019 ss.14, 19): nobody can apply for one. What a court made is registered, checked and enforced";

    private static readonly CaseFact BladeTwice = new("blade-twice", "Twice or more in two years, has the person had a blade in public or at school or college without good reason?",
        "the person had a blade in public or at school or college twice or more in two years without good reason", FactGroup.Conduct);

    private static readonly CaseFact ViolentOffence = new("offence-violent", "Is that offence one of violence?", "the offence before the court is one of violence", FactGroup.Court);

    private static readonly OrderForm Full = new(FormKind.Full, "Knife crime prevention order", "KCPO")
    {
        Basis = new(Act, "ss.14, 19", "s.27", "s.29"),
        RegisteredOnly = Over,
        Routes =
        [
            new(RouteKind.OnApplication, "s.14", ["Chief officer of police (s.15)", "Chief constable of the British Transport Police Force (s.15)", "Chief constable of the Ministry of Defence Police (s.15)"],
                "Magistrates' court; youth court under 18",
                [
                    new("On the balance of probabilities, on at least two occasions in two years, the person had a bladed article without good reason, in public or on school or college premises (s.14)") { All = [BladeTwice] },
                    "The order is necessary to protect people in general, or particular people and the person, from harm by bladed articles, or to prevent an offence with one (s.14)",
                ])
            {
                Consult = ["Under 18: the youth offending team (s.15(5))"],
            },
            new(RouteKind.OnConviction, "s.19", ["Prosecution only"], "The court that sentences",
                [new("On the balance of probabilities the offence was one of violence, or a bladed article was used or carried in it (s.19)") { Any = [ViolentOffence, CaseFacts.WeaponOffence] }, "The order is necessary, as on application (s.19)"]),
        ],
        Ages = new(12, "OWA 2019 ss.14, 19", "Under 18: youth court; the youth offending team is consulted (s.15(5)) and told of changes (s.27(4)). Ask whether the child is exploited"),
        Duration = new("OWA 2019 s.23(3)")
        {
            Minimum = Period.OfMonths(6),
            Maximum = Period.OfYears(2),
            CountsFrom = Anchor.InForce,
            PerCondition = "Each term may have a period of its own within that of the order (s.23(8))",
        },
        Starts = new(Anchor.Made, "OWA 2019 s.23(1), (6)-(7)")
        {
            AlsoAllowed = [Anchor.Released, Anchor.StatedDate, Anchor.LicenceEnd],
            Note = "Takes effect on the day it is made, or as the court says on release, at the end of the sentence or of the licence",
        },
        Knowledge = new(BindsWhen.Made, "OWA 2019 s.23", "Binds from the day it takes effect. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms,
        Breach = Breach("OWA 2019 s.29") with { ConditionalDischargeBarred = true, Consequences = ["A conditional discharge is barred (s.29(4))"] },
        Duties =
        [
            new("notify-name-and-address", "Notify every name used and the home address", 3, Anchor.InForce, "OWA 2019 s.24(2)") { Method = Method, Failure = NotNotifying },
            new("notify-change", "Notify a new name, a new home address, or the decision to live elsewhere for a month or more", 3, Anchor.Event, "OWA 2019 s.24(5)") { Method = Method, Failure = NotNotifying },
        ],
        Enforcement =
        [
            .. Option.OnOffence,
            Option.ApplyToVary("OWA 2019 s.27", "renewal keeps to the same limits (s.27(8)-(9)); the youth offending team is told where it was consulted (s.27(4))"),
            Option.ProactiveOperation,
        ],
        Stages =
        [
            new("supervisor", "Record the supervisor of each requirement", "s.22", "Every requirement names who supervises it; the subject keeps in touch with them and tells of a new address (s.22(7))"),
            new("review-year-one", "Review hearing at the end of the first year", "s.26(4)", "If any term runs past one year, there is a review hearing in the last four weeks of the first year")
            {
                From = Anchor.InForce,
                Within = Period.OfYears(1),
                InLast = Period.OfWeeks(4),
            },
        ],
        Changes = new(["The subject", "Chief officer of the area, or who believes that the subject is in it or coming", "The British Transport Police or the Ministry of Defence Police, where they applied"],
        [
            "Who may apply: s.27(2)",
            "Whoever consulted a youth offending team tells it (s.27(4))",
            "Renewal keeps to the same limits (s.27(8)-(9))",
            "Not to be discharged within six months without consent of the subject and the chief officer (s.27(10))",
        ])
        {
            DischargeLock = Period.OfMonths(6),
            DischargeLockFrom = Anchor.InForce,
        },
        Replaces = new(true, "OWA 2019 s.23(9)", "An earlier order of the kind, full or interim, ends"),
        Supervision = new(new Dictionary<string, int> { ["low"] = 56, ["medium"] = 28, ["high"] = 14, ["very high"] = 7 }, "the day it takes effect",
            "With the supervisor of each requirement and, under 18, the youth justice team; ask at each contact whether the subject is being exploited")
        {
            BriefsOn = [Anchor.InForce],
        },
        Handover = ["Each requirement with its supervisor", "What was notified (name, home address), when and where", "The day of the review hearing, and who attends"],
    };

    private static readonly OrderForm Interim = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim knife crime prevention order",
        ShortName = "IKCPO",
        Basis = Full.Basis with { Make = "ss.17-18" },
        Routes =
        [
            new(RouteKind.Interim, "s.17", ["The applicant, without notice"], "The court that adjourned the hearing", ["It is necessary (s.17; as enacted)"]),
            new(RouteKind.Interim, "s.18", ["The applicant, on notice"], "The court that adjourned the hearing", ["It is just (s.18; as enacted)"]),
        ],
        Duration = new("OWA 2019 ss.17-18") { UntilFurtherOrder = true, UntilEvent = true, CountsFrom = Anchor.InForce, EndsWhen = "The application is decided (ss.17-18)" },
        Starts = new(Anchor.Served, "OWA 2019 s.23(2)") { AlsoAllowed = [Anchor.Made], Note = "Made without notice it takes effect on service; otherwise on the day it is made" },
        Knowledge = new(BindsWhen.Served, "OWA 2019 s.23(2)", "Made without notice it takes effect on service"),
        Stages = [Full.Stages[0]],
    };

    private const string Method = "In person and orally, at a police station (s.24(7))";

    public static IReadOnlyList<OrderForm> Forms { get; } = [Full, Interim];

    private static BreachRule NotNotifying => Breach("OWA 2019 s.25") with { Consequences = ["A continuing offence, prosecuted once for each failure (s.25(4)-(6))"] };

    private static BreachRule Breach(string section) => new(BreachNature.Offence, section)
    {
        MaximumPenalty = "2 years' imprisonment, a fine, or both",
        OnSummaryConviction = "12 months' imprisonment as enacted, a fine, or both",
        OnIndictment = "2 years' imprisonment, a fine, or both",
        Youth = "Youth court",
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
    };

    private static ConditionList Terms => new("OWA 2019 s.21", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.NonAssociation, ConditionKinds.NoContact, ConditionKinds.Curfew, ConditionKinds.OnlineIdentity,
            ConditionKinds.InternetUse, ConditionKinds.Items, ConditionKinds.Activity, ConditionKinds.Attendance, ConditionKinds.PresentTo, ConditionKinds.KeepInTouch, ConditionKinds.NotifyDetails, ConditionKinds.FreeWorded,
        ],
        Limits =
        [
            "Requirements: being at a place, presenting to a person, taking part in activities (s.21(2)), each with a supervisor (s.22)",
            "Prohibitions: places, persons, activities, articles, use of the internet (s.21(4)), with exceptions where the court makes them (s.21(6))",
        ],
    };
}
