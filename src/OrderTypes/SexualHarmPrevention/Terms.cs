namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>What an order may contain.</summary>
internal static class Terms
{
    public static ConditionList Of(Text t) => new(t.Content, Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises,
            ConditionKinds.DeviceLimit, ConditionKinds.DeviceInspect, ConditionKinds.OnlineIdentity, ConditionKinds.Vehicle, ConditionKinds.BusinessEmployment, ConditionKinds.InternetUse, Travel(t),
            .. OnlyWithRequirements(t), ConditionKinds.FreeWorded,
        ],
        Barred = [new(ConditionKinds.ElectronicMonitoring) { Section = "Police, Crime, Sentencing and Courts Act 2022 s.178, not in force in November 2024" }],
        RequirementsAllowed = t.Requirements is not null,
        Avoid = $"As far as practicable no conflict with religious beliefs or another order, and no interference with work or education ({t.Avoid})",
        Limits =
        [
            $"Every term must be necessary to protect from sexual harm ({t.Content})",
            t.Requirements is { } section ? $"A requirement needs a supervisor ({section})" : "Prohibitions only",
            $"A foreign travel prohibition names its countries, all but some, or all; one for all countries must order surrender of all passports ({t.Travel})",
        ],
    };

    private static IReadOnlyList<ConditionRule> OnlyWithRequirements(Text t) =>
        t.Requirements is null ? [] :
        [ConditionKinds.DeviceNotify, ConditionKinds.TravelNotify, ConditionKinds.NotifyDetails, ConditionKinds.Residence, ConditionKinds.Curfew, ConditionKinds.Attendance, ConditionKinds.KeepInTouch, ConditionKinds.SubmitTo];

    private static ConditionRule Travel(Text t) => new(ConditionKinds.TravelAbroad)
    {
        Maximum = Period.OfYears(5),
        UntilFurtherOrder = false,
        Section = t.Travel,
    };
}
