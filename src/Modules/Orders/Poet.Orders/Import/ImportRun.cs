using Poet.Platform.Persistence;

namespace Poet.Orders.Import;

/// <summary>One spreadsheet brought in: staged first, so that a stopped import resumes; then subjects, orders, findings and events are committed.</summary>
internal sealed class ImportRun : IRecord, IVersioned
{
    public Guid Id { get; init; }
    public required string Force { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file: the same file again changes nothing.</summary>
    public required string FileHash { get; init; }

    public required string Reason { get; init; }
    public required string StartedBy { get; init; }
    public Guid StartedById { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
    public ImportState State { get; set; }

    /// <summary>Column mapping used, as JSON.</summary>
    public string Mapping { get; set; } = "{}";

    public int Lines { get; set; }
    public int Staged { get; set; }
    public int Committed { get; set; }

    /// <summary>Why it stopped, in a sentence; null while all is well.</summary>
    public string? Problem { get; set; }

    public Guid Version { get; set; }
}

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    Staging,
    Staged,
    Committing,
    Done,
    Refused,
}

/// <summary>One line of a sheet, whatever it is: nothing is lost. What was not understood stays here, searchable, until mended.</summary>
internal sealed class ImportLine : IRecord
{
    public Guid Id { get; init; }
    public Guid RunId { get; init; }
    public required string Force { get; init; }
    public required string Sheet { get; init; }
    public int Line { get; init; }

    /// <summary>1 for the first data row of its sheet; null for lines that hold no row.</summary>
    public int? Row { get; init; }

    /// <summary>The cells as they were, as JSON by column name.</summary>
    public required string Cells { get; init; }

    /// <summary>SHA-256 of sheet and cells.</summary>
    public required string Hash { get; init; }

    /// <summary>title, header, total, order, variation, continuation, pending, refused, two-orders or queued.</summary>
    public required string What { get; init; }

    /// <summary>imported, flagged, rejected or duplicate; null for lines that hold no row.</summary>
    public string? Outcome { get; set; }

    public int? DuplicateOf { get; init; }

    /// <summary>What was read, as JSON.</summary>
    public string? Reading { get; init; }

    public DateOnly? BornOn { get; init; }
    public Guid? SubjectId { get; set; }
    public Guid? OrderId { get; set; }
    public MendingState Mending { get; set; }
    public string? MendedBy { get; set; }
    public DateTimeOffset? MendedAt { get; set; }
}

/// <summary>Where a line stands in the mending queue.</summary>
internal enum MendingState
{
    /// <summary>Nothing to mend.</summary>
    None,
    /// <summary>Waits for a person.</summary>
    Queued,
    /// <summary>A person mended it and an order was recorded.</summary>
    Mended,
    /// <summary>A person decided that it holds no order, and said why.</summary>
    Dismissed,
}

/// <summary>A name token or identifier of a line that is not in the register: the index by which search and check find it.</summary>
internal sealed class ImportLineToken
{
    public required string Token { get; init; }
    public Guid LineId { get; init; }
    public required string Force { get; init; }
}

/// <summary>A saved mapping of columns.</summary>
internal sealed class MappingProfileRow : IVersioned
{
    public Guid Id { get; init; }
    public required string Force { get; init; }
    public required string Name { get; init; }
    public required string Mapping { get; set; }
    public Guid Version { get; set; }
}
