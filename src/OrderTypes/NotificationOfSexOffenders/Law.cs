using Poet.OrderTypes.SexOffenderNotification;

namespace Poet.OrderTypes.NotificationOfSexOffenders;

/// <summary>The rules of the full and the interim order. The order itself has no terms: what binds is notification under Part 2 of the Act.</summary>
internal static class Law
{
    private const string Act = "Sexual Offences Act 2003";

    private static readonly CaseFact Abroad = new("found-abroad-sexual", "Was the person convicted, cautioned or found abroad to have done a sexual offence?", "the person was convicted, cautioned or found abroad to have done a sexual offence", FactGroup.Before)
    {
        Hint = "An act that would be an offence in Schedule 3 to the Sexual Offences Act 2003 here",
    };

    private static readonly OrderForm Full = new(FormKind.Full, "Notification order", "NOTIF")
    {
        Basis = new(Act, "s.97", null, "s.91"),
        Routes =
        [
            new(RouteKind.OnApplication, "s.97", ["Chief officer of police of the area where the person lives, is, or is believed to be coming (from memory)"], "Magistrates' court, by complaint",
            [
                new("The person was convicted, cautioned, or found not guilty by reason of insanity or to be under a disability, abroad, for an act that is an offence in Schedule 3 here (s.97; from memory)") { All = [Abroad] },
                "It falls on or after the days that the section names, or the person was still dealt with for it then (s.97; from memory)",
                TestElement.Note("Where these are proved the court must make the order (s.97(5))"),
            ]),
        ],
        Ages = new(10, "No lower limit in the Act; Children and Young Persons Act 1933 s.50", "Under 18 when dealt with: periods are halved, and a parent may be told to notify instead (ss.82, 89; from memory)"),
        Duration = new("SOA 2003 ss.82, 98(1)-(2)")
        {
            UntilFurtherOrder = true,
            PerCondition = "The court sets no length: it follows from s.82, counted from the day of the conviction, finding or caution abroad; where s.82 says indefinite, record \"until further order\"",
        },
        Starts = new(Anchor.Made, "SOA 2003 s.98") { Note = "From the day it is made; the first three days run from service (s.98(4))" },
        Knowledge = new(BindsWhen.Served, "SOA 2003 s.98(4)", "The duty to notify begins with service; until then serve or tell now, and record it"),
        Conditions = new("SOA 2003 s.98", Closed: true)
        {
            Kinds = [],
            Limits = ["The order has no terms of its own: it brings notification under Part 2 with it, and nothing else. For terms ask for a sexual harm prevention order as well"],
        },
        Breach = SexOffenderDuties.Failure with
        {
            OnSummaryConviction = "Custody up to the limit of the section, a fine, or both (from memory)",
            Youth = "Youth court; detention and training order of 24 months at most (from memory)",
            ConditionalDischargeBarred = false,
        },
        Duties = SexOffenderDuties.Of("SOA 2003 s.98(4)"),
        Enforcement = [.. Option.OnOffenceWithSomeoneAtRisk],
        Stages =
        [
            new("proof-from-abroad", "Proof of what happened abroad", "s.97", "Ask for the certificate of conviction with a translation, and for how the act would be charged here"),
            Serve("s.98(4)"),
            new("registration", "Link to the sex offender registration", "s.98", "Open or link the person's record with the officers who manage registered sex offenders; work out the end from s.82 and the day abroad, and record it"),
        ],
        Changes = new([], ["The Act gives nobody a power to vary or renew it; it ends with the period of s.82"]) { MayVary = false, MayRenew = false },
        Appeal = "By the person, to the Crown Court (s.101); the order stays live unless a court stays it",
        Extent = "Notification binds in all of the United Kingdom (from memory)",
        Supervision = new(new Dictionary<string, int> { ["low"] = 182, ["medium"] = 91, ["high"] = 28, ["very high"] = 14 }, "service",
            "By the officers who manage registered sex offenders; keep this register and theirs in step")
        {
            BriefsOn = [Anchor.Served],
        },
        Handover =
        [
            "The certificate from abroad, and how the end was worked out from s.82",
            "Reference of the sex offender registration and who manages it",
            "What was notified last, when and at which station; travel notified and not yet over",
        ],
    };

    private static readonly OrderForm Interim = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim notification order",
        ShortName = "INOTIF",
        Basis = new(Act, "s.100", "s.100(7)", "s.91"),
        Routes =
        [
            new(RouteKind.Interim, "s.100", ["The chief officer who applied for the full order"], "Magistrates' court",
                ["The main application has not been decided", "It is just to make an interim order (s.100(3))"]),
        ],
        Duration = new("SOA 2003 s.100") { EndsWhen = "The main application is decided (s.100)" },
        Starts = new(Anchor.Made, "SOA 2003 s.100") { Note = "For a fixed period; it ends at the latest when the main application is decided" },
        Duties = SexOffenderDuties.Of("SOA 2003 s.100(6)"),
        Stages = [Serve("s.100(6)"), new("determination", "Main application decided", "s.100", "Record what the court decides: the interim order ends with it, or on its own last day if that is earlier")],
        Changes = new(["The applicant", "The person"], ["May be varied, renewed or discharged before the main application is decided (s.100(7))"]),
    };

    public static IReadOnlyList<OrderForm> Forms { get; } = [Full, Interim];

    private static Stage Serve(string section) => new("serve", "Serve the order", section,
        "Serve it and record when and by whom: the first notification is due in three days of which the day of service is the first")
    {
        From = Anchor.Made,
    };
}
