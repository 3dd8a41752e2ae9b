using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Plans.Domain;

/// <summary>
/// A report of a crime that names a person. A suspicion and no finding: what it counts for is worked out each time by the policy that holds, and never kept here as if it were true of the person.
/// </summary>
internal sealed class CrimeReport : IRecord, IAboutSubject
{
    public const int MostCharacters = 40;

    public Guid Id { get; init; }

    /// <summary>Code of the force that brought it in.</summary>
    public required string Force { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>Number of the crime as the recording force writes it.</summary>
    public required string Crime { get; init; }

    /// <summary>The force or body that recorded the crime, as the file says; any place counts.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The day on which it was reported, which is not the day of the crime.</summary>
    public DateOnly ReportedOn { get; init; }

    /// <summary>Home Office classification, as 019/08 or 19C, in upper case.</summary>
    public required string Classification { get; set; }

    /// <summary>As what the report names the person.</summary>
    [Personal]
    public NamedAs NamedAs { get; set; }

    /// <summary>True where the crime was cancelled (no crime, or recorded twice).</summary>
    public bool Cancelled { get; set; }

    /// <summary>The file that brought it in last.</summary>
    public Guid ImportId { get; set; }

    /// <summary>Its line there, from 1.</summary>
    public int Line { get; set; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>As what a report names somebody.</summary>
internal enum NamedAs
{
    Suspect,
    Arrested,
    Charged,
    Convicted,
    /// <summary>Was a suspect and is not any more.</summary>
    Eliminated,
    Victim,
    Witness,
    Other,
}

/// <summary>A file of reports that was brought in, with each line accounted for.</summary>
internal sealed class ReportImport : IRecord
{
    public Guid Id { get; init; }
    public required string Force { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 in hex: the same file again changes nothing.</summary>
    public required string FileHash { get; init; }

    public DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>Lines with something in them, the headings apart.</summary>
    public int Lines { get; set; }

    /// <summary>Lines that brought a report that was not known.</summary>
    public int New { get; set; }

    /// <summary>Lines about a report that was known and now says something else.</summary>
    public int Changed { get; set; }

    /// <summary>Lines that say what was known.</summary>
    public int Known { get; set; }

    /// <summary>Lines that could not be read, or contradict what is known.</summary>
    public int Refused { get; set; }

    public List<RefusedLine> RefusedLines { get; init; } = [];
}

/// <summary>A line that was not taken, and how to mend it. Holds nothing of what the line says of a person.</summary>
internal sealed class RefusedLine
{
    public Guid ImportId { get; init; }
    public int Line { get; init; }
    public required string Why { get; init; }
}
