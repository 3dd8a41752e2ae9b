namespace Poet.OrderTypes.SexualRisk;

/// <summary>Name and address only, unlike the full regime for registered sex offenders. No section leaves time in custody out of account.</summary>
internal static class Notification
{
    private const string Method = "In person at a prescribed police station in the local police area (ss.87 and 91 applied by s.122F(4))";
    private const string Sleeps = "The subject already notifies under Part 2 of the Sexual Offences Act 2003 (s.122F)";

    public static IReadOnlyList<Duty> Duties { get; } =
    [
        new("notify-first", "Every name used, and home address (s.122F(2))", 3, Anchor.Served, "SOA 2003 s.122F(1)")
        {
            NotNeededWhen = "Not again when a full order follows an interim one under which it was done (s.122F)",
            Method = Method,
            SleepsWhile = Sleeps,
            Certainty = Certainty.Medium,
            Failure = Breaching.OfNotification,
        },
        new("notify-change", "A new name or a new home address", 3, Anchor.Event, "SOA 2003 s.122F(3)")
        {
            Method = Method,
            SleepsWhile = Sleeps,
            Certainty = Certainty.Medium,
            Failure = Breaching.OfNotification,
        },
    ];
}
