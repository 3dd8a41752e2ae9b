using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Subjects.Domain;

/// <summary>A person under, or considered for, an order. Belongs to the deployment; <see cref="Access"/> decides which force sees them.</summary>
internal sealed class Subject : IRecord, IVersioned, IAboutSubject
{
    private Subject() { }

    public Guid Id { get; private init; }
    Guid IAboutSubject.SubjectId => Id;

    [Personal]
    public string Name { get; private set; } = "";

    [Personal]
    public string? FamilyName { get; private set; }

    [Personal]
    public DateOnly? BornOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The record that stands for this person since a merge.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>Group of the retention schedule that somebody gave; null for the one of the settings.</summary>
    public string? RetentionGroup { get; private set; }

    /// <summary>The day from which somebody is to look at the record again, as last worked out.</summary>
    [Bookkeeping]
    public DateOnly ReviewOn { get; private set; }

    /// <summary>Since when that day is to be worked out anew; in the year 9999 while it holds.</summary>
    [Bookkeeping]
    public DateTimeOffset ReviewStaleSince { get; private set; }

    /// <summary>Kept on a review: not due before this day, whatever the schedule says.</summary>
    public DateOnly? KeptUntil { get; private set; }

    /// <summary>The day on which two people decided to erase what is known; null for every other record.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <summary>Why processing is restricted, as the restriction that stands says; null for every other record. Here as well, so that a check reads it with the person.</summary>
    public RestrictionGround? ProcessingGround { get; private set; }

    /// <summary>What the person contests, as that restriction says it.</summary>
    public string? Contested { get; private set; }

    public Guid Version { get; set; }
    public List<SubjectName> Names { get; } = [];
    public List<SubjectIdentifier> Identifiers { get; } = [];
    public List<SubjectNote> Notes { get; } = [];
    public List<SubjectCorrection> Corrections { get; } = [];
    public List<SubjectCategories> Categories { get; } = [];

    public static Subject Record(string name, string? familyName, DateOnly? bornOn, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = name,
        FamilyName = familyName,
        BornOn = bornOn,
        RecordedAt = now,
        ReviewOn = LondonTime.DateOf(now).AddYears(1), // until it is worked out
        ReviewStaleSince = now,
    };

    /// <summary>The name, family name and date of birth as they really are. What was recorded before stands in <see cref="Corrections"/>.</summary>
    public void Correct(string name, string? familyName, DateOnly? bornOn) => (Name, FamilyName, BornOn) = (name, familyName, bornOn);

    /// <summary>This record turned out to be the same person as another one; both ids stay.</summary>
    public void MergeInto(Guid kept) => MergedInto = kept;

    /// <summary>It was not the same person after all.</summary>
    public void StandAlone(DateTimeOffset now)
    {
        MergedInto = null;
        Changed(now);
    }

    /// <summary>From now on its details stay as they are.</summary>
    public void RestrictProcessing(ProcessingRestriction restriction) => (ProcessingGround, Contested) = (restriction.Ground, restriction.Contested);

    /// <summary>The restriction of processing was lifted.</summary>
    public void FreeProcessing() => (ProcessingGround, Contested) = (null, null);

    /// <summary>From now on the record is a stub; what it held is taken out by those who hear of it.</summary>
    public void Erase(DateOnly today) => ErasedOn = today;

    /// <summary>Something changed that may move the day of the next review.</summary>
    public void Changed(DateTimeOffset now) => ReviewStaleSince = now;

    /// <summary>Somebody looked at the record and keeps it until then.</summary>
    public void Keep(string group, DateOnly until, DateTimeOffset now)
    {
        (RetentionGroup, KeptUntil) = (group, until);
        Changed(now);
    }
}

/// <summary>The key under which a source, such as a row of a sheet, brought a person: a repeat finds the person by it.</summary>
internal sealed class SubjectSource
{
    public required string Key { get; init; }
    public Guid SubjectId { get; init; }
}

/// <summary>A name someone goes by. Kept as written; searched by its tokens.</summary>
internal sealed class SubjectName : IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    [Personal]
    public required string Full { get; init; }

    /// <summary>Lower case, without accents and punctuation, tokens in order.</summary>
    [Personal]
    public required string Normal { get; init; }

    public bool IsAlias { get; set; }
}

/// <summary>An identifier as written and in its canonical form. An invalid one is kept and marked: it may still match another system.</summary>
internal sealed class SubjectIdentifier : IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required string Kind { get; init; }
    [Personal]
    public required string Raw { get; init; }
    [Personal]
    public required string Canonical { get; init; }
    public required string Validity { get; init; }
}

/// <summary>Bail, licence, warnings, intelligence and orders held elsewhere, as text.</summary>
internal sealed class SubjectNote : IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required string Kind { get; init; }
    public required StatementBasis Basis { get; init; }
    [Personal(MayHoldProtectedDetails = true)]
    public required string Text { get; init; }

    /// <summary>The force that noted it.</summary>
    public required string Force { get; init; }

    /// <summary>True unless whoever wrote it has looked: it may tell where a protected person is, and is then for that force and its permission protected.see alone.</summary>
    public bool MayHoldProtectedDetails { get; init; }

    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
}

/// <summary>One part of a record that was wrong: what stood there, and what stands there since. Insert-only.</summary>
internal sealed class SubjectCorrection
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>name, familyName, bornOn, or the kind of an identifier.</summary>
    public required string Part { get; init; }

    /// <summary>Null where nothing was recorded.</summary>
    public string? Before { get; init; }

    /// <summary>Null where it was struck out.</summary>
    public string? After { get; init; }

    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A force that may see a person, from when, until when and why.</summary>
internal sealed class Access
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset From { get; init; }
    public DateTimeOffset Until { get; set; }
    public required string Why { get; init; }

    /// <summary>The merge that shares it and takes it away again when undone; null for what the force holds by itself.</summary>
    public Guid? MergeId { get; init; }
}

/// <summary>Two records found to be one person.</summary>
internal sealed class Merge : IRecord
{
    public Guid Id { get; init; }
    public Guid KeptId { get; init; }
    public Guid MergedId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Reason { get; init; }

    /// <summary>What shows that they are one person.</summary>
    public required string Evidence { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>A person whom an order names: protected, an associate, a child.</summary>
internal sealed class Person : IRecord
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    [Personal(MayHoldProtectedDetails = true)]
    public required string Name { get; init; }
    public bool Protected { get; init; }

    /// <summary>What the person is to the police; null while nobody said.</summary>
    public PersonCategory? Category { get; init; }
}

/// <summary>A place that an order names.</summary>
internal sealed class Place : IRecord
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    [Personal(MayHoldProtectedDetails = true)]
    public required string Name { get; init; }
    public bool Protected { get; init; }
    [Personal(MayHoldProtectedDetails = true)]
    public string? AreaGeoJson { get; init; }

    /// <summary>Ids of the people who live, work or study there, joined by commas.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string HomeOf { get; init; } = "";

    public IReadOnlyList<Guid> HomeOfIds => Ids(HomeOf);

    /// <summary>The ids of people as they are stored.</summary>
    public static IReadOnlyList<Guid> Ids(string homeOf) => homeOf.Length == 0 ? [] : [.. homeOf.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}

/// <summary>A distinct name token and how it sounds: fuzzy search goes over these, never over people.</summary>
internal sealed class NameToken
{
    public required string Token { get; init; }
    public required string Sound { get; init; }
}

/// <summary>A token with one letter left out, so that a misspelling finds it by equality.</summary>
internal sealed class NameDeletion
{
    public required string Deletion { get; init; }
    public required string Token { get; init; }
}

/// <summary>A person's name holds a token.</summary>
internal sealed class SubjectToken
{
    public required string Token { get; init; }
    public Guid SubjectId { get; init; }
    public bool IsAlias { get; init; }
}
