namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>Name and home address: Domestic Abuse Act 2021 ss.41-43. The days run from the making, not from service.</summary>
internal static class Notification
{
    private const string Method = "In person and orally, at a police station in the police area of the home (s.42)";

    private const string Sleeps =
        "Not while subject to another order of the kind, to Part 2 of the Sexual Offences Act 2003 or to s.9 of the Stalking Protection Act 2019; it starts again on the day that duty ends (s.41(8)-(9))";

    private static readonly BreachRule Failure = new(BreachNature.Offence, "DAA 2021 s.43")
    {
        MaximumPenalty = "5 years' imprisonment",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, or a fine, or both",
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences = ["A continuing offence, prosecuted once for each failure (s.43(4)-(6))"],
    };

    internal static readonly IReadOnlyList<Duty> Duties =
    [
        new("notify-name-and-address", "Notify every name used and the home address", 3, Anchor.Made, "s.41(2)") { Method = Method, SleepsWhile = Sleeps, Failure = Failure },
        new("notify-change", "Notify a new name, a new home address, or having no home address any more", 3, Anchor.Event, "s.41(4)-(6)") { Method = Method, SleepsWhile = Sleeps, Failure = Failure },
    ];
}
