using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>A time in custody or hospital with what is expected of its end, and the licence that follows it. Orders that start on release or at the end of a licence wait for what is recorded here.</summary>
internal sealed class CustodySpell : IRecord, IVersioned, IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Code of the force that recorded it.</summary>
    public required string Force { get; init; }

    public CustodyKind Kind { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The day on which it is expected to end; null when not known.</summary>
    public DateOnly? ExpectedRelease { get; set; }

    /// <summary>The day of release; null while it lasts.</summary>
    public DateOnly? ReleasedOn { get; set; }

    /// <summary>The last day of the licence or sentence as it is expected; null when not known or none follows.</summary>
    public DateOnly? LicenceUntil { get; set; }

    /// <summary>The first day without licence; null while it runs, or none follows.</summary>
    public DateOnly? LicenceEndedOn { get; set; }

    /// <summary>The prison, hospital or station.</summary>
    [Personal]
    public string? Where { get; set; }

    /// <summary>When it was struck out as wrong; null where it stands.</summary>
    public DateTimeOffset? StruckOutAt { get; set; }

    public DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public Guid Version { get; set; }

    /// <summary>What is wrong with these days by themselves and beside the person's other times in custody.</summary>
    /// <param name="others">Those that stand.</param>
    /// <param name="today">The day in London.</param>
    public IEnumerable<Problem> Problems(IEnumerable<CustodySpell> others, DateOnly today)
    {
        if (From > today || From.Year < 1950)
            yield return new("from-wrong", "Enter a first day in custody from 1950 on that is not in the future", "from");
        if (ReleasedOn < From || ReleasedOn > today)
            yield return new("released-wrong", "Enter a day of release that is not before the first day in custody and not in the future", "releasedOn");
        if (ExpectedRelease < From)
            yield return new("expected-wrong", "Enter an expected day of release that is not before the first day in custody", "expectedRelease");
        if (LicenceUntil < (ReleasedOn ?? From))
            yield return new("licence-wrong", "Enter a last day of licence that is not before the release", "licenceUntil");
        if (LicenceEndedOn is { } ended && (ReleasedOn is null || ended < ReleasedOn || ended > today))
            yield return new("licence-end-wrong", "Enter a first day without licence that is not before the release and not in the future", "licenceEndedOn");
        if (Where?.Length > 200)
            yield return new("where-too-long", "Enter a prison, hospital or station of at most 200 characters", "where");
        if (others.FirstOrDefault(o => o.Id != Id && Lasts(o, From, ReleasedOn)) is { } other)
            yield return new("overlaps", $"Mend the times first: the person is recorded as in custody from {other.From:d MMMM yyyy} {(other.ReleasedOn is { } on ? $"to {on:d MMMM yyyy}" : "on, and no release is recorded")}", "from");
    }

    // somebody released and taken again on one day has two times that touch
    private static bool Lasts(CustodySpell other, DateOnly from, DateOnly? until) => from < (other.ReleasedOn ?? DateOnly.MaxValue) && other.From < (until ?? DateOnly.MaxValue);
}

/// <summary>Why somebody is in custody.</summary>
internal enum CustodyKind
{
    /// <summary>Held by the police before a court.</summary>
    Police,
    Remand,
    Sentence,
    Recall,
    Hospital,
    Immigration,
}
