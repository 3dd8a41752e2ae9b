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

    /// <summary>How sure it is that this text is in force. Anything but high is off for applications until an administrator switches it on; registering, checking and recording a breach work always.</summary>
    public Certainty Certainty { get; init; } = Certainty.High;

    /// <summary>What is uncertain and where it stands; required when <see cref="Certainty"/> is not high.</summary>
    public string? Uncertainty { get; init; }

    /// <summary>Where the text was read, and at what date.</summary>
    public required string Source { get; init; }

    /// <summary>The forms in which the order exists: full, interim, police notice. At least one.</summary>
    public required IReadOnlyList<OrderForm> Forms { get; init; }

    /// <summary>The form of this kind, or null when the law has none.</summary>
    public OrderForm? Form(FormKind kind) => Forms.FirstOrDefault(f => f.Kind == kind);

    /// <summary>The form of this kind, or the first one: an order recorded in a form that the law does not have still needs its law.</summary>
    public OrderForm FormOrFirst(FormKind kind) => Form(kind) ?? Forms[0];
}

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
