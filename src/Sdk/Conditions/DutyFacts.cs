namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Something that the subject had to do or allow at a time, and whether it was done.</summary>
/// <param name="Kind">What it was.</param>
public sealed record DutyFact(DutyKind Kind)
{
    /// <summary>With whom, at what or for what, in the words of the order where it names such things; null when not said.</summary>
    public string? With { get; init; }

    /// <summary>The instant at which, or up to which, it had to be done; null when not said.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True when the subject did or allowed it, false when not; null when not known.</summary>
    public bool? Done { get; init; }

    /// <summary>The instant at which it was done; null when not known.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The place at which it was to be done, or was done; null when not said.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>True when whoever the order names excused the subject from it beforehand; null when not said.</summary>
    public bool? Excused { get; init; }

    /// <summary>True when it could only be done by speaking to an officer, as in answering questions; null when not said.</summary>
    public bool? Oral { get; init; }
}

/// <summary>Kinds of duties.</summary>
public enum DutyKind
{
    /// <summary>Coming to an appointment, session or course.</summary>
    Appointment,
    /// <summary>Following an instruction of whoever the order names.</summary>
    Instruction,
    /// <summary>Letting somebody visit at home.</summary>
    HomeVisit,
    /// <summary>Reporting or presenting oneself to somebody.</summary>
    Report,
    /// <summary>Keeping in touch.</summary>
    Contact,
    /// <summary>Giving a sample or taking part in a test.</summary>
    Test,
    /// <summary>Letting a person, vehicle or home be searched.</summary>
    Search,
    /// <summary>Wearing a tag.</summary>
    WearTag,
    /// <summary>Keeping a tag charged.</summary>
    ChargeTag,
    /// <summary>Leaving a tag and its equipment unharmed.</summary>
    LeaveTagAlone,
    /// <summary>Letting equipment be fitted, installed or checked.</summary>
    AllowEquipment,
    /// <summary>Reporting that a tag or its equipment does not work.</summary>
    ReportFault,
    /// <summary>Giving information or papers that were asked for.</summary>
    Information,
    /// <summary>Handing over a passport or another document.</summary>
    Surrender,
}

/// <summary>
/// An event as it was known: several with one reference are versions of it, of which the check goes by the one known last before the instant asked about.
/// </summary>
/// <param name="Name">Its name, in the words of the order where it names such events.</param>
public sealed record OccasionFact(string Name)
{
    /// <summary>What tells it from others of its name, such as the number of a fixture; null when the day does.</summary>
    public string? Reference { get; init; }

    /// <summary>When it starts; the kick-off of a match; null when not known.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When it ends; null when not known.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>From when it was known so; null for always.</summary>
    public DateTimeOffset? KnownFrom { get; init; }

    /// <summary>True when it was called off.</summary>
    public bool CalledOff { get; init; }

    /// <summary>Where it is held, by a place the register knows; null when not said.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>True when the subject attends it; false when only near; null when not said.</summary>
    public bool? Attending { get; init; }
}
