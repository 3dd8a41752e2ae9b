using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on vehicles: how many, which, hired ones, passengers, and telling the police.</summary>
public sealed record VehicleTerms
{
    /// <summary>What ties a vehicle to the subject, for the limit and for the duty to tell.</summary>
    [Field("Vehicles meant are those the subject"), MinLength(1), MaxLength(4)]
    public IReadOnlyList<VehicleLink> Links { get; init; } = [VehicleLink.Owns, VehicleLink.Hires, VehicleLink.Uses];

    /// <summary>The most vehicles; null for no limit.</summary>
    [Field("Most vehicles", Hint = "0 for none at all; leave empty for no limit"), Range(0, 99)]
    public int? MaxVehicles { get; init; }

    /// <summary>The only vehicles allowed, by registration mark; empty when the term names none.</summary>
    [Field("The only vehicles allowed", Hint = "By registration mark"), MaxLength(20)]
    public IReadOnlyList<string> OnlyMarks { get; init; } = [];

    /// <summary>True when hired vehicles are barred.</summary>
    [Field("Hired vehicles are barred")]
    public bool HireBarred { get; init; }

    /// <summary>The most passengers; null for no limit.</summary>
    [Field("Most passengers"), Range(0, 60)]
    public int? MaxPassengers { get; init; }

    /// <summary>The duty to tell; null when there is none.</summary>
    [Field("Telling the police")]
    public Notify? Notify { get; init; }

    /// <summary>Details to be told.</summary>
    [Field("Details to be told"), MaxLength(6)]
    public IReadOnlyList<VehicleDetail> Details { get; init; } = [];

    /// <summary>Who may approve otherwise; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>What ties a vehicle to somebody.</summary>
public enum VehicleLink
{
    /// <summary>Owns or keeps it.</summary>
    Owns,
    /// <summary>Hires it.</summary>
    Hires,
    /// <summary>Drives it or has the use of it.</summary>
    Uses,
    /// <summary>Rides in it.</summary>
    RidesIn,
}

/// <summary>Details of a vehicle.</summary>
public enum VehicleDetail
{
    /// <summary>Make.</summary>
    Make,
    /// <summary>Model.</summary>
    Model,
    /// <summary>Colour.</summary>
    Colour,
    /// <summary>Registration mark.</summary>
    Registration,
    /// <summary>Registered keeper.</summary>
    Keeper,
}
