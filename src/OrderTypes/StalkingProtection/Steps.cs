namespace Poet.OrderTypes.StalkingProtection;

/// <summary>What is done when: from the authority to apply to the decision on renewal.</summary>
internal static class Steps
{
    private static readonly Stage Authority = new("authority", "Authority to apply", "s.1",
        "The chief officer, or whom the force's scheme names, authorises the application")
    {
        Authority = new(Rank.Superintendent, IsLaw: false, "force policy"),
    };

    private static readonly Stage SafetyPlan = new("safety-plan", "Plan the victim's safety", "force policy",
        "Agree with the victim how contact is kept, what to do at a breach, and when the order or its refusal will be known");

    private static readonly Stage Draft = new("draft", "Draft each term with its necessity", "s.2(1), s.2(3)",
        "Say for each term which risk makes it necessary; so far as practicable no conflict with religion, work or education");

    private static readonly Stage Service = new("service", "Serve the order", "s.9(1)",
        "Serve a copy, go through the terms, record the minute; the notification clock starts on this day");

    private static readonly Stage NameAndAddress = new("name-and-address", "Name and address notified", "ss.9(1), 10",
        "Record names and home address, give the written acknowledgement (s.10(4)), take prints and photograph if wanted (s.10(5))")
    {
        Within = Period.OfDays(3),
        From = Anchor.Served,
    };

    private static readonly Stage Renewal = new("renewal-review", "Decide on renewal", "s.4",
        "Before two years are over, and before the last day, see with the victim whether the risk goes on and apply to renew in time")
    {
        Within = Period.OfYears(2),
        InLast = Period.OfMonths(3),
        From = Anchor.Made,
    };

    internal static readonly IReadOnlyList<Stage> Full = [Authority, SafetyPlan, Draft, Service, NameAndAddress, Renewal];

    internal static readonly IReadOnlyList<Stage> Interim = [SafetyPlan, Draft, Service, NameAndAddress];
}
