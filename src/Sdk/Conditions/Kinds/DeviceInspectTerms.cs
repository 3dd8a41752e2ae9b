using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on how devices that reach the internet may be used, and on showing them.</summary>
public sealed record DeviceInspectTerms
{
    /// <summary>True when a device must be handed over for inspection on request.</summary>
    [Field("To be handed over for inspection on request")]
    public bool HandOver { get; init; }

    /// <summary>True when it may be taken away for examination.</summary>
    [Field("May be taken away for examination")]
    public bool MayBeRemoved { get; init; }

    /// <summary>True when it must keep and display its history of internet use.</summary>
    [Field("Must keep and display its history of internet use")]
    public bool KeepHistory { get; init; }

    /// <summary>True when history may not be deleted.</summary>
    [Field("History may not be deleted")]
    public bool NoDeletion { get; init; }

    /// <summary>What the term says of software that deletes by itself.</summary>
    [Field("Automatic deletion, such as messages that vanish")]
    public Ban AutomaticDeletion { get; init; }

    /// <summary>What the term says of private browsing.</summary>
    [Field("Private browsing")]
    public Ban PrivateBrowsing { get; init; }

    /// <summary>What the term says of virtual private networks and anonymisers.</summary>
    [Field("Virtual private networks and anonymisers")]
    public Ban Vpn { get; init; }

    /// <summary>What the term says of cloud or remote storage.</summary>
    [Field("Cloud or remote storage")]
    public Ban Cloud { get; init; }

    /// <summary>What the term says of software able to delete, wipe or hide.</summary>
    [Field("Software able to delete, wipe or hide")]
    public SoftwareRule WipingSoftware { get; init; }

    /// <summary>True when software able to encrypt is treated in the same way.</summary>
    [Field("Software able to encrypt is treated in the same way")]
    public bool EncryptionToo { get; init; }

    /// <summary>Software barred by name or sort.</summary>
    [Field("Software barred", Hint = "Say what it does rather than its brand"), MaxLength(20)]
    public IReadOnlyList<string> BarredSoftware { get; init; } = [];

    /// <summary>Whether police monitoring software must be let on, or stay on.</summary>
    [Field("Monitoring software")]
    public MonitoringRule Monitoring { get; init; }

    /// <summary>What the monitoring software is, where the term says.</summary>
    [Field("Which monitoring software"), StringLength(100, MinimumLength = 2)]
    public string? MonitoringProduct { get; init; }

    /// <summary>Whether the internet may be used at all.</summary>
    [Field("Use of the internet")]
    public InternetUse InternetUse { get; init; }

    /// <summary>Kinds of devices that the term names as within "device capable of accessing the internet".</summary>
    [Field("Devices named as covered"), MaxLength(10)]
    public IReadOnlyList<DeviceKind> Including { get; init; } = [];

    /// <summary>Kinds of devices that the term leaves out.</summary>
    [Field("Devices named as left out"), MaxLength(10)]
    public IReadOnlyList<DeviceKind> LeavingOut { get; init; } = [];

    /// <summary>Whether devices that an employer controls are covered.</summary>
    [Field("Devices that an employer controls")]
    public Coverage EmployerDevices { get; init; }

    /// <summary>Who may approve otherwise; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool SpeaksOfHistory => KeepHistory || NoDeletion;

    internal bool SaysNothing => !HandOver && !MayBeRemoved && !SpeaksOfHistory && InternetUse == InternetUse.Free && Monitoring == MonitoringRule.NotRequired
        && WipingSoftware == SoftwareRule.NotSaid && BarredSoftware.Count == 0 && !new[] { AutomaticDeletion, PrivateBrowsing, Vpn, Cloud }.Contains(Ban.Barred);
}

/// <summary>What a term says of a sort of software.</summary>
public enum SoftwareRule
{
    /// <summary>Nothing.</summary>
    NotSaid,
    /// <summary>It may not be used.</summary>
    UseBarred,
    /// <summary>It may not be on the device at all.</summary>
    PossessionBarred,
}

/// <summary>Monitoring software.</summary>
public enum MonitoringRule
{
    /// <summary>Not required.</summary>
    NotRequired,
    /// <summary>The subject must let the police install it.</summary>
    AllowInstallation,
    /// <summary>It must be on the device and stay there.</summary>
    KeepInstalled,
}

/// <summary>Use of the internet.</summary>
public enum InternetUse
{
    /// <summary>Allowed, within the rest of the term.</summary>
    Free,
    /// <summary>Only with approval.</summary>
    WithApproval,
    /// <summary>Not at all.</summary>
    Barred,
}
