namespace Poet.OrderTypes.SexualRisk;

/// <summary>The steps that the Act prescribes.</summary>
internal static class Lifecycle
{
    public static Stage Serve { get; } = new("serve", "Serve the order", "s.122F(1)",
        "Serve it and record when and by whom: name and address are due in three days of which the day of service is the first")
    {
        From = Anchor.Made,
    };

    public static Stage Determination { get; } = new("determination", "Main application decided", "s.122E(4)",
        "Record what the court decides: the interim order ends with it, or on its own last day if that is earlier");

    public static IReadOnlyList<Stage> Of(Reform reform) =>
    [
        Serve,
        new("passport-surrender", "Passports for a ban on all foreign travel", "s.122C(4)",
            "A prohibition on travel to every country must order surrender of all passports: record the police station and the deadline, and return them when the prohibition ends"),
        new("travel-extension", "Decide on extending a foreign travel prohibition", "s.122C",
            "A travel prohibition has a fixed end of five years at most: decide six months before it ends whether to apply for an extension"),
        new("registration-on-breach", "Register after conviction or caution for a breach", "s.122I",
            "Open the sex offender registration on conviction or caution for a breach; it lasts until this order ends"),
        .. Supervisor(reform),
    ];

    private static IReadOnlyList<Stage> Supervisor(Reform reform) => reform.Requirements is not { } section ? [] :
    [
        new("supervisor", "Record the supervisor of each requirement", section,
            "Every requirement names a person who supervises it; the subject must keep in touch with them as they instruct"),
    ];
}
