namespace Poet.OrderTypes.SexOffenderNotification;

/// <summary>Part 2 of the 2003 Act: what a person who is subject to notification tells, for every order that brings it with it.</summary>
internal static class SexOffenderDuties
{
    private const string Custody = "SOA 2003 s.83(4)";
    private const string Station = "In person at a prescribed police station in the local police area (SOA 2003 s.87)";

    /// <param name="initial">The section that makes service the relevant date.</param>
    public static IReadOnlyList<Duty> Of(string initial) => [.. Unfailing(initial).Select(d => d with { Failure = Failure })];

    /// <summary>Of a duty that is not done.</summary>
    public static BreachRule Failure { get; } = new(BreachNature.Offence, "SOA 2003 s.91")
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both (from memory)",
        OnIndictment = "5 years' imprisonment, a fine, or both (from memory)",
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences = ["Giving information known to be false is an offence under the same section"],
    };

    private static IReadOnlyList<Duty> Unfailing(string initial) =>
    [
        new("notify-first", "Date of birth, National Insurance number, names, home address and other addresses, passports, bank and card details, and any household with a child where the subject stays (SOA 2003 s.83)",
            3, Anchor.Served, initial)
        {
            Method = Station,
            CustodyDisregardedBy = Custody,
            Certainty = Certainty.Medium, // the clock was read, the list is from memory
        },
        new("notify-change", "A new name, a new home address, other changes of what was notified, and release from custody", 3, Anchor.Event, "SOA 2003 s.84")
        {
            Method = Station,
            CustodyDisregardedBy = Custody,
            Certainty = Certainty.Low,
        },
        // a year after the last notification; 365 days is never later than that
        new("notify-yearly", "Everything again, within a year of the last notification", 365, Anchor.Event, "SOA 2003 s.85")
        {
            Method = Station,
            Every = Period.OfYears(1),
            CustodyDisregardedBy = Custody,
            Certainty = Certainty.Low,
        },
        new("notify-weekly", "With no sole or main residence: everything again each week", 7, Anchor.Event, "SOA 2003 s.85(5)")
        {
            Method = Station,
            Every = Period.OfDays(7),
            CustodyDisregardedBy = Custody,
            Certainty = Certainty.Low,
        },
        new("notify-travel", "Any travel outside the United Kingdom: at least 7 days before leaving, or, with a reasonable excuse for not having the details, at least 12 hours before", 7, Anchor.Event,
            "SOA 2003 s.86 and the travel notification regulations as amended in 2012")
        {
            BeforeEvent = true,
            Method = Station,
            Certainty = Certainty.Low,
        },
        new("notify-return", "Return to the United Kingdom after notified travel", 3, Anchor.Event, "SOA 2003 s.86 and the travel notification regulations as amended in 2012")
        {
            Method = Station,
            Certainty = Certainty.Low,
        },
    ];
}
