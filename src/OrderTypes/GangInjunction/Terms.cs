namespace Poet.OrderTypes.GangInjunction;

/// <summary>What an injunction may contain: the Act's examples, and more where necessary. No term may run past two years from the grant.</summary>
internal static class Terms
{
    public static ConditionList Full { get; } = new("PCA 2009 ss.34-35", Closed: false)
    {
        Kinds =
        [
            Capped(ConditionKinds.ExclusionArea), Capped(ConditionKinds.ExclusionPremises), Capped(ConditionKinds.NonAssociation),
            Capped(ConditionKinds.Curfew) with { MaxHoursInADay = 8, Section = "s.35(4), s.36(2)" },
            Capped(ConditionKinds.NotifyDetails), Capped(ConditionKinds.PresentTo), Capped(ConditionKinds.Attendance), Capped(ConditionKinds.Clothing), Capped(ConditionKinds.Animal),
            Capped(ConditionKinds.InternetUse), Capped(ConditionKinds.Vehicle), Capped(ConditionKinds.FreeWorded),
        ],
        Avoid = "As far as practicable no conflict with religious beliefs and no interference with work or education (s.35(5))",
        Limits =
        [
            "No term may run past two years from the grant (s.36(2))",
            "Being at a place: eight hours in any day at most (s.35(4))",
            "The Act's examples, which leave room for others: a place; persons, animals or clothing in a place; use of the internet (s.35(2)); telling an address, being at a place, presenting to a person, taking part in activities (s.35(3))",
        ],
    };

    public static ConditionList Interim { get; } = Full with
    {
        Section = "PCA 2009 ss.35, 40-41",
        Limits = [.. Full.Limits, "Granted without notice: no requirement to take part in activities (s.41(3))"],
    };

    private static ConditionRule Capped(string kind) => new(kind) { Maximum = Period.OfYears(2), UntilFurtherOrder = false, Section = "s.36(2)" };
}
