using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>What is asked about: an instant, what an officer says, and what the platform knows.</summary>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Facts">What the officer says.</param>
/// <param name="Known">What the platform knows.</param>
public sealed record Situation(DateTimeOffset At, Facts Facts, Known Known)
{
    /// <summary>Facts only, with nothing known.</summary>
    public Situation(DateTimeOffset at, Facts facts) : this(at, facts, Known.Nothing) { }
}

/// <summary>What an officer says about a moment. Everything is optional: null means not said, and is never read as "no".</summary>
public sealed record Facts
{
    /// <summary>Where the subject is, by position.</summary>
    public PositionFact? Position { get; init; }

    /// <summary>Where the subject is, by a place the register knows.</summary>
    public PlaceFact? Place { get; init; }

    /// <summary>Who is with the subject; an empty list means nobody.</summary>
    public IReadOnlyList<CompanionFact>? With { get; init; }

    /// <summary>Phones, computers and other devices found; an empty list means looked for and none found.</summary>
    public IReadOnlyList<DeviceFact>? Devices { get; init; }

    /// <summary>Cash found, by currency; an empty list means none found.</summary>
    public IReadOnlyList<CashFact>? Cash { get; init; }

    /// <summary>Vehicles the subject drives, keeps, rides in or has hired.</summary>
    public IReadOnlyList<VehicleFact>? Vehicles { get; init; }

    /// <summary>Bank and other accounts, and online identities, found.</summary>
    public IReadOnlyList<AccountFact>? Accounts { get; init; }

    /// <summary>A communication.</summary>
    public CommunicationFact? Communication { get; init; }

    /// <summary>Travel abroad.</summary>
    public TravelFact? Travel { get; init; }

    /// <summary>What the subject did to a person or a home.</summary>
    public IReadOnlyList<ConductFact>? Conduct { get; init; }

    /// <summary>Articles found.</summary>
    public IReadOnlyList<ItemFact>? Items { get; init; }
}

/// <summary>A position.</summary>
/// <param name="Point">Where.</param>
/// <param name="ErrorMetres">How far the true position may be from it, in metres; 0 when surveyed, at most 10,000.</param>
public sealed record PositionFact(GeoPoint Point, double ErrorMetres);

/// <summary>A place the subject is at.</summary>
public sealed record PlaceFact
{
    /// <summary>Its id in the register, where it has one.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>Its class, in the words of <see cref="PremisesClasses"/>, where that is what matters (a school, licensed premises).</summary>
    public string? PremisesClass { get; init; }

    /// <summary>Its trading name, such as a shop's.</summary>
    public string? Name { get; init; }

    /// <summary>True when the subject went in; false when outside or passing; null when not said.</summary>
    public bool? Inside { get; init; }

    /// <summary>True when travelling through without stopping; null when not said.</summary>
    public bool? PassingThrough { get; init; }
}

/// <summary>Someone with the subject.</summary>
public sealed record CompanionFact
{
    /// <summary>Id in the register, where the person is known there.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Age in years; null when not known.</summary>
    public int? Age { get; init; }

    /// <summary>True when another responsible adult supervises; null when not said.</summary>
    public bool? Supervised { get; init; }

    /// <summary>How far from the subject, in metres; null when not said.</summary>
    public double? DistanceMetres { get; init; }

    /// <summary>True when in a public place; null when not said.</summary>
    public bool? InPublic { get; init; }

    /// <summary>True when the meeting could not be helped; null when not said.</summary>
    public bool? Inadvertent { get; init; }
}

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

    /// <summary>True when history was deleted by the subject; null when not known.</summary>
    public bool? HistoryDeleted { get; init; }

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

    /// <summary>True when the subject refused to hand it over on request; null when not asked.</summary>
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

    /// <summary>True when it is in another's name but used by the subject; null when not known.</summary>
    public bool? InAnothersName { get; init; }
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

/// <summary>A communication between the subject and another.</summary>
/// <param name="PersonId">The other person.</param>
/// <param name="Means">How.</param>
public sealed record CommunicationFact(Guid PersonId, ContactMeans Means)
{
    /// <summary>True when the subject began it, or answered; false when only received; null when not known.</summary>
    public bool? SubjectCommunicated { get; init; }

    /// <summary>True when the other person wrote or called first.</summary>
    public bool? OtherBegan { get; init; }

    /// <summary>True when the subject asked a third party to pass it on; null when unclear.</summary>
    public bool? AskedThirdParty { get; init; }

    /// <summary>True when it fell under an exception in the order, such as through a solicitor; null when not said.</summary>
    public bool? WithinException { get; init; }
}

/// <summary>Ways of contact.</summary>
public enum ContactMeans
{
    /// <summary>Face to face.</summary>
    InPerson,
    /// <summary>Telephone call.</summary>
    Phone,
    /// <summary>Text or instant message.</summary>
    Message,
    /// <summary>Email.</summary>
    Email,
    /// <summary>Letter or parcel.</summary>
    Post,
    /// <summary>Message or call on social media.</summary>
    SocialMedia,
    /// <summary>Reaction to, or following of, a public post.</summary>
    OnlineReaction,
    /// <summary>Through another person.</summary>
    ThirdParty,
    /// <summary>Gift.</summary>
    Gift,
    /// <summary>Watching, following or tracking.</summary>
    Surveillance,
}

/// <summary>Travel abroad.</summary>
/// <param name="Country">Country, two letters (ISO 3166-1).</param>
public sealed record TravelFact(string Country)
{
    /// <summary>Day of departure.</summary>
    public DateOnly? DepartsOn { get; init; }

    /// <summary>Day of return.</summary>
    public DateOnly? ReturnsOn { get; init; }

    /// <summary>True when the subject has left or is at the port to leave; false for a plan; null when not said.</summary>
    public bool? Departing { get; init; }
}

/// <summary>Conduct towards a person or a home.</summary>
/// <param name="Kind">What was done.</param>
public sealed record ConductFact(ConductKind Kind)
{
    /// <summary>To whom.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Where, for conduct about a home.</summary>
    public Guid? PlaceId { get; init; }
}

/// <summary>Kinds of conduct.</summary>
public enum ConductKind
{
    /// <summary>Used violence.</summary>
    Violence,
    /// <summary>Threatened violence.</summary>
    ThreatOfViolence,
    /// <summary>Harassed, pestered or intimidated.</summary>
    Harassment,
    /// <summary>Evicted or shut out.</summary>
    EvictOrExclude,
    /// <summary>Entered a home.</summary>
    Enter,
    /// <summary>Stayed in, or came back to, a home to be left.</summary>
    RemainOrReturn,
    /// <summary>Damaged property.</summary>
    Damage,
}

/// <summary>An article found.</summary>
/// <param name="Name">What it is, in the words of the order where it names such things.</param>
public sealed record ItemFact(string Name)
{
    /// <summary>Whose it is.</summary>
    public Possession Possession { get; init; } = Possession.Subject;

    /// <summary>True in a public place; null when not said.</summary>
    public bool? InPublic { get; init; }
}

/// <summary>What the platform knows at the instant asked about.</summary>
public sealed record Known
{
    /// <summary>Nothing known.</summary>
    public static Known Nothing { get; } = new();

    /// <summary>What the subject has told the police; null when no ledger is kept, so that absence proves nothing.</summary>
    public IReadOnlyList<Notified>? Notifications { get; init; }

    /// <summary>Permissions given; null when no ledger is kept.</summary>
    public IReadOnlyList<PermissionGiven>? Permissions { get; init; }

    /// <summary>The subject's age in completed years at the instant; null when the date of birth is not known.</summary>
    public int? SubjectAge { get; init; }
}

/// <summary>Something the subject told the police.</summary>
/// <param name="What">device, address, vehicle, account, travel, name.</param>
/// <param name="Value">Its normal form: digits of a number or IMEI, capitals of a mark or account.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Notified(string What, string Value, DateTimeOffset At);

/// <summary>A permission given under a condition.</summary>
/// <param name="What">What it is for, in the words of <see cref="Notified.What"/>, or another stable word.</param>
/// <param name="Value">Its normal form; empty when it is for the thing in general.</param>
/// <param name="From">First instant, in UTC.</param>
/// <param name="Until">Instant after the last one, in UTC; null while open.</param>
public sealed record PermissionGiven(string What, string Value, DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>True when it holds at the instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => From <= at && (Until is null || at < Until);
}

/// <summary>Words for classes of premises, for conditions that name a class.</summary>
public static class PremisesClasses
{
    /// <summary>Schools.</summary>
    public const string School = "school";
    /// <summary>Licensed premises.</summary>
    public const string Licensed = "licensed-premises";
    /// <summary>Playgrounds.</summary>
    public const string Playground = "playground";
    /// <summary>Hospitals.</summary>
    public const string Hospital = "hospital";
    /// <summary>Railway stations.</summary>
    public const string RailwayStation = "railway-station";
    /// <summary>Shops.</summary>
    public const string Shop = "shop";
}
