namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>The steps that the Acts prescribe.</summary>
internal static class Lifecycle
{
    public static Stage Determination { get; } = new("determination", "Main application decided", "SOA 2003 s.103F(4)(b)",
        "Record what the court decides: the interim order ends with it, or on its own last day if that is earlier");

    public static IReadOnlyList<Stage> Of(Text t) =>
    [
        new("notification-order", "Ask for a notification order too", "SOA 2003 s.103G(6)",
            "On a chief officer's application about someone dealt with abroad: invite the court to make a notification order, which it must if the conditions of s.97 are proved"),
        Serve(t),
        new("registration", "Link to the sex offender registration", t.Notification,
            "Open or link the person's record with the officers who manage registered sex offenders; the order brings Part 2 of the 2003 Act with it for as long as it lasts"),
        new("passport-surrender", "Passports for a ban on all foreign travel", t.Travel,
            "A prohibition on travel to every country must order surrender of all passports: record the police station and the deadline, and return them when the prohibition ends"),
        new("travel-extension", "Decide on extending a foreign travel prohibition", t.TravelExtend,
            "A travel prohibition has a fixed end of five years at most: decide six months before it ends whether to apply for an extension"),
        .. Supervisor(t),
    ];

    public static Stage Serve(Text t) => new("serve", "Serve the order", t.Notification,
        "Serve it and record when and by whom: the first notification is due in three days of which the day of service is the first")
    {
        From = Anchor.Made,
    };

    private static IReadOnlyList<Stage> Supervisor(Text t) => t.Requirements is not { } section ? [] :
    [
        new("supervisor", "Record the supervisor of each requirement", section,
            "Every requirement names a person who supervises it; the subject must keep in touch with them as they instruct"),
    ];
}
