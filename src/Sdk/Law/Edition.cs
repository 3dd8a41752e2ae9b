namespace Poet.OrderTypes.Sdk.Law;

/// <summary>
/// The law of an order type from a day on. An order keeps the edition it was made under: a new edition never rewrites a live order.
/// </summary>
/// <param name="Id">Stable and short, unique within the type, for example the Act and year.</param>
/// <param name="CommencesOn">First day on which an order could be made under it.</param>
public sealed record Edition(string Id, DateOnly CommencesOn)
{
    /// <summary>Last day on which an order could be made under it; null while open. Orders already made stay under it.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Areas it is limited to, as said in the commencement regulations; empty for all of England and Wales.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>
    /// True when the Act is passed but no commencement is known: <see cref="CommencesOn"/> is then the earliest day it could be, and an order stands on this
    /// edition only where an administrator has switched it on or the order's form exists in no other.
    /// </summary>
    public bool AwaitsCommencement { get; init; }

    /// <summary>How sure it is that this text is in force. Anything but high is off for applications until an administrator switches it on; registering, checking and recording a breach work always.</summary>
    public Certainty Certainty { get; init; } = Certainty.High;

    /// <summary>What is uncertain and where it stands; required when <see cref="Certainty"/> is not high.</summary>
    public string? Uncertainty { get; init; }

    /// <summary>Single points of an otherwise certain text that were not read in a source; shown beside the point.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>Changes around this text that an officer should know of: guidance, pilots, Acts passed and not yet in force.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>Where the text was read, and at what date.</summary>
    public required string Source { get; init; }

    /// <summary>The forms in which the order exists: full, interim, police notice. At least one.</summary>
    public required IReadOnlyList<OrderForm> Forms { get; init; }

    /// <summary>The form of this kind, or null when the law has none.</summary>
    public OrderForm? Form(FormKind kind) => Forms.FirstOrDefault(f => f.Kind == kind);

    /// <summary>The form of this kind, or the first one: an order recorded in a form that the law does not have still needs its law.</summary>
    public OrderForm FormOrFirst(FormKind kind) => Form(kind) ?? Forms[0];
}

/// <summary>A point of law that needs a solicitor's eye before much hangs on it.</summary>
/// <param name="About">The point in a few words.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Says">What is doubtful, and what the plugin does meanwhile.</param>
public sealed record Doubt(string About, Certainty Certainty, string Says);

/// <summary>A change around an edition.</summary>
/// <param name="What">What changed, and what it means for this order.</param>
/// <param name="When">The dates, in words.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Amendment(string What, string When, Certainty Certainty, string Source);

/// <summary>How sure a statement of law is.</summary>
public enum Certainty
{
    /// <summary>Read in the source.</summary>
    High,
    /// <summary>Read in an older text, or commencement partly known.</summary>
    Medium,
    /// <summary>From memory, or commencement unknown.</summary>
    Low,
}

/// <summary>The forms an order can have.</summary>
public enum FormKind
{
    /// <summary>The order made after the full hearing.</summary>
    Full,
    /// <summary>The interim order made before it.</summary>
    Interim,
    /// <summary>The notice given by a police officer before any court.</summary>
    Notice,
}
