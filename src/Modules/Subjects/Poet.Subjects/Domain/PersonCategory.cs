using Poet.Platform.Audit.Changes;

namespace Poet.Subjects.Domain;

/// <summary>What somebody is to the police (Data Protection Act 2018 s.38(3)).</summary>
internal enum PersonCategory
{
    /// <summary>Convicted of an offence.</summary>
    Convicted,
    /// <summary>Suspected of having committed, or of being about to commit, an offence.</summary>
    Suspect,
    /// <summary>A victim of an offence, or feared to be one.</summary>
    Victim,
    /// <summary>A witness, or somebody else with information about an offence.</summary>
    Witness,
    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What somebody said that a person is, and what it rests on. Insert-only: the newest one holds, and an empty one takes back what was said.</summary>
internal sealed class SubjectCategories : IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Joined by commas; empty for "not said".</summary>
    public required string Categories { get; init; }

    /// <summary>What it rests on, such as a conviction with its court and day.</summary>
    [Personal]
    public required string Basis { get; init; }

    public required string Force { get; init; }
    public DateTimeOffset SaidAt { get; init; }
    public required string SaidBy { get; init; }

    public IReadOnlyList<PersonCategory> All => Read(Categories);

    public static string Write(IEnumerable<PersonCategory> categories) => string.Join(',', categories.Distinct().Order());

    private static PersonCategory[] Read(string categories) =>
        categories.Length == 0 ? [] : [.. categories.Split(',').Select(c => Enum.Parse<PersonCategory>(c))];
}
