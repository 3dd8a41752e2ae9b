namespace Poet.OrderTypes.SexualRisk;

/// <summary>The rules of the full and the interim order.</summary>
internal static class Law
{
    private static readonly CaseFact SexualAct = new("sexual-act", "Has the person done an act of a sexual nature that shows a risk of harm?", "the person has done an act of a sexual nature that shows a risk of harm", FactGroup.Conduct)
    {
        Hint = "Convicted of it or not; grooming, sexual communication and images count",
    };

    private const string Duration = "SOA 2003 s.122A(7)(b)";

    public static IReadOnlyList<OrderForm> Forms(Reform reform)
    {
        var full = Full(reform);
        return [full, Interim(full)];
    }

    private static OrderForm Full(Reform reform) => new(FormKind.Full, "Sexual risk order", "SRO")
    {
        Basis = new("Sexual Offences Act 2003", "s.122A", "s.122D", "s.122H"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.122A", [.. reform.Applicants.Select(a => $"{a} ({reform.ApplicantsSection})")],
                "Magistrates' court by complaint; youth court under 18 (s.122B(2))",
                [
                    new($"The person has done an act of a sexual nature (s.122A(2)). {reform.Standard}") { All = [SexualAct] },
                    "Because of it there is reasonable cause to believe that an order is necessary, whether or not there is any conviction (s.122A(2))",
                    "The order is necessary to protect the public or particular people in the United Kingdom from harm by the person, or children or vulnerable adults abroad (s.122A(6))",
                ]),
        ],
        Ages = new(10, "No lower limit in the Act; Children and Young Persons Act 1933 s.50",
            "An application against someone under 18 goes to the youth court (s.122B(2)). Lengths are the same at any age"),
        Duration = new(Duration)
        {
            Minimum = Period.OfYears(2),
            UntilFurtherOrder = true,
            PerCondition = "Terms may have periods of their own (s.122A(8)); foreign travel prohibitions have a fixed end of five years at most (s.122C)",
        },
        Starts = new(Anchor.Made, "SOA 2003 s.122A(7)-(8)") { AlsoAllowed = [Anchor.StatedDate], Note = "From the day it is made unless a term says otherwise; terms may have periods of their own (s.122A(8))" },
        Knowledge = new(BindsWhen.Made, "SOA 2003 s.122A(7)", "Binds as ordered; the notification clock runs from service. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms(reform),
        Breach = Breaching.Rule,
        Duties = Notification.Duties,
        Enforcement = Breaching.Responses,
        Stages = Lifecycle.Of(reform),
        Changes = new(["The subject", "Chief officer of the area where the subject lives", "Chief officer who believes that the subject is in, or is coming to, the area", "The applicant for the order"],
        [
            "Who may apply: s.122D(2)",
            "A new or longer term must be necessary to protect from harm (s.122D(4))",
            "Not to be discharged within two years of being made without consent of the subject and the chief officer (s.122D(5))",
            "A foreign travel prohibition may be extended by five years at most each time (s.122C)",
        ])
        {
            DischargeLock = Period.OfYears(2),
        },
        Replaces = new(true, "SOA 2003 s.122A(10), s.136ZB", "An earlier order of the kind ends; an older risk of sexual harm or foreign travel order ends unless the court says otherwise"),
        Handover =
        [
            "What was notified (name, home address), when and at which station",
            "Travel prohibitions with their fixed ends, and the station that holds the passports",
            "Each requirement with its supervisor",
            "Whether the person was ever convicted: share with care where not",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 182, ["medium"] = 91, ["high"] = 28, ["very high"] = 14 }, "service",
            "Unannounced visits at varied times by the officers who manage sex offenders; the subject may never have been convicted, so share with care")
        {
            BriefsOn = [Anchor.Served],
        },
    };

    private static OrderForm Interim(OrderForm full) => full with
    {
        Kind = FormKind.Interim,
        Name = "Interim sexual risk order",
        ShortName = "ISRO",
        Basis = full.Basis with { Make = "s.122E", Vary = "s.122E(5)" },
        Routes =
        [
            new(RouteKind.Interim, "s.122E", ["The applicant for the full order, in that application or by a further complaint"], "Magistrates' court (youth court under 18)",
                ["The main application has not been decided", "It is just to make an interim order (s.122E(3))"]),
        ],
        Duration = new("SOA 2003 s.122E(4)") { EndsWhen = "The main application is decided (s.122E(4))", PerCondition = full.Duration.PerCondition },
        Starts = new(Anchor.Made, "SOA 2003 s.122E(4)") { Note = "For a fixed period; it ends at the latest when the main application is decided" },
        Knowledge = full.Knowledge with { Section = "SOA 2003 s.122E" },
        Stages = [Lifecycle.Serve, Lifecycle.Determination],
        Changes = new(["The applicant", "The subject"], ["May be renewed before the main application is decided (s.122E(5))", "Ends when the main application is decided (s.122E(4))"]),
        Replaces = null,
    };

    private static ConditionList Terms(Reform reform) => new("SOA 2003 s.122A(6)-(8)", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises,
            ConditionKinds.DeviceLimit, ConditionKinds.DeviceInspect, ConditionKinds.OnlineIdentity,
            new(ConditionKinds.TravelAbroad) { Maximum = Period.OfYears(5), UntilFurtherOrder = false, Section = "s.122C" },
            .. OnlyWithRequirements(reform), ConditionKinds.FreeWorded,
        ],
        Barred = [new(ConditionKinds.ElectronicMonitoring) { Section = "Police, Crime, Sentencing and Courts Act 2022 s.178, not in force in November 2024" }],
        RequirementsAllowed = reform.Requirements is not null,
        Avoid = "As far as practicable no conflict with religious beliefs or another order, and no interference with work or education",
        Limits =
        [
            "Every term must be necessary to protect from harm (s.122A(6))",
            reform.Requirements is { } section ? $"A requirement needs a supervisor ({section})" : "Prohibitions only",
            "A foreign travel prohibition names its countries, all but some, or all; one for all countries must order surrender of all passports (s.122C(4))",
        ],
    };

    private static IReadOnlyList<ConditionRule> OnlyWithRequirements(Reform reform) =>
        reform.Requirements is null ? [] :
        [ConditionKinds.DeviceNotify, ConditionKinds.TravelNotify, ConditionKinds.NotifyDetails, ConditionKinds.Attendance, ConditionKinds.KeepInTouch, ConditionKinds.SubmitTo];
}
