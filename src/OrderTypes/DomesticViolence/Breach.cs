namespace Poet.OrderTypes.DomesticViolence;

/// <summary>Breach of notice (s.26) and order (s.29), Crime and Security Act 2010: no offence, so no caution and no charge for the breach itself.</summary>
internal static class Breach
{
    private const string ForcePolicy = "force policy";

    internal static readonly BreachRule OfNotice = new(BreachNature.CivilBreach, "CSA 2010 s.26")
    {
        MaximumPenalty = "Not an offence: no penalty of its own; custody until the court hears the application",
        ReasonableExcuse = false,
        Arrest = new(PowerAnswer.Yes, "CSA 2010 s.25(1)(b)", "Reasonable grounds to believe that the person is in breach of the notice; no warrant is needed"),
        Enter = Power.NoEntry,
        Search = Power.SearchOfPersonOnArrest,
        ToCourt = Clocks.NoticeToCourt,
        Consequences =
        [
            "Must be held in custody and brought before the court that will hear the application within 24 hours of arrest, or at that hearing if it is earlier (s.26)",
            "No police bail",
        ],
    };

    internal static readonly BreachRule OfOrder = new(BreachNature.CivilBreach, "CSA 2010 s.29")
    {
        MaximumPenalty = "Not an offence: up to 2 months' custody or £5,000, or £50 a day, as a civil breach (Magistrates' Courts Act 1980 s.63(3))",
        ReasonableExcuse = false,
        Arrest = new(PowerAnswer.Yes, "CSA 2010 s.28(9)", "Reasonable grounds to believe that the person is in breach of the order; no warrant is needed"),
        Enter = Power.NoEntry,
        Search = Power.SearchOfPersonOnArrest,
        ToCourt = Clocks.OrderToCourt,
        Consequences =
        [
            "Must be brought before a magistrates' court within 24 hours of arrest (s.29(1))",
            "The court may remand (s.29(2)); for a medical report up to 3 weeks in custody or 4 weeks on bail (s.30)",
        ],
    };

    internal static readonly IReadOnlyList<EnforcementOption> Responses =
    [
        Option.SafeguardAndAct,
        new("arrest-for-breach", "Arrest for the breach", "Reasonable grounds to believe that the person is in breach; hold, and bring before the court by the 24-hour clock", "CSA 2010 ss.25(1)(b), 28(9)")
        {
            Preconditions = ["The notice or order is in force", "Reasonable grounds to believe that a term is breached"],
        },
        new("court-proceedings", "Bring the breach before the court", "After arrest, or on complaint through the force solicitor where no arrest was made", "CSA 2010 ss.26, 29; MCA 1980 s.63(3)"),
        new("court-remand", "Ask the court to remand", "Where the person would otherwise breach again before the case is dealt with", "CSA 2010 ss.29(2), 30"),
        new("offences-behind-it", "Investigate the offences behind it", "Assault, criminal damage, coercive control, stalking or harassment are offences whatever becomes of the notice or order", "PACE 1984 s.24"),
        Option.RecallToPrison,
        Option.DifferentOrder with { WhenProper = "28 days will not be enough: a stalking protection or non-molestation order, or a restraining order on conviction; start before the last day" },
        Option.WordsOfAdvice with
        {
            WhenProper = "Hardly ever: it weakens later enforcement; record it and why",
            Decides = new(Rank.Inspector, IsLaw: false, ForcePolicy),
        },
        Option.ProactiveOperationWithSafetyPlan,
        Option.NoFurtherAction with { Decides = new(Rank.Inspector, IsLaw: false, ForcePolicy) },
    ];
}
