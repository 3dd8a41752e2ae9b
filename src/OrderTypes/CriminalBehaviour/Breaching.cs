namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>Breach is an offence triable either way.</summary>
internal static class Breaching
{
    public static BreachRule Of(Numbering n) => new(BreachNature.Offence, n.In(n.Breach))
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both",
        OnSummaryConviction = "6 months' imprisonment, a fine, or both, as the section prints it",
        OnIndictment = "5 years' imprisonment, a fine, or both",
        Youth = $"Youth court; detention and training order of 24 months at most (from memory). Reporting restrictions work the other way round: the press may report unless the court forbids it ({n.BreachReporting})",
        ConditionalDischargeBarred = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Evidence = [$"A certified copy of the order is admissible ({n.BreachCopy})"],
        Consequences = [$"A conditional discharge is barred ({n.BreachDischarge})"],
    };

    public static IReadOnlyList<EnforcementOption> Responses(Numbering n) =>
        [.. Option.OnOffence, Option.ApplyToVary(n.In(n.Vary), $"through the prosecution; after a dismissed application the court's consent or the offender's agreement is needed ({n.VaryDismissed})"), Option.ProactiveOperation];
}
