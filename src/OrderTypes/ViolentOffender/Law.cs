namespace Poet.OrderTypes.ViolentOffender;

/// <summary>The rules of the full and the interim order.</summary>
internal static class Law
{
    private const string Act = "Criminal Justice and Immigration Act 2008";
    private const string CustodyBar = "Not while the subject is in custody for a sentence, on licence, or under a hospital or supervision order, though it may be applied for and made then";

    private static readonly CaseFact Specified = new("found-grave-violence", "Was the person ever convicted of grave violence, or found insane or under a disability for it?",
        "the person was ever convicted of grave violence, or found insane or under a disability for it", FactGroup.Before)
    {
        Hint = "Manslaughter, soliciting murder, wounding or grievous bodily harm (ss.18, 20), strangulation or suffocation, or attempt or conspiracy to murder",
    };

    private static readonly CaseFact Sentenced = new("sentenced-for-grave-violence", "Was that with custody of 12 months or more, a hospital order, or a finding of insanity or disability?",
        "it brought custody of 12 months or more, a hospital order, or a finding of insanity or disability", FactGroup.Before);

    private static readonly CaseFact ActedSince = new("violent-risk-since", "After a conviction or finding for grave violence, has the person acted in a way that shows a risk of serious violent harm?", "the person has since acted in a way that shows a risk of serious violent harm", FactGroup.Conduct)
    {
        Hint = "What was done since then, not the offence itself: a risk of serious physical or psychological harm",
    };

    private static readonly OrderForm Full = new(FormKind.Full, "Violent offender order", "VOO")
    {
        Basis = new(Act, "s.101", "s.103", "s.113"),
        Routes =
        [
            new(RouteKind.OnApplication, "ss.100-101", ["Chief officer of police for someone who lives in the area, is in it or is coming to it (s.100(1))"], "Magistrates' court by complaint",
            [
                TestElement.Note("The person is 18 or over and a qualifying offender (s.99(1))"),
                new("Convicted of a specified offence: manslaughter, soliciting murder, OAPA 1861 s.18 or s.20, strangulation or suffocation, or attempt or conspiracy to murder (s.98(3)), and sentenced to custody of 12 months or more or a hospital order; or found insane or under a disability for one (s.99)") { All = [Specified, Sentenced] },
                new("Since then the person has acted so that an order is necessary to protect the public from a risk of serious violent harm (s.101)") { All = [ActedSince] },
            ]),
        ],
        Ages = new(18, "s.99(1)"),
        Duration = new("CJIA 2008 s.98(1)(b)") { Minimum = Period.OfYears(2), Maximum = Period.OfYears(5), CountsFrom = Anchor.InForce },
        Starts = new(Anchor.StatedDate, "CJIA 2008 s.101(5)-(6)")
        {
            AlsoAllowed = [Anchor.Made, Anchor.Released, Anchor.LicenceEnd],
            NotInCustodyOrOnLicence = true,
            Note = CustodyBar,
        },
        Knowledge = new(BindsWhen.Made, "CJIA 2008 s.101", "Binds from the day it comes into force, which may be long after it was made. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms,
        Breach = Breaching.Rule,
        Duties = Notification.OfFull,
        Enforcement = Breaching.Responses,
        Stages = Lifecycle.OfFull,
        Changes = new(
            ["The subject", "The chief officer who applied", "Chief officer of the area where the subject lives", "Chief officer who believes that the subject is in, or is coming to, the area"],
            [
                "Who may apply: s.103(2)",
                "Renewal for five years at most each time (s.103(1)(b))",
                "A new or longer term must be necessary to protect the public from a risk of serious violent harm (s.103)",
                "Not to be discharged within two years of coming into force without consent of the subject and the chief officer (s.103(7))",
            ])
        {
            DischargeLock = Period.OfYears(2),
            DischargeLockFrom = Anchor.InForce,
        },
        Appeal = "To the Crown Court (s.106); the order stays live unless a court stays it",
        Handover =
        [
            "The day it came into force, and what showed that custody, licence and hospital order were over",
            "What was notified, when and where, and the day of the yearly notification",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "the day it comes into force",
            "Work with the prison and probation service: the order begins where their supervision ends, so go through the terms as licence ends")
        {
            BriefsOn = [Anchor.InForce],
        },
    };

    private static readonly OrderForm Interim = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim violent offender order",
        ShortName = "IVOO",
        Basis = new(Act, "s.104", "s.104", "s.113"),
        Routes =
        [
            new(RouteKind.Interim, "s.104", ["The chief officer who applied for the full order"], "Magistrates' court",
                ["The full order is likely to be made, and it is desirable to act now for the immediate protection of the public (s.104(3))"]),
        ],
        Duration = new("CJIA 2008 s.104(6)") { CountsFrom = Anchor.InForce, EndsWhen = "The full order comes into force, or the application is refused or withdrawn (s.104(7))" },
        Starts = new(Anchor.Made, "CJIA 2008 s.104(5)") { AlsoAllowed = [Anchor.StatedDate, Anchor.Released, Anchor.LicenceEnd], NotInCustodyOrOnLicence = true, Note = CustodyBar },
        Knowledge = new(BindsWhen.Made, "CJIA 2008 s.104", "Binds from the day it comes into force. Not knowing of it goes to reasonable excuse"),
        Duties = Notification.OfInterim,
        Stages = [Lifecycle.CustodyCheck("s.104(5)"), Lifecycle.EndOfInterim],
        Changes = new(["The applicant", "The subject"], ["Ends when the full order comes into force, or when the application is refused or withdrawn (s.104(7))"]) { MayRenew = false },
    };

    public static IReadOnlyList<OrderForm> Forms { get; } = [Full, Interim];

    // a property, since the forms above are made while the type is still being initialised
    private static ConditionList Terms => new("CJIA 2008 s.102(1)", Closed: true)
    {
        Kinds =
        [
            ConditionKinds.ExclusionPremises,
            ConditionKinds.ExclusionArea,
            ConditionKinds.NoContact,
            new(ConditionKinds.Event) { Section = "s.102(1)(b)" },
            new(ConditionKinds.FreeWorded) { Section = "s.102(1): words that are about a specified place, event or person" },
        ],
        RequirementsAllowed = false,
        Limits =
        [
            "Nothing but these: going to specified premises or a specified place, at all or at stated times; attending a specified event; contact with a specified individual (s.102(1))",
            "Restrictions and conditions only within those three, and only as far as necessary to protect the public (ss.98(1), 102(1))",
        ],
    };
}
