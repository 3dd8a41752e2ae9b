namespace Poet.OrderTypes.SlaveryTrafficking;

/// <summary>The rules that both orders of Part 2 have alike.</summary>
internal static class SharedLaw
{
    public static readonly IReadOnlyList<string> Applicants =
    [
        "Chief officer of police", "Immigration officer", "Director General of the National Crime Agency", "Secretary of State, for what is enforced in the labour market",
    ];

    public static readonly CaseFact RiskShown = new("slavery-risk", "Has the person acted in a way that shows a risk of slavery or human trafficking?", "the person has acted in a way that shows a risk of slavery or human trafficking", FactGroup.Conduct)
    {
        Hint = "Forced labour, servitude, debt bondage, exploitation of children or in prostitution; after an earlier conviction or caution, what was done since then",
    };

    public static OrderForm Full(Numbering n, IReadOnlyList<Route> routes, IReadOnlyList<string> moreLimits) => new(FormKind.Full, n.Name, n.Short)
    {
        Basis = new(Numbering.Act, n.Make, n.Vary, "s.30"),
        Routes = routes,
        Ages = new(10, "No lower limit in the Act; Children and Young Persons Act 1933 s.50",
            $"An application against someone under 18 goes to the youth court ({n.Court}). Lengths are the same at any age. Ask first whether the child is a victim of trafficking"),
        Duration = new(Numbering.In(n.Duration))
        {
            Minimum = Period.OfYears(n.Years),
            UntilFurtherOrder = true,
            PerCondition = $"Each prohibition may have a period of its own; one on foreign travel has a fixed end of five years at most ({n.Travel})",
        },
        Starts = new(Anchor.Made, Numbering.In(n.Effect)) { AlsoAllowed = [Anchor.StatedDate], Note = "From the day it is made unless a prohibition says otherwise" },
        Knowledge = new(BindsWhen.Made, Numbering.In(n.Effect), "Binds as ordered; the notification clock, where the order asks for it, runs from first service. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms(n),
        Breach = Breach,
        Duties = Duties(n),
        Enforcement = Responses(n),
        Stages = Stages(n),
        Changes = new(["The subject", "Chief officer of the area where the subject lives", "Chief officer who believes that the subject is in, or is coming to, the area", "The body that applied for the order"],
        [
            $"Who may apply: {n.VaryWho}",
            $"A new or longer prohibition only where there is a risk that the subject may commit such an offence, and it is necessary ({n.Vary})",
            $"Not to be discharged within {n.Years} years of being made without consent of the subject and the chief officer ({n.DischargeLock})",
            $"A foreign travel prohibition may be extended by five years at most each time ({n.Travel})",
            .. moreLimits,
        ])
        {
            DischargeLock = Period.OfYears(n.Years),
        },
        Replaces = new(true, Numbering.In(n.Replaces), "An earlier order of the same kind ends"),
        Appeal = $"By the subject, to the court that its section names ({n.Appeal}); the order stays live unless a court stays it",
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "service, and release from custody",
            "Unannounced visits to addresses and places of work, with labour inspectors where that helps; see workers and household members alone and through an interpreter who is not one of them")
        {
            BriefsOn = [Anchor.Served, Anchor.Released],
        },
        Handover =
        [
            "Who applied, where it was not the police, and whether they were told of the move",
            "Whether name and address must be notified, to whom and how, and what was notified",
            "Travel prohibitions with their fixed ends, and the station that holds the passports",
            "Businesses, addresses and vehicles linked with the risk; where potential victims were referred",
        ],
    };

    public static OrderForm Interim(OrderForm full, Numbering n) => full with
    {
        Kind = FormKind.Interim,
        Name = "Interim " + n.Name[..1].ToLowerInvariant() + n.Name[1..],
        ShortName = "I" + n.Short,
        Basis = full.Basis with { Make = n.Interim },
        Routes =
        [
            new(RouteKind.Interim, n.Interim, ["The applicant for the full order, in that application or by a further complaint"], "Magistrates' court (youth court under 18)",
                ["The main application has not been decided", $"It is just to make an interim order ({n.InterimJust})"]),
        ],
        Duration = new(Numbering.In(n.InterimEnd)) { EndsWhen = $"The main application is decided ({n.InterimEnd})", PerCondition = full.Duration.PerCondition },
        Starts = new(Anchor.Made, Numbering.In(n.Interim)) { Note = "For a fixed period; it ends at the latest when the main application is decided" },
        Knowledge = full.Knowledge with { Section = Numbering.In(n.Interim) },
        Stages =
        [
            Serve(n),
            new("determination", "Main application decided", n.InterimEnd, "Record what the court decides: the interim order ends with it, or on its own last day if that is earlier"),
        ],
        Changes = new(["The applicant", "The subject"], [$"May be renewed before the main application is decided ({n.InterimEnd})", $"Ends when the main application is decided ({n.InterimEnd})"]),
        Replaces = null,
    };

    private static BreachRule Breach { get; } = new(BreachNature.Offence, "MSA 2015 s.30")
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both",
        OnSummaryConviction = "6 months' imprisonment, a fine, or both, as the section prints it",
        OnIndictment = "5 years' imprisonment, a fine, or both",
        Youth = "Youth court; detention and training order of 24 months at most (from memory)",
        ConditionalDischargeBarred = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences =
        [
            "A conditional discharge is barred (s.30(4))",
            "Not surrendering passports, and not notifying name or address where ordered, are offences under the same section (s.30)",
        ],
    };

    private static IReadOnlyList<EnforcementOption> Responses(Numbering n) =>
        [.. Option.OnOffenceWithSomeoneAtRisk, Option.ApplyToVary(Numbering.In(n.Vary), "a new or longer prohibition needs the risk of such an offence, and must be necessary")];

    private static IReadOnlyList<Duty> Duties(Numbering n) =>
    [
        new("notify-name-and-address", "Notify every name used and the home address", 3, Anchor.Served, Numbering.In(n.NotifyClock))
        {
            OnlyIfOrdered = true,
            Method = "To the person, and in the way, that the order specifies; the days run from the first service of the order",
        },
        new("notify-change", "Notify a new name or a new home address", 3, Anchor.Event, Numbering.In(n.Notify)) { OnlyIfOrdered = true, Method = "To the person, and in the way, that the order specifies" },
    ];

    private static IReadOnlyList<Stage> Stages(Numbering n) =>
    [
        new("tell-the-police", "Applicant tells the chief officer", n.TellsPolice, "Where the applicant is not the police: they give notice of the application to the chief officer of the area; register what comes"),
        Serve(n),
        new("name-and-address", "Does the order ask for name and address", n.Notify, "Only where the order says so: record to whom, how and from which service; without it there is no duty to notify"),
        new("passport-surrender", "Passports for a ban on all foreign travel", n.Passports,
            "A prohibition on travel to every country must order surrender of all passports: record the police station and the deadline, and return them when the prohibition ends"),
        new("travel-extension", "Decide on extending a foreign travel prohibition", n.Travel,
            "A travel prohibition has a fixed end of five years at most: decide six months before it ends whether to apply for an extension"),
    ];

    private static Stage Serve(Numbering n) => new("serve", "Serve the order", n.Effect, "Serve it and record when and by whom; the first service starts the three days where name and address must be notified")
    {
        From = Anchor.Made,
    };

    private static ConditionList Terms(Numbering n) => new(Numbering.In(n.Effect), Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NoContact, ConditionKinds.NonAssociation, ConditionKinds.ExclusionPremises, ConditionKinds.ExclusionArea, ConditionKinds.Vehicle, ConditionKinds.BankAccounts,
            ConditionKinds.BusinessEmployment, ConditionKinds.DeviceLimit, ConditionKinds.OnlineIdentity,
            new(ConditionKinds.TravelAbroad) { Maximum = Period.OfYears(5), UntilFurtherOrder = false, Section = n.Travel },
            new(ConditionKinds.NotifyDetails) { Section = n.Notify }, ConditionKinds.FreeWorded,
        ],
        RequirementsAllowed = false,
        Limits =
        [
            $"Prohibitions only ({n.Effect}); the sole requirements are surrender of passports ({n.Passports}) and notifying name and address ({n.Notify})",
            $"Each prohibition must be necessary to protect people in general, or particular people, from physical or psychological harm by such an offence ({n.Effect})",
            $"A foreign travel prohibition names its countries, all but some, or all; one for all countries must order surrender of all passports ({n.Passports})",
        ],
    };
}
