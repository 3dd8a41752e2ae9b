namespace Poet.OrderTypes.SexualRisk;

/// <summary>Breach is an offence triable either way, and a conviction or caution for it brings full sex offender notification.</summary>
internal static class Breaching
{
    public static BreachRule Rule { get; } = new(BreachNature.Offence, "SOA 2003 s.122H")
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both",
        OnSummaryConviction = "6 months' imprisonment, a fine, or both, as the section prints it (s.122H(3))",
        OnIndictment = "5 years' imprisonment, a fine, or both",
        Youth = "Youth court; detention and training order of 24 months at most (from memory)",
        ConditionalDischargeBarred = true,
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
        Consequences =
        [
            "A conviction or caution for the breach makes the subject notify under Part 2 of the Sexual Offences Act 2003 until the order ends: tell the officers who manage registered sex offenders (s.122I)",
            "A conditional discharge is barred (s.122H(4))",
        ],
    };

    /// <summary>Of the notification duties.</summary>
    public static BreachRule OfNotification { get; } = new(BreachNature.Offence, "SOA 2003 s.91, applied by s.122F(4)")
    {
        MaximumPenalty = "5 years' imprisonment, a fine, or both (from memory)",
        OnIndictment = "5 years' imprisonment, a fine, or both (from memory)",
        Arrest = Power.ArrestForOffence,
        Enter = Power.EntryToArrestForIndictable,
        Search = Power.SearchAfterArrest,
    };

    public static IReadOnlyList<EnforcementOption> Responses { get; } =
        [.. Option.OnOffenceWithSomeoneAtRisk, Option.ApplyToVary("SOA 2003 s.122D", "a new or longer term must be necessary to protect from harm (s.122D(4))")];
}
