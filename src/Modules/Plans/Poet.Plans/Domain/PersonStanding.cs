namespace Poet.Plans.Domain;

/// <summary>A record that points to another one of the same person: what Subjects told of merges, kept here to count a hundred thousand people without asking for each.</summary>
internal sealed class SamePersonLink
{
    /// <summary>The record that was merged.</summary>
    public Guid MergedId { get; init; }

    /// <summary>The record it was merged into, which may itself have been merged since.</summary>
    public Guid KeptId { get; set; }
}

/// <summary>A time in prison of somebody named in reports, as Subjects tells it.</summary>
internal sealed class PrisonTime
{
    /// <summary>The time in custody, as Subjects has it.</summary>
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>police, remand, sentence, recall, hospital or immigration.</summary>
    public required string Kind { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The day of release; null while it lasts.</summary>
    public DateOnly? ReleasedOn { get; set; }

    /// <summary>The day on which it is expected to end.</summary>
    public DateOnly? ExpectedRelease { get; set; }

    /// <summary>True where somebody is in this custody on a day: the day of release is a day outside.</summary>
    public bool Holds(DateOnly on) => From <= on && !(ReleasedOn <= on);

    /// <summary>True where somebody is in this custody on some day after one and until another.</summary>
    public bool Overlaps(DateOnly after, DateOnly until) => From <= until && !(ReleasedOn <= after.AddDays(1));
}
