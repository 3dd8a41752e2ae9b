namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>Where and when Part 3 has been in force: area by area, for a period that regulations set and moved. An order or notice is enforced everywhere.</summary>
internal static class Areas
{
    private static readonly IReadOnlyList<string> First = ["Greater Manchester", "Croydon", "Bromley", "Sutton", "British Transport Police"];
    private static readonly IReadOnlyList<string> WithCleveland = [.. First, "Cleveland (Hartlepool, Middlesbrough, Redcar and Cleveland, Stockton-on-Tees)"];

    private static readonly IReadOnlyList<string> WithNorthWales = [.. WithCleveland, "North Wales"];

    private static readonly Doubt Cleveland = new("Cleveland from 5 to 10 March 2025", Certainty.Low,
        "SI 2025/261 begins on 5 March 2025, SI 2025/319, made to clarify the area, on 11 March: the area is listed from 11 March, and an order of the days between is for a solicitor");

    private static readonly IReadOnlyList<Doubt> Doubts =
    [
        Cleveland,
        new("Length", Certainty.High, "Reports say that such an order has no limit of time. The Act allows any period, an event, or further order; electronic monitoring ends after 12 months, and each requirement may have a period of its own"),
        new("Start of the notice", Certainty.Medium, "That a notice binds on personal service is a reading of the section"),
        new("Responses to a breach", Certainty.Medium, "The menu of responses is from knowledge of practice, apart from the sections it names"),
    ];

    private static readonly IReadOnlyList<Amendment> Amendments =
    [
        new("Pilots by area; s.55, which would end notices and orders under the Crime and Security Act 2010, was left out, so those remain everywhere",
            "27 November 2024; Cleveland 5 or 11 March 2025; North Wales 28 April 2025", Certainty.High, "SI 2024/1191, SI 2025/261, SI 2025/319, SI 2025/515"),
        new("End of the period moved from 26 November 2025 to 31 March 2026, with savings for live cases", "2025", Certainty.High, "SI 2025/1222"),
    ];

    public static IReadOnlyList<Edition> Editions { get; } =
    [
        Pilot("DAA 2021 (November 2024)", new(2024, 11, 27), new(2025, 3, 10), First, "SI 2024/1191"),
        Pilot("DAA 2021 (March 2025)", new(2025, 3, 11), new(2025, 4, 27), WithCleveland, "SI 2025/261 and SI 2025/319"),
        Pilot("DAA 2021 (April 2025)", new(2025, 4, 28), new(2026, 3, 31), WithNorthWales, "SI 2025/515 and SI 2025/1222"),
        new("DAA 2021 (after March 2026)", new(2026, 4, 1))
        {
            Areas = WithNorthWales,
            Certainty = Certainty.Low,
            Uncertainty = "The period for which Part 3 is in force ended on 31 March 2026, and no regulations that carry it on were found; live cases are saved (SI 2025/1222). Ask whether it is in force in your area, and under which regulations",
            Source = "Domestic Abuse Act 2021 Part 3; nothing found after SI 2025/1222",
            Forms = [CourtOrder.Form, Notice.Form],
            Doubts = Doubts,
            Amendments = Amendments,
        },
    ];

    private static Edition Pilot(string id, DateOnly from, DateOnly to, IReadOnlyList<string> areas, string regulations) => new(id, from)
    {
        ClosesOn = to,
        Areas = areas,
        Source = $"Domestic Abuse Act 2021 Part 3 (ss.22-49), in force by area under {regulations}",
        Forms = [CourtOrder.Form, Notice.Form],
        Doubts = Doubts,
        Amendments = Amendments,
    };
}
