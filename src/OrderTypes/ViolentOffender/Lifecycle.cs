namespace Poet.OrderTypes.ViolentOffender;

/// <summary>The steps that the Act prescribes. The day made and the day in force are kept apart throughout.</summary>
internal static class Lifecycle
{
    public static Stage EndOfInterim { get; } = new("end-of-interim", "Full order in force, refused or withdrawn", "s.104(7)",
        "The interim order ends when the full order comes into force (not when it is made), or when the application is refused or withdrawn");

    public static IReadOnlyList<Stage> OfFull { get; } =
    [
        CustodyCheck("s.101(5)-(6)"),
        new("in-force", "Record the day it comes into force", "s.108(1)",
            "Record when it came into force and go through the terms with the subject: the first notification is due in three days of which that day is the first")
        {
            From = Anchor.InForce,
        },
        new("discharge-bar", "Discharge barred without consent", "s.103(7)",
            "For two years from coming into force the court may not discharge the order unless the subject and the chief officer consent")
        {
            From = Anchor.InForce,
            Within = Period.OfYears(2),
        },
    ];

    public static Stage CustodyCheck(string section) => new("custody-check", "Check custody, licence and hospital before it starts", section,
        "Ask prison, probation and hospital when sentence, licence, hospital order and supervision end: the order must not come into force before then, though it may be made");
}
