namespace FootballBanning;

/// <summary>What a breach is, and what may be done about it.</summary>
internal static class Breaching
{
    public static BreachRule Rule { get; } = new(BreachNature.Offence, "FSA 1989 s.14J")
    {
        MaximumPenalty = "6 months' imprisonment, a fine of level 5 (without limit since 2015), or both; summary only (s.14J(2))",
        OnSummaryConviction = "6 months' imprisonment, a fine of level 5, or both",
        Arrest = Power.ArrestForOffence,
        Enter = Power.NoEntry,
        Search = Power.SearchOfPersonOnArrest,
        Consequences =
        [
            "The information must be laid within six months of the offence (Magistrates' Courts Act 1980 s.127; from memory)",
            "In a control period a constable may detain somebody, and give notice to appear before a court (ss.21A-21B; from memory)",
        ],
    };

    public static IReadOnlyList<EnforcementOption> Responses { get; } =
    [
        .. Option.OnOffence,
        Option.ApplyToVary("FSA 1989 s.14G(2)", "only requirements that were added in relation to matches"),
        Option.ProactiveOperation,
    ];
}
