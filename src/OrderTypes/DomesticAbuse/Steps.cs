namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>From the inspector's authority to varying or discharging the order: Domestic Abuse Act 2021 ss.22-49.</summary>
internal static class Steps
{
    internal static readonly RankRule Inspector = new(Rank.Inspector, IsLaw: true, "DAA 2021 s.22(8)");

    internal static readonly IReadOnlyList<Stage> Notice =
    [
        new("authority", "Inspector authorises", "s.22(8)", "An officer of the rank of inspector or above decides; the victim must be 16 or over, the person 18 or over") { Authority = Inspector },
        new("considerations", "Record what was considered", "s.24",
            "Welfare of those under 18, the victim's opinion, the person's representations, the opinion of others living there; the victim's consent is not needed"),
        new("written-notice", "Write the notice", "s.25(2)",
            "It must state: the grounds; that a constable may arrest without warrant; that an application will be heard within 48 hours of the giving of it; that it goes on until that is determined or withdrawn; what a court may include in an order"),
        new("service", "Serve in person and ask for an address", "s.25(3)", "A constable serves it in person and asks for an address for notice of the hearing; record the minute"),
        new("complaint", "Apply to the magistrates' court", "s.28(3), (6)", "The chief officer must apply, by complaint"),
        new("hearing", "Hearing within 48 hours of the notice", "s.29(2)-(3)", "The first listing satisfies the clock; Sundays, Christmas Day, Good Friday and bank holidays are left out, Saturdays count")
        {
            Clock = Clocks.Hearing,
            From = Anchor.Served,
        },
        new("adjournment", "If adjourned, the notice goes on", "s.29(7)", "It stays in force until the application is determined or withdrawn"),
    ];

    internal static readonly IReadOnlyList<Stage> Order =
    [
        new("supervisor", "Evidence of the supervisor before the hearing", "s.36(2)-(3)", "For each requirement to do something: name who supervises it and have their evidence that it is suitable and can be enforced"),
        new("monitoring", "Electronic monitoring: availability and consent", "s.37", "Ask whether it is available in the area, and have the consent of the householder and of everyone whose cooperation it needs; not in the person's absence"),
        new("service", "Serve the order", "s.38", "Serve it or tell its terms at court, and record how. Made without notice, breach is an offence only once the person is aware of it (s.39(2))") { From = Anchor.Made },
        new("notification", "Name and home address within three days of the making", "s.41(2)", "The day it is made is the first of the three: tell the person in court, since service may come too late for it")
        {
            Within = Period.OfDays(3),
            From = Anchor.Made,
        },
        new("monitoring-ends", "Decide on more electronic monitoring", "ss.38(5), 44(10)", "It ends after 12 months at most: decide before then whether to ask for up to 12 more")
        {
            Within = Period.OfMonths(12),
            InLast = Period.OfMonths(2),
            From = Anchor.Made,
        },
        new("still-necessary", "Ask whether it is still necessary", "s.44(9)-(13)", "Once a year: is each term still necessary and proportionate, and does the order still meet the risk")
        {
            Within = Period.OfYears(1),
            From = Anchor.Made,
        },
    ];
}
