using Poet.OrderTypes.SexOffenderNotification;

namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>The rules of the full and the interim order.</summary>
internal static class Law
{
    private const string Listed = "In Schedule 3 or 5 to the Sexual Offences Act 2003: sexual offences, and other grave ones that show a risk of sexual harm";

    private static readonly CaseFact ListedOffence = new("offence-sexual", "Is that offence a sexual one, or another on the sexual offences lists?", "the offence before the court is a sexual or other listed one", FactGroup.Court) { Hint = Listed };

    private static readonly CaseFact Qualifying = new("found-sexual-offender", "Was the person ever convicted, cautioned or found to have done a sexual or other listed offence, here or abroad?",
        "the person was ever convicted, cautioned or found to have done a sexual or other listed offence, here or abroad", FactGroup.Before)
    {
        Hint = Listed,
    };

    private static readonly CaseFact ActedSince = new("sexual-risk-since", "After a conviction, caution or finding for a sexual offence, has the person acted in a way that shows a risk of sexual harm?", "the person has since acted in a way that shows a risk of sexual harm", FactGroup.Conduct)
    {
        Hint = "What was done since then, not the offence itself",
    };

    public static IReadOnlyList<OrderForm> Forms(Text t)
    {
        var full = Full(t);
        return [full, Interim(full, t)];
    }

    private static OrderForm Full(Text t) => new(FormKind.Full, "Sexual harm prevention order", "SHPO")
    {
        Basis = new(t.Act, $"{t.OnConviction} on conviction; SOA 2003 s.103A on application", t.Vary, t.Breach),
        Routes = [OnConviction(t), OnApplication(t)],
        Ages = new(10, "No lower limit in the Acts; Children and Young Persons Act 1933 s.50",
            "A youth court may make it on conviction; an application against someone under 18 goes to the youth court (from memory). Lengths are the same at any age"),
        Duration = new(t.Duration)
        {
            Minimum = Period.OfYears(5),
            UntilFurtherOrder = true,
            PerCondition = $"Each term may have a period of its own, of five years at least; foreign travel prohibitions have a fixed end of five years at most ({t.Travel})",
        },
        Starts = new(Anchor.Made, t.Duration) { AlsoAllowed = [Anchor.StatedDate], Note = "From the day it is made unless a term says otherwise; terms may end at different times" },
        Knowledge = new(BindsWhen.Made, t.Duration,
            "Binds as ordered; the notification clock runs from service. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms.Of(t),
        Breach = Breaching.Of(t),
        Duties = SexOffenderDuties.Of(t.Notification),
        Enforcement = Breaching.Responses(t),
        Stages = Lifecycle.Of(t),
        Changes = new(["The subject", "Chief officer of the area where the subject lives", "Chief officer who believes that the subject is in, or is coming to, the area"],
        [
            $"Who may apply: {t.VaryWho}",
            $"A new or longer term must be necessary to protect from sexual harm ({t.VaryNecessity})",
            $"Not to be discharged within five years of being made without consent of the subject and the chief officer ({t.DischargeLock})",
            $"That bar does not hold for an order that contains foreign travel prohibitions only ({t.TravelOnly})",
            $"A foreign travel prohibition may be extended by five years at most each time ({t.TravelExtend})",
        ])
        {
            DischargeLock = Period.OfYears(5),
        },
        Replaces = new(true, t.Replaces, "An earlier order of the kind, made under either Act, ends; an older sexual offences prevention or foreign travel order ends unless the court says otherwise"),
        Handover =
        [
            "Reference of the sex offender registration, and who manages it",
            "Travel prohibitions with their fixed ends, and the station that holds the passports",
            "Devices told or found, and when each was last examined",
            "Each requirement with its supervisor",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 182, ["medium"] = 91, ["high"] = 28, ["very high"] = 14 }, "service, and release from custody",
            "Unannounced visits at varied times by the officers who manage registered sex offenders; keep this register and the sex offender register in step")
        {
            BriefsOn = [Anchor.Served, Anchor.Released],
        },
    };

    private static OrderForm Interim(OrderForm full, Text t) => full with
    {
        Kind = FormKind.Interim,
        Name = "Interim sexual harm prevention order",
        ShortName = "ISHPO",
        Basis = new("Sexual Offences Act 2003", "SOA 2003 s.103F", "SOA 2003 s.103F(5)", "SOA 2003 s.103I"),
        Routes =
        [
            new(RouteKind.Interim, "SOA 2003 s.103F(2)", ["The applicant for the full order, in that application or by a further complaint"], "Magistrates' court (youth court under 18)",
                ["The main application has not been decided", "It is just to make an interim order (s.103F(3))"]),
        ],
        Duration = new("SOA 2003 s.103F(4)") { EndsWhen = "The main application is decided (s.103F(4)(b))", PerCondition = full.Duration.PerCondition },
        Starts = new(Anchor.Made, "SOA 2003 s.103F(4)") { Note = "For a fixed period; it ends at the latest when the main application is decided (s.103F(4)(b))" },
        Knowledge = full.Knowledge with { Section = "SOA 2003 s.103F" },
        Duties = SexOffenderDuties.Of("SOA 2003 s.103G(4)"),
        Breach = full.Breach with { Section = "SOA 2003 s.103I" },
        Stages = [Lifecycle.Serve(t), Lifecycle.Determination],
        Changes = new(["The applicant", "The subject"], ["May be renewed before the main application is decided (s.103F(5))", "Ends when the main application is decided (s.103F(4)(b))"]),
        Replaces = null,
    };

    private static Route OnConviction(Text t) => new(RouteKind.OnConviction, t.OnConviction, ["The court itself; no application is needed"],
        "Any court that deals with the offender for an offence in SOA 2003 Sch.3 or Sch.5",
        [
            new($"The court deals with the offender for an offence in SOA 2003 Sch.3 or Sch.5 ({t.OnConvictionOffence})") { All = [ListedOffence] },
            $"The order is necessary to protect the public or particular people in the United Kingdom from sexual harm by the offender, or children or vulnerable adults abroad ({t.OnConvictionTest})",
        ]);

    private static Route OnApplication(Text t) => new(RouteKind.OnApplication, "SOA 2003 s.103A", t.Applicants, "Magistrates' court by complaint; youth court under 18",
        [
            new("The person is a qualifying offender: convicted, cautioned, or found not guilty by reason of insanity or to be under a disability for a listed offence, here or abroad (s.103B(2))") { All = [Qualifying] },
            new($"Since the appropriate date the person has acted in the way alleged. {t.Standard}") { All = [ActedSince] },
            "That conduct makes the order necessary to protect the public or particular people in the United Kingdom from sexual harm, or children or vulnerable adults abroad (s.103A(3))",
        ]);
}
