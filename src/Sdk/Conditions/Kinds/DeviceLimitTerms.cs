using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a limit on telephones, SIM cards and computers.</summary>
public sealed record DeviceLimitTerms
{
    /// <summary>The most mobile telephones; null for no limit.</summary>
    [Field("Most mobile telephones", Hint = "0 for none at all; leave empty for no limit"), Range(0, 99)]
    public int? MaxPhones { get; init; }

    /// <summary>The most SIM cards; null for no limit.</summary>
    [Field("Most SIM cards"), Range(0, 99)]
    public int? MaxSims { get; init; }

    /// <summary>The most telephone numbers; null for no limit.</summary>
    [Field("Most telephone numbers"), Range(0, 99)]
    public int? MaxNumbers { get; init; }

    /// <summary>The most computers; null for no limit.</summary>
    [Field("Most computers"), Range(0, 99)]
    public int? MaxComputers { get; init; }

    /// <summary>The most landlines; null for no limit.</summary>
    [Field("Most landlines"), Range(0, 99)]
    public int? MaxLandlines { get; init; }

    /// <summary>What the term says of embedded SIM profiles.</summary>
    [Field("Embedded SIM profiles (e-SIM)")]
    public ESimRule ESims { get; init; }

    /// <summary>Whether a tablet with a SIM counts as a mobile telephone.</summary>
    [Field("A tablet with a SIM counts as a mobile telephone")]
    public Coverage TabletsWithSim { get; init; }

    /// <summary>Whether a watch with a SIM counts as a mobile telephone.</summary>
    [Field("A watch with a SIM counts as a mobile telephone")]
    public Coverage WatchesWithSim { get; init; }

    /// <summary>Whether a device that is borrowed, shared or in regular use counts.</summary>
    [Field("A device borrowed, shared or in regular use counts")]
    public Coverage Borrowed { get; init; }

    /// <summary>True when handsets altered to hide their identity or content are barred.</summary>
    [Field("Handsets altered to hide their identity or content are barred")]
    public bool AlteredHandsetsBarred { get; init; }

    /// <summary>The only telephones allowed; empty when the term names none.</summary>
    [Field("The only telephones allowed", Hint = "By number or IMEI"), MaxLength(20)]
    public IReadOnlyList<NamedPhone> OnlyPhones { get; init; } = [];

    /// <summary>Who may approve more; null when nobody may.</summary>
    [Field("Who may approve more", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }

    internal bool HasALimit => (MaxPhones ?? MaxSims ?? MaxNumbers ?? MaxComputers ?? MaxLandlines) is not null;
}

/// <summary>A telephone that a term names, by number, IMEI or both.</summary>
public sealed record NamedPhone
{
    /// <summary>Its number.</summary>
    [Field("Telephone number"), StringLength(20, MinimumLength = 3)]
    public string? Number { get; init; }

    /// <summary>Its IMEI.</summary>
    [Field("IMEI", Hint = "Dial *#06# on the telephone to see it"), StringLength(20, MinimumLength = 14)]
    public string? Imei { get; init; }

    internal string InWords => string.Join(" and ", new[] { Number is null ? null : "number " + Number, Imei is null ? null : "IMEI " + Imei }.OfType<string>());
}

/// <summary>What a term says of embedded SIM profiles.</summary>
public enum ESimRule
{
    /// <summary>Nothing: where it matters the check cannot tell.</summary>
    NotSaid,
    /// <summary>Each counts as a SIM card.</summary>
    CountedAsSim,
    /// <summary>None is allowed.</summary>
    Barred,
    /// <summary>They do not count.</summary>
    NotCounted,
}
