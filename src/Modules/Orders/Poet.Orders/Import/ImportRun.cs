using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Orders.Import;

/// <summary>One spreadsheet brought in: staged line by line, so that a stopped import resumes; then people, orders, findings and facts are committed.</summary>
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

    /// <summary>Dates are judged as on this day, so that a resumed reading says the same.</summary>
    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
    public ImportState State { get; set; }

    /// <summary>Which heading holds which field, as JSON of a <see cref="Reading.Columns.MappingProfile"/>.</summary>
    public string Mapping { get; set; } = "{}";

    /// <summary>Lines in the file that hold anything, counted before the first was staged.</summary>
    public int Lines { get; set; }

    /// <summary>Lines staged; the next one read goes on from here.</summary>
    public int Staged { get; set; }

    /// <summary>Orders to record, known when all lines are staged.</summary>
    public int Orders { get; set; }

    /// <summary>Orders recorded.</summary>
    public int Committed { get; set; }

    /// <summary>Ordinal of the last line whose order is recorded; moved in the transaction that records it.</summary>
    public int CommittedTo { get; set; }

    /// <summary>Why it stopped, in a sentence; null while all is well.</summary>
    public string? Problem { get; set; }

    /// <summary>Who carries it out now.</summary>
    [Bookkeeping]
    public string? LeasedBy { get; set; }

    /// <summary>Until when, unless renewed.</summary>
    [Bookkeeping]
    public DateTimeOffset? LeasedUntil { get; set; }

    public Guid Version { get; set; }
}

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>Uploaded; a person looks at which column holds what.</summary>
    Mapping,
    /// <summary>Lines are being read and kept.</summary>
    Staging,
    /// <summary>All lines are kept and the totals balance; orders are being recorded.</summary>
    Committing,
    Done,
    /// <summary>Not taken in; nothing was changed.</summary>
    Refused,
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
