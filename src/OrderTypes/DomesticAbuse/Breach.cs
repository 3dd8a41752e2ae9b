namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>Breach of the notice is no offence (s.26); breach of the order is one (s.39), or contempt, never both.</summary>
internal static class Breach
{
    private const string ForcePolicy = "force policy";

    internal static readonly BreachRule OfNotice = new(BreachNature.CivilBreach, "DAA 2021 s.26")
    {
        MaximumPenalty = "Not an offence: no penalty of its own; custody until the court hears the application",
        ReasonableExcuse = false,
        Arrest = new(PowerAnswer.Yes, "DAA 2021 s.26", "Reasonable grounds to believe that the person is in breach of the notice; no warrant is needed"),
        Enter = new(PowerAnswer.Yes, "DAA 2021 s.26(9); PACE 1984 s.17", "To arrest for breach of the notice, with reasonable grounds to believe that the person is there; a visit by itself gives no power to enter"),
        Search = Power.SearchOfPersonOnArrest,
        ToCourt = Clocks.ToCourt,
        Consequences =
        [
            "Must be held in custody and brought before the court that will hear the application within 24 hours of arrest, or at that hearing if it is earlier (s.26(2)); a live link counts (s.26(8))",
            "No police bail",
        ],
    };

    internal static readonly BreachRule OfOrder = new(BreachNature.Offence, "DAA 2021 s.39")
    {
        MaximumPenalty = "5 years' imprisonment",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, or a fine, or both",
        ConditionalDischargeBarred = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Evidence = ["A certified copy of the order is admissible as evidence of its making and contents (s.39(8))"],
        Consequences =
        [
            "A conditional discharge is barred (s.39(6))",
            "An order made without notice: an offence only by what was done once the person was aware of it (s.39(2))",
            "Convicted, it is not punished as contempt, and the other way round (s.39(3)-(4))",
            "An order of the High Court, the family court or a county court: whoever applied, or anyone with leave, may ask that court for a warrant (s.40)",
            "Arrest starts no clock of its own: the custody clock is that of PACE, with no excluded days",
        ],
    };

    internal static readonly IReadOnlyList<EnforcementOption> Responses =
    [
        .. Option.OnOffenceWithSomeoneAtRisk,
        Option.ApplyToVary("s.44", "a term is added or made longer only where necessary (s.44(9)), loosened only where no longer necessary"),
        new("warrant-of-court", "Warrant of the court that made it", "A family, county or High Court made it, and the victim or whoever applied prefers that court to a prosecution; not both", "DAA 2021 s.40"),
    ];

    internal static readonly IReadOnlyList<EnforcementOption> ResponsesToNotice =
    [
        Option.SafeguardAndAct,
        new("arrest-for-breach", "Arrest for the breach", "Reasonable grounds to believe that the person is in breach; hold, and bring before the court by the 24-hour clock", "DAA 2021 s.26")
        {
            Preconditions = ["The notice is in force", "Reasonable grounds to believe that a term is breached"],
        },
        new("court-proceedings", "Bring the breach before the court", "At the hearing of the application, or earlier after arrest", "DAA 2021 ss.26, 29"),
        new("court-remand", "Ask the court to remand", "Where the person would otherwise breach again before the application is decided", "DAA 2021 ss.26, 29"),
        new("offences-behind-it", "Investigate the offences behind it", "Assault, criminal damage, coercive control, stalking or harassment are offences whatever becomes of the notice", "PACE 1984 s.24"),
        Option.RecallToPrison,
        Option.DifferentOrder with { WhenProper = "Something else meets the risk better: a stalking protection or non-molestation order, or a restraining order on conviction" },
        Option.WordsOfAdvice with { WhenProper = "Hardly ever: it weakens later enforcement; record it and why", Decides = new(Rank.Inspector, IsLaw: false, ForcePolicy) },
        Option.ProactiveOperationWithSafetyPlan,
        Option.NoFurtherAction with { Decides = new(Rank.Inspector, IsLaw: false, ForcePolicy) },
    ];
}
