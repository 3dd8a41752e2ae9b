namespace Poet.Subjects.Contracts;

/// <summary>Questions that other modules ask of Subjects, and the few things they tell it to do.</summary>
public interface ISubjects
{
    /// <summary>Short records by id, merged ones answered by the record they were merged into. Ids nobody may see, or that do not exist, are left out.</summary>
    Task<IReadOnlyDictionary<Guid, SubjectSummary>> Summaries(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>Every id under which this person was ever recorded: itself, what it was merged into, and what was merged into that.</summary>
    Task<IReadOnlyList<Guid>> SamePerson(Guid id, CancellationToken cancel);

    /// <summary>People who match, best first, each with what matched. Finds misspelt, swapped, hyphenated, Welsh and Irish forms. Never decides that two are one.</summary>
    Task<IReadOnlyList<SubjectMatch>> Find(SubjectQuestion question, CancellationToken cancel);

    /// <summary>
    /// Makes sure that a person is recorded for each entry and tells the ids, in order. Safe to repeat: an entry's key makes its record once. Two entries become one person only
    /// when a valid police identifier and the date of birth agree and the names do not speak against it, never on a name or on name and date of birth.
    /// Commits in a transaction of its own; call it before the first write.
    /// </summary>
    Task<IReadOnlyList<Guid>> Ensure(IReadOnlyList<SubjectToEnsure> batch, CancellationToken cancel);

    /// <summary>For each word of a name, those of the given words that may stand for it: the same, misspelt, or another form of it. Words come in lower case.</summary>
    IReadOnlyList<IReadOnlyList<string>> AlikeWords(string name, IReadOnlyCollection<string> among);

    /// <summary>
    /// Ids of people whom the asker's force may not see and whom a valid PNC ID or CRO number, or name and date of birth together, names. For the check alone, which then says
    /// whom to call and nothing of the person.
    /// </summary>
    Task<IReadOnlyList<Guid>> Elsewhere(SubjectQuestion question, CancellationToken cancel);

    /// <summary>The people and places with these ids, for terms that name them.</summary>
    Task<PeopleAndPlaces> PeopleAndPlaces(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>The people and places recorded for a subject, to choose from.</summary>
    Task<PeopleAndPlaces> Around(Guid subjectId, CancellationToken cancel);

    /// <summary>A person's times in custody under every id, first to last; struck out ones are left out.</summary>
    Task<IReadOnlyList<TimeInCustody>> Custody(Guid subjectId, CancellationToken cancel);

    /// <summary>
    /// How many people of each group are of which sex, age and ethnic group, as the asker's force said it last; each person once, restricted ones too. Numbers alone leave, and small ones may point at somebody: the asker leaves them out.
    /// </summary>
    /// <param name="groups">Ids of people, a group each.</param>
    /// <param name="on">The day in London on which their age is taken.</param>
    /// <param name="cancel">To stop.</param>
    Task<IReadOnlyList<TraitCount>> CountTraits(IReadOnlyList<IReadOnlyCollection<Guid>> groups, DateOnly on, CancellationToken cancel);
}

/// <summary>People of one value of a trait.</summary>
/// <param name="Trait">sex, age or ethnic-group.</param>
/// <param name="Value">female, male or other; under-18, 18-24, 25-34, 35-49 or 50-and-over; asian, black, mixed, white or other; each also not-known.</param>
/// <param name="Counts">How many of each group, in the order of the groups.</param>
public sealed record TraitCount(string Trait, string Value, IReadOnlyList<int> Counts);

/// <summary>A time in custody or hospital, with the licence that follows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">police, remand, sentence, recall, hospital or immigration.</param>
/// <param name="From">The first day.</param>
/// <param name="ExpectedRelease">The day on which it is expected to end.</param>
/// <param name="ReleasedOn">The day of release; null while it lasts.</param>
/// <param name="LicenceUntil">The last day of the licence as it is expected.</param>
/// <param name="LicenceEndedOn">The first day without licence; null while it runs or none follows.</param>
public sealed record TimeInCustody(Guid Id, string Kind, DateOnly From, DateOnly? ExpectedRelease, DateOnly? ReleasedOn, DateOnly? LicenceUntil, DateOnly? LicenceEndedOn);

/// <summary>A person in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Full name, given names first.</param>
/// <param name="BornOn">Date of birth; null when not known.</param>
/// <param name="PncId">Canonical police national computer id; null when none is recorded.</param>
public sealed record SubjectSummary(Guid Id, string Name, DateOnly? BornOn, string? PncId)
{
    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The day on which the record was erased; null for every other. Nothing is recorded about an erased person.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>That processing of the record is restricted and what the person contests, in a sentence without a word of the record; null for every other.</summary>
    public string? ProcessingRestricted { get; init; }

    /// <summary>False when the recorded id failed its check letter.</summary>
    public bool PncIdValid { get; init; } = true;

    /// <summary>Bail, licence, warnings and other orders noted as text and holding now.</summary>
    public IReadOnlyList<SubjectNoteText> Notes { get; init; } = [];
}

/// <summary>A note on a person, as text.</summary>
/// <param name="Kind">bail, licence, other-order or warning.</param>
/// <param name="Text">The words.</param>
/// <param name="Basis">Fact or opinion.</param>
/// <param name="MayHoldProtectedDetails">True where the words may tell where a protected person is: they are for those with the permission to see such details.</param>
public sealed record SubjectNoteText(string Kind, string Text, StatementBasis Basis, bool MayHoldProtectedDetails);

/// <summary>What a statement about a person rests on; the two are told apart as far as possible (Data Protection Act 2018 s.38(2)).</summary>
public enum StatementBasis
{
    /// <summary>It happened or stands in a paper, and can be shown.</summary>
    Fact,
    /// <summary>Somebody's assessment of the person or of what may happen.</summary>
    Opinion,
}

/// <summary>What is known of the person looked for; at least one part.</summary>
public sealed record SubjectQuestion
{
    /// <summary>Id in the register.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name, either order.</summary>
    public string? Name { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>PNC id, in any written form.</summary>
    public string? PncId { get; init; }

    /// <summary>CRO number, in any written form.</summary>
    public string? CroNumber { get; init; }

    /// <summary>True to find restricted records too, marked: their holder tells that there is one and whom to ask, and a check answers about the terms.</summary>
    public bool RestrictedToo { get; init; }

    /// <summary>At most so many, 1 to 100.</summary>
    public int Most { get; init; } = 20;
}

/// <summary>A person who matches.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Matched">What matched: id, pnc, cro, name, alias, name-like, born; or pnc-like and cro-like, when the number asked for fails its check letter and this one is a slip away from it.</param>
/// <param name="Score">From 0 to 1, for the order only.</param>
public sealed record SubjectMatch(SubjectSummary Subject, IReadOnlyList<string> Matched, double Score)
{
    /// <summary>Every id under which this person was ever recorded, its own included.</summary>
    public required IReadOnlyList<Guid> Records { get; init; }

    /// <summary>Where the asker may not see the record: by which restriction, and whom to ask. Only where restricted records were asked for too.</summary>
    public RestrictedPerson? Restricted { get; init; }

    /// <summary>True when an identifier matched, or name and date of birth together; a name alone never confirms who somebody is.</summary>
    public bool IdentityConfirmed => Matched.Any(m => m is "id" or "pnc" or "cro") || Matched.Contains("born") && Matched.Any(m => m is "name" or "alias");
}

/// <summary>What may be said of a restricted record.</summary>
/// <param name="RestrictionId">By which the glass is broken.</param>
/// <param name="Says">That there is one, and whom to ask.</param>
public sealed record RestrictedPerson(Guid RestrictionId, string Says);

/// <summary>A person to be recorded.</summary>
/// <param name="Key">The caller's key, unique for this person in this batch's source; repeats give the same id.</param>
/// <param name="Name">Full name, given names first.</param>
public sealed record SubjectToEnsure(string Key, string Name)
{
    /// <summary>Family name, where the source tells it apart.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Identifiers as written, with their kind: PNC, CRO, NOMIS, CRN, NINO.</summary>
    public IReadOnlyList<(string Kind, string Raw)> Identifiers { get; init; } = [];

    /// <summary>The force that may see the person from now on.</summary>
    public required string Force { get; init; }
}

/// <summary>People and places by id.</summary>
/// <param name="People">People whom orders name.</param>
/// <param name="Places">Places that orders name.</param>
public sealed record PeopleAndPlaces(IReadOnlyList<NamedPerson> People, IReadOnlyList<NamedPlace> Places);

/// <summary>A person whom an order names.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As orders print it.</param>
/// <param name="Protected">True for a person whom an order protects.</param>
public sealed record NamedPerson(Guid Id, string Name, bool Protected);

/// <summary>A place that an order names.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As orders print it.</param>
/// <param name="Protected">True when nothing may show where it is.</param>
/// <param name="AreaGeoJson">GeoJSON (RFC 7946) of its area; null when only its name is known.</param>
/// <param name="HomeOf">People who live, work or study there.</param>
public sealed record NamedPlace(Guid Id, string Name, bool Protected, string? AreaGeoJson, IReadOnlyList<Guid> HomeOf);
