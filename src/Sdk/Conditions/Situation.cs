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

    /// <summary>Details of the subject's life that changed, and reports that fell due.</summary>
    public IReadOnlyList<ChangeFact>? Changes { get; init; }

    /// <summary>Duties that fell due, and whether they were done.</summary>
    public IReadOnlyList<DutyFact>? Duties { get; init; }

    /// <summary>What the subject did or takes part in; an empty list means nothing that any term names.</summary>
    public IReadOnlyList<ActivityFact>? Activities { get; init; }

    /// <summary>Use of the internet; an empty list means none.</summary>
    public IReadOnlyList<InternetFact>? Internet { get; init; }

    /// <summary>Work, paid or not; an empty list means none.</summary>
    public IReadOnlyList<WorkFact>? Work { get; init; }

    /// <summary>Money and credit that moved; an empty list means none.</summary>
    public IReadOnlyList<PaymentFact>? Payments { get; init; }

    /// <summary>Animals with the subject; an empty list means none.</summary>
    public IReadOnlyList<AnimalFact>? Animals { get; init; }

    /// <summary>Events about the instant, as they were known; an empty list means none.</summary>
    public IReadOnlyList<OccasionFact>? Occasions { get; init; }

    /// <summary>Where the subject lives or spends the night.</summary>
    public StayFact? Stay { get; init; }
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

    /// <summary>True when it can be seen from where the subject is; null when not said.</summary>
    public bool? InSight { get; init; }

    /// <summary>True when there for a reason that the order excepts, such as going to court; null when not said.</summary>
    public bool? WithinException { get; init; }
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

    /// <summary>True when together for a reason that the order excepts, such as work; null when not said.</summary>
    public bool? WithinException { get; init; }

    /// <summary>What the person is known to be; an empty list means none of these; null when not said.</summary>
    public IReadOnlyList<PersonClass>? Is { get; init; }

    /// <summary>Groups and organisations the person belongs or belonged to; null when not said.</summary>
    public IReadOnlyList<string>? Groups { get; init; }
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
    /// <summary>Places of worship.</summary>
    public const string Worship = "place-of-worship";
    /// <summary>Swimming baths and leisure centres.</summary>
    public const string Leisure = "leisure-centre";
    /// <summary>Parks and open spaces.</summary>
    public const string Park = "park";
    /// <summary>Libraries.</summary>
    public const string Library = "library";
    /// <summary>Ports and airports.</summary>
    public const string Port = "port-or-airport";
}
