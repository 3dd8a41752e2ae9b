namespace Poet.OrderTypes.InboundRegistration;

/// <summary>Orders that courts make without the police: what is needed to register, check and enforce them.</summary>
internal static class Inbound
{
    private const string Practice = "police practice";

    /// <summary>In and out of hours somebody must be able to prove the order and reach whom it protects.</summary>
    public static IReadOnlyList<string> Handover { get; } =
    [
        "A copy of the sealed order, the court's reference, and whom to ask there for a certified copy",
        "Proof of service, or what shows that the person is aware of it",
        "How the protected person is reached and what was agreed, in the victims section",
    ];

    public static Supervision Supervision { get; } = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 28, ["high"] = 14, ["very high"] = 7 }, "the day it is registered",
        "Safety of the protected person first: a way to call, a marker on the address, a talk before the last day. The court did not ask the police to supervise the person, so visit where a risk is known")
    {
        BriefsOn = [Anchor.Served],
    };

    /// <summary>The steps of registering, with what the type adds.</summary>
    /// <param name="make">Section under which it is made.</param>
    /// <param name="aware">Section on service or awareness.</param>
    /// <param name="more">Further steps, put before the last day.</param>
    public static IReadOnlyList<Stage> Stages(string make, string aware, params IReadOnlyList<Stage> more) =>
    [
        new("register", "Register the sealed order", make, "From the sealed order or a certified copy: the words of each term, the power it was made under, the days it was made and ends, the court and its reference"),
        new("service-or-awareness", "Record service, or what shows awareness", aware,
            "When, by whom and how it was served or its terms were told; made without notice, note whether it was and look for the day on which the person became aware of it") { From = Anchor.Made },
        new("protected-person", "Reach the person it protects", Practice, "Tell them that the police know of it and how to call, and ask who else may be at risk; note the safe way to reach them"),
        new("warning-marker", "Put a marker on the address", Practice, "So that whoever takes a call sees the order, its terms and its last day"),
        .. more,
        new("last-day", "Flag the last day", Practice, "Officers must see from which day it no longer holds; talk with the protected person before then about what follows"),
    ];

    /// <summary>Where breach is an offence: safeguarding first; and the way back to the court for whoever asked for it.</summary>
    /// <param name="section">The section on breach.</param>
    public static IReadOnlyList<EnforcementOption> OffenceOrContempt(string section) =>
    [
        .. Option.OnOffenceWithSomeoneAtRisk,
        new("back-to-the-court", "The applicant takes it to the court that made it", "The protected person prefers that court to a prosecution: contempt instead of a charge, never both; help them to legal advice", section),
    ];
}
