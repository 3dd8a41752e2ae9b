namespace FootballBanning;

/// <summary>What it contains. The ban on matches is the order itself; more may be required in relation to matches.</summary>
internal static class Terms
{
    public static ConditionList List { get; } = new("FSA 1989 ss.14(4), 14E, 14G", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.MatchBan, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.NonAssociation,
            ConditionKinds.NotifyDetails, ConditionKinds.PresentTo, ConditionKinds.FreeWorded,
        ],
        MustContain = [ConditionKinds.MatchBan],
        Limits =
        [
            "Requirements that are added must be in relation to regulated football matches (s.14G(1))",
            "Passports are surrendered for matches outside the United Kingdom unless there are exceptional circumstances, which the court says (s.14E(3)-(4))",
        ],
    };
}
