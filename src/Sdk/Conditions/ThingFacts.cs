namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>A device found.</summary>
public sealed record DeviceFact
{
    /// <summary>What it is.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Who has it: the subject, shared, or somebody else's.</summary>
    public Possession Possession { get; init; } = Possession.Subject;

    /// <summary>Telephone number; null when not known.</summary>
    public string? Number { get; init; }

    /// <summary>IMEI; null when not known.</summary>
    public string? Imei { get; init; }

    /// <summary>Physical SIM cards in it; null when not looked.</summary>
    public int? Sims { get; init; }

    /// <summary>Embedded SIM profiles in it; null when not looked.</summary>
    public int? ESims { get; init; }

    /// <summary>True when it can reach the internet; null when that is the question.</summary>
    public bool? ReachesInternet { get; init; }

    /// <summary>The day the subject got it; null when not known.</summary>
    public DateOnly? AcquiredOn { get; init; }

    /// <summary>True when the subject has used it; null when not known.</summary>
    public bool? Used { get; init; }

    /// <summary>True when it is built or altered to hide its identity or its content; null when not known.</summary>
    public bool? Hardened { get; init; }

    /// <summary>True when history was deleted by the subject; null when not known.</summary>
    public bool? HistoryDeleted { get; init; }

    /// <summary>True when somebody else, such as an employer, deleted history; null when not known.</summary>
    public bool? HistoryDeletedByOther { get; init; }

    /// <summary>True when private browsing, which keeps no history, was used; null when not known.</summary>
    public bool? PrivateBrowsing { get; init; }

    /// <summary>Names of software found on it that matters; null when not looked, an empty list when looked and none found.</summary>
    public IReadOnlyList<string>? Software { get; init; }

    /// <summary>True when software on it deletes by itself; null when not known.</summary>
    public bool? DeletesAutomatically { get; init; }

    /// <summary>True when it keeps history of pages but an app keeps none of its messages; null when not known.</summary>
    public bool? AppKeepsNoHistory { get; init; }

    /// <summary>True when software able to delete, wipe or hide is on it; null when not known.</summary>
    public bool? WipingSoftwarePresent { get; init; }

    /// <summary>True when that software was used; null when not known.</summary>
    public bool? WipingSoftwareUsed { get; init; }

    /// <summary>True when a virtual private network or anonymiser is on it; null when not known.</summary>
    public bool? Vpn { get; init; }

    /// <summary>True when cloud or remote storage is used; null when not known.</summary>
    public bool? CloudStorage { get; init; }

    /// <summary>True when required monitoring software is running; null when not looked.</summary>
    public bool? MonitoringRunning { get; init; }

    /// <summary>True when the subject took required monitoring software off; false when an update or somebody else did; null when not known.</summary>
    public bool? MonitoringRemovedBySubject { get; init; }

    /// <summary>True when the subject refused to hand it over on request, false when handed over; null when not asked.</summary>
    public bool? RefusedInspection { get; init; }

    /// <summary>True when an employer controls it.</summary>
    public bool? EmployerControlled { get; init; }
}

/// <summary>Kinds of devices.</summary>
public enum DeviceKind
{
    /// <summary>Mobile telephone.</summary>
    MobilePhone,
    /// <summary>Landline telephone.</summary>
    Landline,
    /// <summary>Loose SIM card or profile.</summary>
    Sim,
    /// <summary>Tablet.</summary>
    Tablet,
    /// <summary>Computer or laptop.</summary>
    Computer,
    /// <summary>Smart watch.</summary>
    Watch,
    /// <summary>Smart television.</summary>
    SmartTv,
    /// <summary>Games console.</summary>
    GamesConsole,
    /// <summary>Storage, such as a memory stick.</summary>
    Storage,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Whose a thing is.</summary>
public enum Possession
{
    /// <summary>In the subject's own possession or use.</summary>
    Subject,
    /// <summary>Borrowed, or in use together with somebody.</summary>
    Shared,
    /// <summary>Somebody else's, near the subject.</summary>
    SomeoneElse,
}

/// <summary>Cash found.</summary>
/// <param name="Currency">Three letters (ISO 4217).</param>
/// <param name="Amount">Amount, 0 or more.</param>
public sealed record CashFact(string Currency, decimal Amount)
{
    /// <summary>True when it is in coin; null when not said.</summary>
    public bool? InCoin { get; init; }

    /// <summary>Whose hands it is in.</summary>
    public Possession Possession { get; init; } = Possession.Subject;

    /// <summary>True when paper shows wages banked the same day, or another exception's proof; null when not said.</summary>
    public bool? ExceptionShown { get; init; }

    /// <summary>Worth in pounds by the rate the force uses, where the officer has it; null otherwise.</summary>
    public decimal? InPounds { get; init; }
}

/// <summary>A vehicle.</summary>
/// <param name="Use">How the subject has to do with it.</param>
public sealed record VehicleFact(VehicleUse Use)
{
    /// <summary>Registration mark; null when not known.</summary>
    public string? Mark { get; init; }

    /// <summary>True when hired; null when not known.</summary>
    public bool? Hired { get; init; }

    /// <summary>The day the subject got it or first had the use of it; null when not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>How many others ride in it with the subject, 0 or more; null when not said.</summary>
    public int? Passengers { get; init; }
}

/// <summary>How somebody has to do with a vehicle.</summary>
public enum VehicleUse
{
    /// <summary>Drives it.</summary>
    Drives,
    /// <summary>Keeps or owns it.</summary>
    Keeps,
    /// <summary>Rides in it.</summary>
    Rides,
}

/// <summary>An account or online identity.</summary>
/// <param name="Kind">What it is.</param>
public sealed record AccountFact(AccountKind Kind)
{
    /// <summary>Its number or name; null when not known.</summary>
    public string? Identifier { get; init; }

    /// <summary>The service or bank; null when not known.</summary>
    public string? Provider { get; init; }

    /// <summary>True when held abroad; null when not known.</summary>
    public bool? Foreign { get; init; }

    /// <summary>The day it was opened or first used; null when not known.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>True when it is in another's name, or a false one, but used by the subject; null when not known.</summary>
    public bool? InAnothersName { get; init; }

    /// <summary>True when the subject has used it; null when not known.</summary>
    public bool? Used { get; init; }
}

/// <summary>Kinds of accounts.</summary>
public enum AccountKind
{
    /// <summary>Bank or building society.</summary>
    Bank,
    /// <summary>Virtual currency.</summary>
    VirtualCurrency,
    /// <summary>Email.</summary>
    Email,
    /// <summary>Social media.</summary>
    SocialMedia,
    /// <summary>Messaging.</summary>
    Messaging,
    /// <summary>Gaming.</summary>
    Gaming,
    /// <summary>Any other online identity.</summary>
    OtherOnline,
}

/// <summary>An article found.</summary>
/// <param name="Name">What it is, in the words of the order where it names such things.</param>
public sealed record ItemFact(string Name)
{
    /// <summary>Whose it is.</summary>
    public Possession Possession { get; init; } = Possession.Subject;

    /// <summary>True in a public place; null when not said.</summary>
    public bool? InPublic { get; init; }

    /// <summary>What sort of thing it is; null when that is the question.</summary>
    public ItemSort? Sort { get; init; }

    /// <summary>True when the subject wears it; null when not said.</summary>
    public bool? Worn { get; init; }

    /// <summary>True when for a reason that the order excepts, such as work or worship; null when not said.</summary>
    public bool? WithinException { get; init; }
}

/// <summary>Sorts of articles that conditions name.</summary>
public enum ItemSort
{
    /// <summary>A knife or another blade.</summary>
    Blade,
    /// <summary>Another weapon, or an imitation of one.</summary>
    Weapon,
    /// <summary>A tool for breaking in or stealing.</summary>
    BurglaryTool,
    /// <summary>Things for taking or dealing in drugs.</summary>
    DrugParaphernalia,
    /// <summary>Identity documents that are not the subject's own, or what is used to make them.</summary>
    FalseDocuments,
    /// <summary>A device that tracks people or vehicles.</summary>
    Tracker,
    /// <summary>A camera or recorder.</summary>
    Camera,
    /// <summary>A jammer of telephones or of satellite positions.</summary>
    Jammer,
    /// <summary>A device that finds surveillance devices.</summary>
    SurveillanceDetector,
    /// <summary>A radio scanner, or a radio that sends.</summary>
    Radio,
    /// <summary>A telephone or program built to hide who uses it or what is said.</summary>
    HiddenCommunication,
    /// <summary>Something that covers the face.</summary>
    FaceCovering,
    /// <summary>Clothing, colours or badges of a group.</summary>
    GroupClothing,
    /// <summary>A passport.</summary>
    Passport,
    /// <summary>An open vessel with alcohol in it.</summary>
    OpenAlcohol,
    /// <summary>Anything else.</summary>
    Other,
}
