namespace Poet.OrderTypes.DomesticViolence;

/// <summary>From the superintendent's authority to the last day, with the hard gates of Crime and Security Act 2010 ss.24-29.</summary>
internal static class Steps
{
    internal static readonly IReadOnlyList<Stage> Notice =
    [
        new("authority", "Superintendent authorises", "s.24(1)", "An officer of the rank of superintendent or above decides")
        {
            Authority = new(Rank.Superintendent, IsLaw: true, "CSA 2010 s.24(1)"),
        },
        new("considerations", "Record what was considered", "s.24(3)-(5)",
            "Children's welfare, the victim's opinion, the person's representations, the opinion of others living there; the victim's consent is not needed"),
        new("written-notice", "Write the notice", "s.25(1)",
            "It must state: the grounds; that a constable may arrest without warrant; that an application will be heard within 48 hours of service; that it goes on until that is determined; "
            + "what a court may include in an order"),
        new("service", "Serve in person and ask for an address", "s.25(2)-(3)",
            "A constable serves it in person and asks for an address for notice of the hearing; record the minute of service"),
        new("service-accommodation", "Tell the commanding officer", "s.24(10)-(11)",
            "Where the premises are service living accommodation, make reasonable efforts to inform the commanding officer"),
        new("complaint", "Apply to the magistrates' court", "s.27(1)-(2)", "A constable must apply, by complaint"),
        new("notice-of-hearing", "Give notice of the hearing", "s.27(6)-(7)",
            "Leave it at the address given, and it is deemed given; without an address, show the court that reasonable efforts were made"),
        new("hearing", "Hearing within 48 hours of service", "s.27(3)-(4)",
            "The first listing satisfies the clock; Sundays, Christmas Day, Good Friday and bank holidays are left out, Saturdays count")
        {
            Clock = Clocks.Hearing,
            From = Anchor.Served,
        },
        new("adjournment", "If adjourned, the notice goes on", "s.27(9)", "It stays in force until the application is determined; the court may remand the person (s.27(10))"),
    ];

    internal static readonly IReadOnlyList<Stage> Order =
    [
        new("outcome", "Record the outcome", "ss.27-28", "An order of 14 to 28 days, a refusal, or an adjournment"),
        new("service", "Serve the order", "s.28", "Serve it or tell its terms, and record how; tell the victim what it says and until when"),
        new("safety-plan", "Use the days", "police practice",
            "Have a specialist service see the victim; decide early whether a longer order is needed, since this one cannot be renewed"),
        new("last-day", "Diary the last day", "s.28(10)", "14 to 28 days beginning with the day made; check on the victim before it ends")
        {
            Within = Period.OfDays(28),
            InLast = Period.OfDays(7),
            From = Anchor.Made,
        },
    ];
}
