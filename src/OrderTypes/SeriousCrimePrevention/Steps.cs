namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>What is done when: from the file before sentence to the last months.</summary>
internal static class Steps
{
    internal static readonly IReadOnlyList<Stage> Full =
    [
        new("pre-sentence-file", "File to the prosecutor before sentence", "ss.8, 19",
            "Give the Crown Prosecution Service proposed terms, each with its reason, before the sentencing hearing; only a prosecutor can apply"),
        new("commencement-term", "Say when each provision starts", "s.16(1)-(3)",
            "See that the order states the start of every provision, usually release from custody"),
        new("own-terms", "Fit each term to this person", "Hancox and Duffy",
            "Courts discourage stock clauses; drop what does not answer this person's way of offending"),
        new("proof-of-binding", "Prove that it binds", "s.10",
            "Record that the person was represented at the making, or serve in person or by recorded delivery; a constable may enter by force to serve (s.10(3))"),
        new("release-date", "Follow the release date", "police practice",
            "Ask the prison for the release date and every change; align the licence with the order"),
        new("release-visit", "Visit on the day of release", "police practice",
            "Serve again, explain each term on body-worn video, and list devices, vehicles, accounts and addresses as a baseline")
        {
            Within = Period.OfDays(1),
            From = Anchor.Released,
        },
        new("provision-starts", "Start each provision", "s.16(3)",
            "Record the day on which each provision came into force; the five years run from the first"),
        new("first-notifications", "First notifications due", "terms of the order",
            "Set the day on which each notification is first due under the terms"),
        new("stocktake", "Yearly stocktake", "police practice",
            "Compare what is notified with what is found: devices, vehicles, accounts, addresses, associates")
        {
            Within = Period.OfYears(1),
            From = Anchor.InForce,
        },
        new("last-months", "Decide what follows", "ss.16(5)-(7), 22E",
            "A fresh order may be applied for in anticipation; where the person is charged with breach near the end, ask the prosecutor about continuation under s.22E")
        {
            Within = Period.OfYears(5),
            InLast = Period.OfMonths(6),
            From = Anchor.InForce,
        },
    ];

    internal static readonly IReadOnlyList<Stage> Interim =
    [
        new("proof-of-binding", "Prove that it binds", "s.10A",
            "Record that the person was represented at the making, or serve; without notice (s.5F) it binds only once served"),
        new("main-hearing", "Follow the main application", "s.16(4A)",
            "The interim order ends on its date or when the main application is determined, whichever comes first"),
    ];
}
