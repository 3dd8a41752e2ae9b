namespace Poet.OrderTypes.ViolentOffender;

/// <summary>Breach of the order and failing to notify are one section's offences.</summary>
internal static class Breaching
{
    public static BreachRule Rule { get; } = new(BreachNature.Offence, "CJIA 2008 s.113")
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both",
        OnSummaryConviction = GeneralLimit.OrFine,
        OnIndictment = "5 years' imprisonment, a fine, or both",
        ConditionalDischargeBarred = false,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences =
        [
            "Failing to notify, or notifying what is known to be false, is an offence under the same section with the same maximum (s.113)",
            "A failure to notify goes on until it is put right but is prosecuted once (s.113(4)-(5))",
        ],
    };

    public static IReadOnlyList<EnforcementOption> Responses { get; } =
    [
        .. Option.OnOffence,
        Option.ApplyToVary("CJIA 2008 s.103", "a new or longer term must be necessary to protect the public, and may only be about a place, an event or a person (s.102(1))"),
        Option.ProactiveOperation,
    ];
}
