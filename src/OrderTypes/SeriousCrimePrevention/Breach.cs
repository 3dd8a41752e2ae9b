namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>Breach, Serious Crime Act 2007 ss.25-27, and what may be done about it.</summary>
internal static class Breach
{
    private static readonly RankRule Inspector = new(Rank.Inspector, IsLaw: false, "force policy");

    internal static readonly BreachRule OfTheOrder = new(BreachNature.Offence, "SCA 2007 s.25")
    {
        MaximumPenalty = "5 years' imprisonment",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, or a fine, or both",
        ConditionalDischargeBarred = false,
        ReasonableExcuse = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Evidence = ["A certified copy of the order is admissible as evidence of its making and contents (s.25(4))"],
        Consequences =
        [
            "The court may order forfeiture of things in the person's possession that were involved (s.26)",
            "On conviction the Crown Court may vary the order or replace it (s.21)",
            "A company or partnership may be wound up (s.27)",
            "Mark every statement that the order compelled: s.15 limits its use in evidence",
            "The custody clock is that of PACE, with no excluded days",
        ],
    };

    /// <summary>Interview or caution, recall and operation are the known responses to this order; none is ranked above another.</summary>
    internal static readonly IReadOnlyList<EnforcementOption> Responses =
    [
        Option.InterviewUnderCaution with { WhenProper = "A simple breach and no intelligence of a return to serious crime; caution first, since further questions are an interview" },
        Option.SimpleCaution with { Decides = Inspector },
        Option.ConditionalCaution with { Decides = Inspector },
        Option.WordsOfAdvice,
        Option.CommunityResolution,
        Option.Arrest,
        Option.Charge,
        Option.RemandOrBail,
        Option.RecallToPrison with
        {
            WhenProper = "On licence, and the breach is repeated or also breaks the licence; the probation service decides, and recall does not replace the offence",
            Preconditions = ["The person is on licence", "Probation has been told what was found"],
        },
        Option.ProactiveOperation with
        {
            WhenProper = "Intelligence of serious crime, of which this breach may be an early sign: unannounced visits, device checks, number plate cameras",
            Decides = Inspector,
            Preconditions = ["The breach is recorded now", "A date for review and for the end is set", "Nobody is left at risk while it runs"],
        },
        Option.ApplyToVary("SCA 2007 ss.17, 21", "never beyond the original five years"),
        Option.DifferentOrder,
        Option.NoFurtherAction with { Decides = Inspector },
    ];
}
