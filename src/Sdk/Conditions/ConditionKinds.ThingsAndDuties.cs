using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.OrderTypes.Sdk.Conditions;

public static partial class ConditionKinds
{
    /// <summary>How many phones, SIM cards, numbers and computers.</summary>
    public const string DeviceLimit = "device-limit";

    /// <summary>To tell the police of devices.</summary>
    public const string DeviceNotify = "device-notify";

    /// <summary>To hand over devices on request, keep history, not wipe.</summary>
    public const string DeviceInspect = "device-inspect";

    /// <summary>How much cash.</summary>
    public const string CashLimit = "cash-limit";

    /// <summary>Vehicles: how many, which, told to the police.</summary>
    public const string Vehicle = "vehicle";

    /// <summary>Bank accounts: how many, which, told to the police.</summary>
    public const string BankAccounts = "bank-accounts";

    /// <summary>Online accounts and identities.</summary>
    public const string OnlineIdentity = "online-identity";

    /// <summary>Not to travel abroad, or to some countries.</summary>
    public const string TravelAbroad = "travel-abroad";

    /// <summary>To tell the police of travel.</summary>
    public const string TravelNotify = "travel-notify";

    /// <summary>To tell the police name, address, employment and the like.</summary>
    public const string NotifyDetails = "notify-details";

    /// <summary>Articles not to be had.</summary>
    public const string Items = "items";

    /// <summary>Jammers, detectors and hidden telephones; public telephones; unsolicited calls.</summary>
    public const string CommsEquipment = "comms-equipment";

    /// <summary>What the internet may be used for.</summary>
    public const string InternetUse = "internet-use";

    /// <summary>Money sent, received, borrowed and lent; virtual currency.</summary>
    public const string TransfersBorrowing = "transfers-borrowing";

    /// <summary>To report on money at intervals or when asked.</summary>
    public const string FinanceReport = "finance-report";

    /// <summary>To tell of premises and storage.</summary>
    public const string PremisesNotify = "premises-notify";

    /// <summary>What work and business the subject may do.</summary>
    public const string BusinessEmployment = "business-employment";

    private static IEnumerable<IConditionKind> ThingsAndDuties() =>
    [
        new DeviceLimit(), new DeviceNotify(), new DeviceInspect(), new CommsEquipment(), new InternetPurposes(), new OnlineIdentity(), new CashLimit(), new BankAccounts(), new TransfersBorrowing(),
        new FinanceReport(), new BusinessEmployment(), new PremisesNotify(), new Vehicle(), new Items(), new TravelAbroad(), new TravelNotify(), new NotifyDetails(),
    ];
}
