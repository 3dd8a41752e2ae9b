using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to tell the police of devices.</summary>
public sealed record DeviceNotifyTerms
{
    /// <summary>Which devices.</summary>
    [Field("Which devices")]
    public NotifiedDevices Devices { get; init; }

    /// <summary>Which details.</summary>
    [Field("Which details"), MinLength(1), MaxLength(10)]
    public required IReadOnlyList<DeviceDetail> Details { get; init; }

    /// <summary>By when and whom to tell.</summary>
    [Field("By when and to whom")]
    public required Notify Notify { get; init; }

    /// <summary>True when giving a device up must be told too.</summary>
    [Field("Giving a device up must be told too")]
    public bool DisposalToo { get; init; }

    /// <summary>Whether a device that is borrowed, shared or in regular use must be told.</summary>
    [Field("A device borrowed, shared or in regular use must be told")]
    public Coverage Borrowed { get; init; }
}

/// <summary>Devices that a duty to notify covers.</summary>
public enum NotifiedDevices
{
    /// <summary>Mobile telephones only.</summary>
    MobilePhones,
    /// <summary>Anything that calls or holds a SIM: telephones, SIM cards, tablets and watches with a SIM.</summary>
    CommunicationsDevices,
    /// <summary>Anything that reaches the internet.</summary>
    InternetDevices,
}

/// <summary>Details of a device.</summary>
public enum DeviceDetail
{
    /// <summary>Make.</summary>
    Make,
    /// <summary>Model.</summary>
    Model,
    /// <summary>IMEI.</summary>
    Imei,
    /// <summary>Telephone number.</summary>
    Number,
    /// <summary>SIM card or e-SIM profile, by its own number.</summary>
    Sim,
    /// <summary>Network provider.</summary>
    Provider,
    /// <summary>Network card address.</summary>
    MacAddress,
    /// <summary>Code to unlock it.</summary>
    UnlockCode,
}
