namespace FootballBanning;

/// <summary>Duties that the Act puts on the subject, and the steps of the order's life.</summary>
internal static class Lifecycle
{
    private const string InCustody = "FSA 1989 s.14E(5)-(6)";

    public static IReadOnlyList<Duty> Duties { get; } =
    [
        new("first-report", "Report at the police station that the order names", 5, Anchor.Made, "FSA 1989 s.14E(2)") { Method = "In person, at that station", CustodyDisregardedBy = InCustody },
        new("notify-change", "Tell the enforcing authority of a new name, another name used, a new home address, a temporary address of four weeks or more, a lost or new passport, an appeal, or an application to terminate", 7, Anchor.Event, "FSA 1989 s.14E(2B)-(2C)")
        {
            CustodyDisregardedBy = InCustody,
            Certainty = Certainty.Medium,
        },
    ];

    public static IReadOnlyList<Stage> Steps { get; } =
    [
        new("sentence", "Compare the length with the sentence", "FSA 1989 s.14F(3)-(5)", "With immediate imprisonment six to ten years, in every other case three to five: read the sentence before you rely on the last day"),
        new("first-report", "First report at the police station", "FSA 1989 s.14E(2)", "Within five days that begin with the day it is made, at the station it names; after release where custody kept the subject from it")
        {
            From = Anchor.Made,
            Within = Period.OfDays(5),
        },
        new("fixtures", "Set the control periods", "FSA 1989 s.19", "Enter the regulated matches abroad of the club and of the national side; before each the enforcing authority may require a report and the passport, by notice"),
        new("two-thirds", "Termination can be asked for", "FSA 1989 s.14H(1)", "Work out the day on which two thirds of the order are over, and have a view ready for the court"),
    ];
}
