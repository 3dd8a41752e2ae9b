using Poet.Platform.Audit.Changes;

namespace Poet.Subjects.Domain;

/// <summary>
/// What equality is monitored by, as somebody said it (Equality Act 2010 s.149). Sensitive data kept for counting alone: no check, order, plan or list shows or weighs it. Insert-only: the newest one of a force holds, and an empty
/// one takes back what was said.
/// </summary>
internal sealed class EqualityTraits : IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>The force that said it, which alone counts by it.</summary>
    public required string Force { get; init; }

    /// <summary>Null while it is not said.</summary>
    [Personal]
    public RecordedSex? Sex { get; init; }

    /// <summary>Null while it is not said.</summary>
    [Personal]
    public EthnicGroup? EthnicGroup { get; init; }

    /// <summary>Whose word the ethnic group is.</summary>
    public SaidOf By { get; init; }

    public DateTimeOffset SaidAt { get; init; }
    public required string SaidBy { get; init; }
}

/// <summary>Sex as the police record it.</summary>
internal enum RecordedSex
{
    Female,
    Male,
    Other,
}

/// <summary>The five groups of the census of England and Wales.</summary>
internal enum EthnicGroup
{
    /// <summary>Asian, Asian British or Asian Welsh.</summary>
    Asian,
    /// <summary>Black, Black British, Black Welsh, Caribbean or African.</summary>
    Black,
    /// <summary>Mixed or multiple ethnic groups.</summary>
    Mixed,
    /// <summary>White.</summary>
    White,
    /// <summary>Another ethnic group.</summary>
    Other,
}

/// <summary>Whose word it is.</summary>
internal enum SaidOf
{
    /// <summary>The person's own.</summary>
    Person,
    /// <summary>An officer's, from what was seen.</summary>
    Officer,
}

/// <summary>Values by which people are counted, and bands of age. Pure.</summary>
internal static class Traits
{
    public const string NotKnown = "not-known";

    private static readonly (int Under, string Band)[] Ages = [(18, "under-18"), (25, "18-24"), (35, "25-34"), (50, "35-49"), (int.MaxValue, "50-and-over")];

    /// <summary>The bands, the youngest first.</summary>
    public static IReadOnlyList<string> Bands => [.. Ages.Select(a => a.Band)];

    /// <summary>The band of somebody's age on a day.</summary>
    public static string Band(DateOnly? bornOn, DateOnly on)
    {
        if (bornOn is not { } born || born > on)
            return NotKnown;
        var age = on.Year - born.Year;
        // somebody born on 29 February is a year older on 1 March
        return Ages.First(a => age - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0) < a.Under).Band;
    }
}
