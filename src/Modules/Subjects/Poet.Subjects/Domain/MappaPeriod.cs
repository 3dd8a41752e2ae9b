using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>A time for which somebody is managed under the multi-agency public protection arrangements (Criminal Justice Act 2003 ss.325 to 327). Minutes are named, never held.</summary>
internal sealed class MappaPeriod : IRecord, IVersioned, IAboutSubject
{
    public const int LowestCategory = 1;

    /// <summary>Terrorism and state threats: who may know is named by permission.</summary>
    public const int Terrorism = 4;

    public const int HighestLevel = 3;
    public const int MostArea = 100;
    public const int MostReference = 50;

    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Code of the force that recorded it.</summary>
    public required string Force { get; init; }

    /// <summary>1 to 4.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public int Category { get; init; }

    /// <summary>1 to 3.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public int Level { get; init; }

    [Personal(MayHoldProtectedDetails = true)]
    public LeadAgency LeadAgency { get; init; }

    /// <summary>The MAPPA area.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public required string Area { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; init; }

    /// <summary>The first day on which it does not hold any more; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where the minutes are found.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Minutes { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>When it was struck out as wrong; null where it stands.</summary>
    public DateTimeOffset? StruckOutAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>What is wrong with it by itself and beside the others of its sort that stand. Somebody may be managed for terrorism beside another category: those who may not know of it are not told by a refusal.</summary>
    /// <param name="others">Of the same force, this one left out.</param>
    /// <param name="today">The day in London.</param>
    public IEnumerable<Problem> Problems(IEnumerable<MappaPeriod> others, DateOnly today)
    {
        if (Category is < LowestCategory or > Terrorism)
            yield return new("category-wrong", "Enter a category from 1 to 4", "category");
        if (Level is < 1 or > HighestLevel)
            yield return new("level-wrong", "Enter a level from 1 to 3", "level");
        if (string.IsNullOrWhiteSpace(Area) || Area.Length > MostArea)
            yield return new("area-wrong", $"Enter the MAPPA area in at most {MostArea} characters", "area");
        if (Minutes?.Length > MostReference)
            yield return new("minutes-wrong", $"Enter where the minutes are found in at most {MostReference} characters, and nothing of what they say", "minutes");
        if (From > today || From.Year < 2001)
            yield return new("from-wrong", "Enter a first day from 2001 on, when the arrangements began, that is not in the future", "from");
        if (Until <= From || Until > today)
            yield return new("until-wrong", "Enter an end that is after the first day and not in the future", "until");
        if (others.FirstOrDefault(o => o.IsTerrorism == IsTerrorism && From < (o.Until ?? DateOnly.MaxValue) && o.From < (Until ?? DateOnly.MaxValue)) is { } other)
            yield return new("overlaps", $"Mend the history first: category {other.Category}, level {other.Level} is recorded from {other.From:d MMMM yyyy} {(other.Until is { } end ? $"to {end:d MMMM yyyy}" : "on")}", "from");
    }

    public bool IsTerrorism => Category == Terrorism;
}

/// <summary>Which agency leads on a person.</summary>
internal enum LeadAgency
{
    Police,
    Probation,
    Prison,
    YouthJustice,
    /// <summary>A mental health service.</summary>
    Health,
    /// <summary>Immigration enforcement.</summary>
    Immigration,
    Other,
}
