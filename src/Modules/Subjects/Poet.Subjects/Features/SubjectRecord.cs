using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Domain;
using Poet.Subjects.Rights;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>A person as recorded here. Says nothing of bail, licence, orders or offences recorded elsewhere.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Full name, given names first.</param>
internal sealed record SubjectRecord(Guid Id, string Name)
{
    /// <summary>Family name, where the source told it apart.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Date of birth; absent when not known.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Age in whole years today in London. What matters in law may be the age at another day.</summary>
    public int? Age { get; init; }

    /// <summary>True when under 18 today; false when 18 or over, or when the date of birth is not known.</summary>
    public bool Under18 { get; init; }

    /// <summary>convicted, suspect, victim, witness or other, as somebody said (Data Protection Act 2018 s.38(3)); empty while nobody said.</summary>
    public IReadOnlyList<PersonCategory> Categories { get; init; } = [];

    /// <summary>Who said so and what it rests on; absent while nobody said.</summary>
    public ShownCategories? CategoriesSaid { get; init; }

    /// <summary>Other names, those of merged records included.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Identifiers with what their check says.</summary>
    public required IReadOnlyList<ShownIdentifier> Identifiers { get; init; }

    /// <summary>Bail, licence, other orders, warnings and intelligence, newest first.</summary>
    public required IReadOnlyList<ShownNote> Notes { get; init; }

    /// <summary>People whom orders name; protected ones only with the permission protected.see.</summary>
    public required IReadOnlyList<ShownPerson> People { get; init; }

    /// <summary>Places that orders name; protected ones only with the permission protected.see.</summary>
    public required IReadOnlyList<ShownPlace> Places { get; init; }

    /// <summary>How many protected people and places are left out of this answer.</summary>
    public int ProtectedNotShown { get; init; }

    /// <summary>Other records that may be the same person; a person decides.</summary>
    public required IReadOnlyList<PossibleDuplicate> PossibleDuplicates { get; init; }

    /// <summary>The record that stands for this person since a merge; absent when this one stands.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Merges that hold.</summary>
    public required IReadOnlyList<ShownMerge> Merges { get; init; }

    /// <summary>What was recorded wrongly and since corrected, newest first.</summary>
    public required IReadOnlyList<ShownCorrection> Corrections { get; init; }

    /// <summary>Orders on the person as now known, ended ones last.</summary>
    public required IReadOnlyList<ShownOrder> Orders { get; init; }

    /// <summary>False when the register of orders could not be asked, so that an empty list says nothing.</summary>
    public bool OrdersKnown { get; init; }

    /// <summary>Who alone of your force sees this record; absent where it is not restricted.</summary>
    public ShownRestriction? Restricted { get; init; }

    /// <summary>That processing of the record is restricted, and what is contested; absent where it is not. Says nothing about who may open the record.</summary>
    public ShownProcessingRestriction? ProcessingRestricted { get; init; }

    /// <summary>Who erased what was recorded of the person, and when; absent for every other record.</summary>
    public ErasedRecord? Erased { get; init; }

    /// <summary>Times in custody with the licence that follows, newest first.</summary>
    public IReadOnlyList<ShownCustody> Custody { get; init; } = [];

    /// <summary>Version, also in the ETag; send it in If-Match with a change.</summary>
    public Guid Version { get; init; }

    /// <summary>What this answer covers.</summary>
    public string Covers { get; init; } = "What is recorded in this register: not bail, licence, orders or offences recorded elsewhere";
}

/// <summary>A time in custody or hospital.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">police, remand, sentence, recall, hospital or immigration.</param>
/// <param name="From">The first day.</param>
/// <param name="ExpectedRelease">The day on which it is expected to end.</param>
/// <param name="ReleasedOn">The day of release; absent while it lasts.</param>
/// <param name="LicenceUntil">The last day of the licence as it is expected.</param>
/// <param name="LicenceEndedOn">The first day without licence; absent while it runs or none follows.</param>
/// <param name="Where">The prison, hospital or station.</param>
/// <param name="RecordedBy">Who recorded it.</param>
internal sealed record ShownCustody(Guid Id, CustodyKind Kind, DateOnly From, DateOnly? ExpectedRelease, DateOnly? ReleasedOn, DateOnly? LicenceUntil, DateOnly? LicenceEndedOn, string? Where, string RecordedBy)
{
    internal static ShownCustody Of(CustodySpell c) => new(c.Id, c.Kind, c.From, c.ExpectedRelease, c.ReleasedOn, c.LicenceUntil, c.LicenceEndedOn, c.Where, c.RecordedBy);
}

/// <summary>A restriction, as those see it who may see the record.</summary>
/// <param name="Id">Id, to lift it by.</param>
/// <param name="Owner">Who is asked.</param>
/// <param name="Contact">How the owner is reached.</param>
/// <param name="Why">Why it is restricted.</param>
/// <param name="By">Who restricted it.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; absent where no end is set.</param>
internal sealed record ShownRestriction(Guid Id, string Owner, string Contact, string Why, string By, DateTimeOffset From, DateTimeOffset? Until)
{
    internal static ShownRestriction Of(Restriction standing) =>
        new(standing.Id, standing.OwnerName, standing.Contact, standing.Why, standing.MarkedBy, standing.From, standing.Until < Restriction.Open ? standing.Until : null);
}

/// <summary>An identifier.</summary>
/// <param name="Id">Id, to correct it by.</param>
/// <param name="Kind">PNC, CRO, ASN, CCRN, URN, NOMIS, CRN or NINO.</param>
/// <param name="Shown">As it is shown.</param>
/// <param name="Raw">As it was written.</param>
/// <param name="Validity">valid, check-letter-wrong, not-of-this-form or unverified.</param>
/// <param name="Says">What the check says, in a sentence.</param>
/// <param name="Mend">What it may have been meant to be; compare with the source. Absent when there is no likely mend.</param>
internal sealed record ShownIdentifier(Guid Id, string Kind, string Shown, string Raw, string Validity, string Says, string? Mend)
{
    internal static ShownIdentifier Of(SubjectIdentifier held, int currentYear)
    {
        if (IdentifierKinds.ByCode(held.Kind) is not { } kind)
            return new(held.Id, held.Kind, held.Canonical, held.Raw, held.Validity, "No rule is known for this identifier", null);
        var reading = IdentifierReader.Read(kind, held.Raw, currentYear);
        return new(held.Id, held.Kind, reading.Shown, held.Raw, IdentifierKinds.Words(reading.Validity), reading.Says, reading.SuggestedMend);
    }
}

/// <summary>A note.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">bail, licence, other-order, warning or intelligence.</param>
/// <param name="Basis">fact or opinion.</param>
/// <param name="Text">The words, or the sentence that stands for withheld ones.</param>
/// <param name="Withheld">True when the words may tell where a protected person is and you may not read them.</param>
/// <param name="Force">Code of the force that noted it.</param>
/// <param name="From">First day on which it holds; absent when not known.</param>
/// <param name="Until">Last day on which it holds; absent while open.</param>
/// <param name="Holds">True when it holds today.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="RecordedBy">By whom.</param>
internal sealed record ShownNote(Guid Id, string Kind, StatementBasis Basis, string Text, bool Withheld, string Force, DateOnly? From, DateOnly? Until, bool Holds, DateTimeOffset RecordedAt, string RecordedBy)
{
    internal static ShownNote Of(SubjectNote note, DateOnly today, Actor reader) => new(note.Id, note.Kind, note.Basis,
        NoteWords.For(reader, note, today), NoteWords.AreWithheld(reader, note), note.Force, note.From, note.Until,
        (note.From is null || note.From <= today) && (note.Until is null || today <= note.Until), note.RecordedAt, note.RecordedBy);
}

/// <summary>A part of the record that was wrong.</summary>
/// <param name="Part">name, familyName, bornOn, or the kind of an identifier.</param>
/// <param name="Before">What stood there; absent where nothing was recorded.</param>
/// <param name="After">What stands there since; absent where it was struck out.</param>
/// <param name="At">When it was corrected, UTC.</param>
/// <param name="By">By whom.</param>
/// <param name="Reason">Why, in the user's words.</param>
internal sealed record ShownCorrection(string Part, string? Before, string? After, DateTimeOffset At, string By, string Reason);

/// <summary>A person whom orders name.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As orders print it.</param>
/// <param name="Protected">True for a person whom an order protects.</param>
/// <param name="Category">convicted, suspect, victim, witness or other; absent while nobody said.</param>
internal sealed record ShownPerson(Guid Id, string Name, bool Protected, PersonCategory? Category);

/// <summary>What is left of an erased person.</summary>
/// <param name="On">The day of erasure.</param>
/// <param name="Grounds">review, request or order.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ConfirmedBy">Who confirmed it.</param>
internal sealed record ErasedRecord(DateOnly On, ErasureGrounds Grounds, string ProposedBy, string ConfirmedBy);

/// <summary>Who said what a person is.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Force">Code of the force that said it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">By whom.</param>
internal sealed record ShownCategories(string Basis, string Force, DateTimeOffset At, string By);

/// <summary>A place that orders name. Where it is stays in the register.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As orders print it.</param>
/// <param name="Protected">True when nothing may show where it is.</param>
/// <param name="HasArea">True when its area is recorded, so that positions can be compared with it.</param>
/// <param name="HomeOf">Names of people who live, work or study there.</param>
internal sealed record ShownPlace(Guid Id, string Name, bool Protected, bool HasArea, IReadOnlyList<string> HomeOf);

/// <summary>A record that may be the same person.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Full name.</param>
/// <param name="OtherNames">Other names.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="PncId">Canonical PNC ID.</param>
/// <param name="PncIdValid">False when it fails its check letter.</param>
/// <param name="Matched">What matched: pnc, cro, name, alias, name-like, born.</param>
/// <param name="Says">The same in a sentence.</param>
internal sealed record PossibleDuplicate(
    Guid Id, string Name, IReadOnlyList<string> OtherNames, DateOnly? BornOn, string? PncId, bool PncIdValid, IReadOnlyList<string> Matched, string Says);

/// <summary>A merge that holds.</summary>
/// <param name="Id">Id, to undo it by.</param>
/// <param name="KeptId">The record that stands.</param>
/// <param name="MergedId">The record merged into it.</param>
/// <param name="MergedName">The name on that record.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Evidence">What showed that they are one person.</param>
/// <param name="Reason">Why, in the user's words.</param>
internal sealed record ShownMerge(Guid Id, Guid KeptId, Guid MergedId, string MergedName, DateTimeOffset At, string Evidence, string Reason);

/// <summary>An order on the person.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="State">awaiting-start, in-force, unconfirmed or ended.</param>
/// <param name="Force">The force responsible.</param>
internal sealed record ShownOrder(Guid Id, string Reference, string TypeCode, string State, string Force);
