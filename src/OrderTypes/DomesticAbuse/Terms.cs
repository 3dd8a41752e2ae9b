namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>The closed list of the notice (ss.22-23), and the open one of the order (ss.35-37).</summary>
internal static class Terms
{
    internal static readonly ConditionList OfNotice = new("DAA 2021 ss.22(2), 23", Closed: true)
    {
        Kinds =
        [
            new(ConditionKinds.NonMolestation) { Section = "s.22(2)" },
            new(ConditionKinds.NoContact) { Section = "s.23(1)(a)" },
            new(ConditionKinds.ApproachPlace) { Section = "s.23(1)(b)" },
            new(ConditionKinds.HomeRights) { Section = "s.23" },
        ],
        MustContain = [ConditionKinds.NonMolestation],
        Limits =
        [
            "It must forbid being abusive towards the victim (s.22(2))",
            "It may forbid contact with the victim, and coming within a set distance of where the victim lives (s.23(1))",
            "Only where the person lives in premises that the victim lives in too: not to evict or exclude, not to enter, to leave (s.23)",
            "To leave the premises is the only thing that can be required (s.23)",
        ],
    };

    internal static readonly ConditionList OfOrder = new("DAA 2021 ss.35-37", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NonMolestation, ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionArea,
            ConditionKinds.ExclusionPremises, ConditionKinds.HomeRights, ConditionKinds.Curfew, ConditionKinds.OnlineIdentity, ConditionKinds.DeviceNotify,
            ConditionKinds.NotifyDetails, ConditionKinds.Residence, ConditionKinds.Attendance, ConditionKinds.KeepInTouch, ConditionKinds.SubmitTo,
            new(ConditionKinds.ElectronicMonitoring) { Maximum = Period.OfMonths(12), UntilFurtherOrder = false, Section = "s.38(5)" }, ConditionKinds.FreeWorded,
        ],
        Avoid = "So far as practicable, no conflict with religious beliefs or another order, and no interference with work or education (s.36)",
        Limits =
        [
            "Any requirement that is necessary to protect from abuse or the risk of it (s.35(1)); the Act's examples leave room for others (s.35(4)-(6))",
            "A requirement to do something names who supervises it, and the court hears evidence of its suitability and enforceability from them (s.36(2)-(3)); the person keeps in touch with the supervisor and tells of a new address (s.36(7))",
            "Electronic monitoring for 12 months at most (s.38(5)); not in the person's absence, only with the consent of others whose cooperation it needs, and where it is available (s.37)",
        ],
    };
}
