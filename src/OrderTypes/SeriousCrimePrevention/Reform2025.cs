namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>The Act with ss.55-59 of the Border Security, Asylum and Immigration Act 2025: text known, commencement not.</summary>
internal static class Reform2025
{
    private const string Recipient = "To the person named in the order, in the manner the order sets";

    private const string WhileEarlierRuns = "Not repeated while an earlier order already requires it (s.15A)";

    private static readonly IReadOnlyList<Duty> Duties =
    [
        new("notify-details",
            "Notify names, main and regular addresses in the United Kingdom, telephones, emails, social media and gaming names, vehicles kept or usable, the financial "
            + "information that is specified, identity documents, employers, and what is prescribed",
            3, Anchor.InForce, "s.15A, Sch 1A")
        {
            Method = Recipient, NotNeededWhen = WhileEarlierRuns, Certainty = Certainty.Low,
        },
        new("notify-change", "Notify a change of any notified detail", 3, Anchor.Event, "s.15A, Sch 1A")
        {
            Method = Recipient, NotNeededWhen = WhileEarlierRuns, Certainty = Certainty.Low,
        },
        new("authorise-individual", "A body subject to an order: notify the individual who is authorised to act for it", 3, Anchor.InForce, "Sch 1A")
        {
            Method = Recipient, Certainty = Certainty.Low,
        },
        new("replace-individual", "A body subject to an order: authorise another individual when the first stops", 28, Anchor.Event, "Sch 1A")
        {
            Method = Recipient, Certainty = Certainty.Low,
        },
    ];

    private static readonly IReadOnlyList<string> AfterConsulting =
    [
        "Director General of the National Crime Agency, after consulting the Director of Public Prosecutions",
        "Commissioners for HM Revenue and Customs, after consulting the Director of Public Prosecutions",
        "Any chief officer of police, the British Transport Police or the Ministry of Defence Police, after consulting the Director of Public Prosecutions",
    ];

    internal static OrderForm Full { get; } = FullOrder.Form with
    {
        Basis = FullOrder.Form.Basis with { Make = "s.1 (High Court), ss.19 and 19A (Crown Court)" },
        Routes =
        [
            FullOrder.OnConviction with
            {
                Applicants = [.. FullOrder.OnConviction.Applicants, "A chief officer of police, only where it is related to terrorism and after consulting the Director of Public Prosecutions (BSA 2025 s.57)"],
                Consult = ["Director of Public Prosecutions, before a chief officer applies"],
            },
            FullOrder.OnConviction with
            {
                Kind = RouteKind.OnAcquittal,
                Section = "s.19A",
                TestElements =
                [
                    TestElement.Note("Acquitted, or the appeal allowed (s.19A, BSA 2025 s.59)"),
                    new("Has been involved in serious crime") { All = [FullOrder.Involved] },
                    FullOrder.Protects,
                ],
            },
            FullOrder.HighCourt with
            {
                Applicants = [FullOrder.HighCourt.Applicants[0], .. AfterConsulting],
                Consult = ["Director of Public Prosecutions, before anyone but the directors applies (BSA 2025 s.57)"],
            },
        ],
        Conditions = Terms.From2025,
        Duties = Duties,
    };

    internal static OrderForm Interim { get; } = Full with
    {
        Kind = FormKind.Interim,
        Name = "Interim serious crime prevention order",
        ShortName = "ISCPO",
        Basis = Full.Basis with { Make = "ss.5E-5F" },
        Routes =
        [
            new(RouteKind.Interim, "s.5E", ["The applicant in the main application to the High Court (s.8AA)"], "High Court",
                ["A main application has been made", "It is just to make it (s.5E(2))", "Possible without notice (s.5F)"]),
        ],
        Duration = new("SCA 2007 s.16(4A)")
        {
            UntilEvent = true,
            EndsWhen = "Its date comes, or the main application is determined (s.16(4A))",
            PerCondition = "Each provision may start and end at its own time (s.16(3))",
        },
        Starts = new(Anchor.Served, "s.10A") { AlsoAllowed = [Anchor.Made], Note = "When bound: at the making if represented, otherwise on service" },
        Knowledge = new(BindsWhen.RepresentedOrServed, "SCA 2007 s.10A", "Binds when the person was represented at the making, or was served"),
        Duties = [],
        Stages = Steps.Interim,
        Changes = new(Full.Changes?.Who ?? [], ["Ends on its date or when the main application is determined (s.16(4A))", "Electronic monitoring is extended by 12 months at most at a time"]),
        Replaces = null,
        Appeal = null,
    };
}
