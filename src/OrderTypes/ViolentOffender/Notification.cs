namespace Poet.OrderTypes.ViolentOffender;

/// <summary>Automatic, ss.107-112; time in custody, in hospital or abroad is left out of account.</summary>
internal static class Notification
{
    private const string Method = "In person at a police station, by oral notification; fingerprints and photographs may be taken (s.112)";

    private static readonly Duty First = new("notify-first",
        "Date of birth, National Insurance number, names and home address on the day it came into force and now, other addresses in the United Kingdom, and what regulations add",
        3, Anchor.InForce, "s.108(1)")
    {
        Method = Method,
        CustodyDisregardedBy = "s.108(4)",
    };

    private static readonly Duty Change = new("notify-change",
        "A new name, a new home address, 7 days' stay at another address (in one go or in any 12 months), and release from custody", 3, Anchor.Event, "s.109")
    {
        Method = Method,
        CustodyDisregardedBy = "s.109(7)",
    };

    // notice given before a change holds only if the change comes no more than 2 days before, and no later than 3 days after, the date given
    private static readonly Duty DidNotHappen = new("notify-did-not-happen",
        "That a change told in advance has not happened within 3 days of the date given (notice in advance does not count if the change comes more than 2 days before that date)",
        6, Anchor.StatedDate, "s.109(4)-(6)")
    {
        Method = Method,
        CustodyDisregardedBy = "s.109(7)",
    };

    // a year after the last notification; 365 days is never later than that
    private static readonly Duty Yearly = new("notify-yearly",
        "Everything again, within a year of the last notification; with no sole or main residence, within the shorter period that regulations set", 365, Anchor.Event, "s.110")
    {
        Method = Method,
        Every = Period.OfYears(1),
        CustodyDisregardedBy = "s.110(3)-(4)",
    };

    private static readonly Duty Travel = new("notify-travel", "Travel outside the United Kingdom, in advance, as the regulations under the section say", 7, Anchor.Event, "s.111 and regulations")
    {
        Method = Method,
        BeforeEvent = true,
        Certainty = Certainty.Low, // the regulations were not read; seven days are those of the sex offender regulations
    };

    public static IReadOnlyList<Duty> OfFull { get; } = [First, Change, DidNotHappen, Yearly, Travel];

    /// <summary>An interim order has no yearly notification, s.110(7).</summary>
    public static IReadOnlyList<Duty> OfInterim { get; } = [First, Change, DidNotHappen, Travel];
}
