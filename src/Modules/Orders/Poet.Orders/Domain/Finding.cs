namespace Poet.Orders.Domain;

/// <summary>Something about an order that a person must look at: against the law, wrong in the data, or worth knowing.</summary>
internal sealed class Finding
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public required string Force { get; set; }

    /// <summary>Stable, snake_case, as import reports show it.</summary>
    public required string Code { get; set; }

    public FindingKind Kind { get; init; }
    public string? Field { get; init; }
    public required string Message { get; init; }
    public string? Section { get; init; }
    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>Open while in the year 9999.</summary>
    public DateTimeOffset SettledAt { get; set; } = Timeline.Open;

    public string? SettledBy { get; set; }
    public string? Settlement { get; set; }
}

/// <summary>What sort of finding.</summary>
internal enum FindingKind
{
    /// <summary>Outside what the law allows; the sealed order binds all the same, legal services decide.</summary>
    Legal,
    /// <summary>Wrong or missing in the data.</summary>
    Data,
    /// <summary>Worth knowing.</summary>
    Notice,
    /// <summary>A step that the law wants done by a time.</summary>
    Deadline,
}

/// <summary>A value that a condition's terms can be found by: the only way terms are queried.</summary>
internal sealed class ConditionFacet
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public Guid ConditionId { get; init; }
    public required string Kind { get; init; }
    public required string Value { get; init; }
}

/// <summary>A sealed order as attached: content by its hash, a replacement is a new version.</summary>
internal sealed class Attachment : Platform.Persistence.IRecord
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public int VersionNumber { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public long Length { get; init; }

    /// <summary>SHA-256 in hex, lower case.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }
}

/// <summary>The bytes of attachments, once per hash.</summary>
internal sealed class AttachmentContent
{
    public required string Hash { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>One position asked about by one user for one subject, or for <see cref="Nobody"/> in particular: repeated ones could find a protected place, so they are limited.</summary>
internal sealed class PositionAsked
{
    /// <summary>Stands for the subject where somebody asked whose areas hold a position.</summary>
    public static readonly Guid Nobody = Guid.Empty;

    public Guid Id { get; init; }
    public Guid ActorId { get; init; }

    /// <summary>As the supervisor reads it.</summary>
    public required string ActorName { get; init; }

    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset At { get; init; }
    public bool Refused { get; init; }
}
