namespace Poet.OrderTypes.StalkingProtection;

/// <summary>Notification of name and address: Stalking Protection Act 2019 ss.9-11.</summary>
internal static class Notification
{
    private const string Method =
        "In person and orally, at a police station in the local police area (s.10); the police give a written acknowledgement (s.10(4)); fingerprints and a photograph on request (s.10(5))";

    private const string Sleeps =
        "Not while subject to notification under Part 2 of the Sexual Offences Act 2003; it starts on the day that duty ends (s.9(5)-(7))";

    private static readonly BreachRule Failure = new(BreachNature.Offence, "SPA 2019 s.11")
    {
        MaximumPenalty = "5 years' imprisonment",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, or a fine, or both",
        ReasonableExcuse = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences = ["A continuing offence, prosecuted once for each failure (s.11(3)-(5))", "False information is an offence in the same section (s.11)"],
    };

    internal static readonly IReadOnlyList<Duty> Duties =
    [
        new("notify-name-and-address", "Notify every name used and the home address", 3, Anchor.Served, "s.9(1)")
        {
            Method = Method,
            SleepsWhile = Sleeps,
            NotNeededWhen = "Not again where this order replaces an interim order under which it was done (s.9(1))",
            Failure = Failure,
        },
        new("notify-change", "Notify a new name or a new home address", 3, Anchor.Event, "s.9(3)-(4)")
        {
            Method = Method,
            SleepsWhile = Sleeps,
            Failure = Failure,
        },
    ];
}
