namespace Poet.OrderTypes.StalkingProtection;

/// <summary>Breach of a full or interim order, Stalking Protection Act 2019 s.8, and what may be done about it.</summary>
internal static class Breach
{
    private const string ForcePolicy = "force policy";

    private static readonly RankRule Inspector = new(Rank.Inspector, IsLaw: false, ForcePolicy);

    internal static readonly BreachRule OfTheOrder = new(BreachNature.Offence, "SPA 2019 s.8")
    {
        MaximumPenalty = "5 years' imprisonment",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, or a fine, or both",
        Youth = "Youth court, with its own sentences; appropriate adult, and tell the youth justice team",
        ConditionalDischargeBarred = true,
        ReasonableExcuse = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Evidence = ["A certified copy of the order is admissible as evidence of its making and contents (s.8(5))"],
        Consequences = ["No conditional discharge on conviction (s.8(4))", "The custody clock is that of PACE, with no excluded days"],
    };

    /// <summary>Safeguarding and positive action stand first; nothing else is ranked.</summary>
    internal static readonly IReadOnlyList<EnforcementOption> Responses =
    [
        Option.SafeguardAndAct,
        Option.Arrest,
        Option.InterviewUnderCaution,
        Option.Charge with { WhenProper = "The evidence meets the Full Code Test; in domestic abuse and stalking the Crown Prosecution Service normally decides" },
        Option.RemandOrBail,
        Option.RecallToPrison,
        Option.ApplyToVary("SPA 2019 s.4", "new terms must be necessary (s.4(4)(a))"),
        Option.DifferentOrder,
        Option.WordsOfAdvice with { Decides = Inspector },
        Option.CommunityResolution with { WhenProper = "Low-level breach only; rarely suitable in stalking, and never to spare a victim from being asked", Decides = Inspector },
        Option.SimpleCaution with { Decides = Inspector },
        Option.ConditionalCaution with { Decides = Inspector },
        Option.ProactiveOperationWithSafetyPlan,
        Option.NoFurtherAction with { Decides = Inspector },
    ];
}
