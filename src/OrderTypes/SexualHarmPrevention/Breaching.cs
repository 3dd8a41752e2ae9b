namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>Breach is an offence triable either way.</summary>
internal static class Breaching
{
    public static BreachRule Of(Text t) => new(BreachNature.Offence, t.Breach)
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
            $"A conditional discharge is barred ({t.BreachDischarge})",
            "Not surrendering a passport as ordered is the same offence (SOA 2003 s.103I)",
        ],
    };

    public static IReadOnlyList<EnforcementOption> Responses(Text t) =>
        [.. Option.OnOffenceWithSomeoneAtRisk, Option.ApplyToVary(t.Vary, $"a new or longer term must be necessary to protect from sexual harm ({t.VaryNecessity})")];
}
