namespace Poet.OrderTypes.SeriousCrimePrevention;

/// <summary>What an order may contain: Serious Crime Act 2007 ss.5 and 11-15. The examples in s.5 do not close the list.</summary>
internal static class Terms
{
    internal static readonly ConditionList Before2025 = new("SCA 2007 s.5", Closed: false)
    {
        Kinds =
        [
            ConditionKinds.NonAssociation, ConditionKinds.NoContact, ConditionKinds.DeviceLimit, ConditionKinds.DeviceNotify, ConditionKinds.DeviceInspect,
            ConditionKinds.OnlineIdentity, ConditionKinds.CashLimit, ConditionKinds.BankAccounts, ConditionKinds.Vehicle, ConditionKinds.NotifyDetails,
            ConditionKinds.TravelNotify, ConditionKinds.TravelAbroad, ConditionKinds.Curfew, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises,
            ConditionKinds.Residence, ConditionKinds.InternetUse, ConditionKinds.CommsEquipment, ConditionKinds.TransfersBorrowing, ConditionKinds.FinanceReport,
            ConditionKinds.BusinessEmployment, ConditionKinds.PremisesNotify, ConditionKinds.Items, ConditionKinds.InfoToOfficer, ConditionKinds.FreeWorded,
        ],
        Barred = [new(ConditionKinds.ElectronicMonitoring) { Section = "s.5B, not known to be in force (BSA 2025 s.55)" }],
        Limits =
        [
            "May cover finance, property, business, working arrangements, communications, associations, premises, items, travel and residence (s.5(3)-(6))",
            "May require information or documents for a law enforcement officer, who may set how, where and when where the order says so (s.5(5)); record each such setting",
            "May not require oral answers (s.11)",
            "May not require what legal professional privilege protects (s.12)",
            "May not require excluded material or what banking confidence protects, beyond what the section allows (s.13)",
            "Statements made because the order required them may be used only within limits (s.15)",
            "Courts discourage stock clauses: each term must fit this person (Hancox and Duffy)",
        ],
    };

    internal static readonly ConditionList From2025 = Before2025 with
    {
        Kinds = [.. Before2025.Kinds, new(ConditionKinds.ElectronicMonitoring) { Maximum = Period.OfMonths(12), Section = "s.5B(6)" }],
        Barred = [],
        Limits =
        [
            .. Before2025.Limits,
            "Electronic monitoring for 12 months at most, extended by 12 months at most at a time (s.5B(6), once BSA 2025 s.55 is in force)",
        ],
    };
}
