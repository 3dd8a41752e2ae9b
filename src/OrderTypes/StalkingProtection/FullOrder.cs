namespace Poet.OrderTypes.StalkingProtection;

/// <summary>The order after the full hearing: Stalking Protection Act 2019 ss.1-4 and 7-14.</summary>
internal static class FullOrder
{
    internal static readonly IReadOnlyList<string> ChiefOfficers =
    [
        "Chief officer of a police area where the person resides, is, or is believed to be coming (s.1(3))",
        "Chief constable of the British Transport Police (s.14)",
        "Chief constable of the Ministry of Defence Police (s.14)",
    ];

    internal static readonly CaseFact Stalking = new("stalking-acts", "Has the person done acts associated with stalking?", "the person has done acts associated with stalking", FactGroup.Conduct)
    {
        Hint = "Following, watching, contacting, loitering, interfering with property, spying or publishing about somebody",
    };

    internal const string Courts = "Magistrates' court, by complaint; youth court if the person is under 18 (ss.13-14)";

    internal static readonly ConditionList Conditions = new("SPA 2019 ss.1(2), 2(1)", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises,
            ConditionKinds.Curfew, ConditionKinds.DeviceLimit, ConditionKinds.DeviceNotify, ConditionKinds.DeviceInspect, ConditionKinds.OnlineIdentity,
            ConditionKinds.Items, ConditionKinds.Attendance, ConditionKinds.FreeWorded,
        ],
        Avoid = "So far as practicable, no conflict with religious beliefs and no interference with work or education (s.2(3))",
        Limits =
        [
            "Each term must be necessary to protect the other person from a risk associated with stalking (s.2(1))",
            "No term may be incompatible with one of an earlier order that is still live (s.2(6)-(7))",
        ],
    };

    internal static OrderForm Form { get; } = new(FormKind.Full, "Stalking protection order", "SPO")
    {
        Basis = new("Stalking Protection Act 2019", Make: "s.2", Vary: "s.4", Breach: "s.8"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.1", ChiefOfficers, Courts,
            [
                new("The person has carried out acts associated with stalking (s.2(1)(a))") { All = [Stalking] },
                new("The person poses a risk associated with stalking to another person (s.2(1)(b))") { All = [CaseFacts.SomebodyAtRisk] },
                "The order is necessary to protect that other person from the risk (s.2(1)(c))",
                TestElement.Note("Standard of proof: not stated in the Act, the civil standard is taken to apply"),
            ]),
        ],
        Ages = new(10, "SPA 2019 s.14; age of criminal responsibility", "Under 18 the youth court hears the complaint (ss.13-14); length and breach are as for adults; bring in the youth justice team"),
        Duration = new("SPA 2019 s.3")
        {
            Minimum = Period.OfYears(2),
            UntilFurtherOrder = true,
            PerCondition = "Prohibitions and requirements may have different periods (s.3(3))",
        },
        Starts = new(Anchor.Made, "s.3(2)") { Note = "The period is counted from the day the order is made; notification is counted from service" },
        Knowledge = new(BindsWhen.Made, "SPA 2019 s.8",
            "The order binds from the day it is made; whether the person knew of it goes to reasonable excuse. Not served yet: serve or tell now, and record it"),
        Conditions = Conditions,
        Duties = Notification.Duties,
        Breach = Breach.OfTheOrder,
        Enforcement = Breach.Responses,
        Stages = Steps.Full,
        Changes = new(
            [
                "The defendant (s.4)",
                "The chief officer of the area where the defendant resides, or is believed to be or to be coming (ss.4, 14)",
                "The chief officer who applied for the order (ss.4, 14)",
            ],
            [
                "New prohibitions or requirements only if necessary to protect a person from a risk associated with stalking (s.4(4)(a))",
                "No discharge within 2 years of the day made without the consent of the defendant and of the chief officer (s.4(4)(b))",
                "May be renewed any number of times (s.4)",
            ])
        {
            DischargeLock = Period.OfYears(2),
        },
        Replaces = new(EndsEarlier: false, "s.2(6)-(7)", "The section does not end an earlier order, so both are treated as live; the new one may not hold terms incompatible with the earlier"),
        Appeal = "To the Crown Court, by the defendant and by the chief officer (s.7); the order stays live unless a court stays it",
        Extent = "The whole of the United Kingdom unless a term is limited to a place (s.2(4))",
        Handover =
        [
            "What was notified (name, home address), when and at which station, and whether sex offender notification makes the duty sleep",
            "The victim's safety plan and single point of contact, in the victims section",
            "The day by which renewal must be decided",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 90, ["medium"] = 28, ["high"] = 14, ["very high"] = 7 }, "service",
            "Keep in touch with the protected person as the safety plan says; go through the terms at service and on every change of name or address")
        {
            BriefsOn = [Anchor.Served],
        },
    };

    /// <summary>The same order where a court may also make it without being asked.</summary>
    internal static OrderForm WithCourtsOwnMotion { get; } = Form with
    {
        Routes =
        [
            .. Form.Routes,
            new(RouteKind.OnConviction, "Crime and Policing Act 2026", ["No application: the court acts of its own motion"], "The court that convicts or acquits",
                [new("Acts associated with stalking, risk, and necessity, as on application; the text has not been read") { All = [Stalking, CaseFacts.SomebodyAtRisk] }]),
        ],
    };
}
