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

    private static IEnumerable<IConditionKind> ThingsAndDuties() => [new DeviceLimit(), new DeviceNotify(), new DeviceInspect(), new CashLimit(), new Vehicle(), new BankAccounts(), new OnlineIdentity(), new TravelAbroad(), new TravelNotify(), new NotifyDetails()];
}
