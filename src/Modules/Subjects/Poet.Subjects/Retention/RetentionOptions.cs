namespace Poet.Subjects.Retention;

/// <summary>How long records of people are kept before somebody looks at them again. Settings under Poet:Retention; what stands here is force policy, to be compared with the force's own schedule.</summary>
internal sealed class RetentionOptions
{
    private static readonly RetentionGroup[] OfGuidance =
    [
        new("1", "Public protection matters: serious sexual and violent offences, and people managed as a risk to the public", 10, 10, Guidance),
        new("2", "Other sexual, violent or serious offences", 10, 10, Guidance),
        new("3", "All other offences", 6, 5, Guidance),
        new("4", "Nobody convicted, and no other group", 6, 5, Guidance),
    ];

    private const string Guidance = "College of Policing guidance on review, retention and disposal, under the Code of Practice on Police Information and Records Management 2023; force policy";

    /// <summary>The groups of the schedule; those of the guidance when left out.</summary>
    public List<RetentionGroup>? Groups { get; set; }

    /// <summary>Code of the group that counts while nobody said one.</summary>
    public string DefaultGroup { get; set; } = "3";

    /// <summary>Months for a record without any order, of which nobody says that the person was convicted: refused applications, screened disposals, mere suspects.</summary>
    public int MonthsWithoutOrder { get; set; } = 12;

    public IReadOnlyList<RetentionGroup> All => Groups is { Count: > 0 } said ? said : OfGuidance;

    public RetentionGroup Group(string? code) => All.FirstOrDefault(g => g.Code == code) ?? All.FirstOrDefault(g => g.Code == DefaultGroup) ?? All[0];
}

/// <summary>A group of the retention schedule.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">What belongs to it.</param>
/// <param name="FirstYears">Years from the last event to the first review.</param>
/// <param name="ThenYears">At most so many years from one review to the next.</param>
/// <param name="Source">Where the periods come from.</param>
internal sealed record RetentionGroup(string Code, string Name, int FirstYears, int ThenYears, string Source);
