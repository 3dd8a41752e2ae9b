namespace Poet.Referrals.Contracts;

/// <summary>Questions that other modules ask of Referrals. Read-only.</summary>
public interface IReferrals
{
    /// <summary>A referral in short; null when there is none, or it is not the asker's to see.</summary>
    Task<ReferralSummary?> Find(Guid referralId, CancellationToken cancel);

    /// <summary>The referrals of a person, newest first. Merged records are asked for each by its own id.</summary>
    Task<IReadOnlyList<ReferralSummary>> Of(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);

    /// <summary>What a court granted on an application; null when nothing was granted, or it is not the asker's to see.</summary>
    Task<GrantedApplication?> Granted(Guid applicationId, CancellationToken cancel);

    /// <summary>A referral's way until now, for counting as of any day; null as for <see cref="Find"/>.</summary>
    Task<ReferralLife?> Life(Guid referralId, CancellationToken cancel);

    /// <summary>An application's way until now, for counting as of any day; null when there is none, or it is not the asker's to see.</summary>
    Task<ApplicationLife?> LifeOfApplication(Guid applicationId, CancellationToken cancel);
}

/// <summary>A referral's way until now.</summary>
/// <param name="Id">Id.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force.</param>
/// <param name="Source">Where it comes from: district, partner-agency and so on.</param>
/// <param name="TypeCode">The order type for which it was accepted; null until then.</param>
/// <param name="States">received, returned, accepted and not-progressed as they followed each other; the first is when it was received.</param>
public sealed record ReferralLife(Guid Id, Guid SubjectId, string Force, string Source, string? TypeCode, IReadOnlyList<StateSince> States);

/// <summary>An application's way until now.</summary>
/// <param name="Id">Id.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that applies.</param>
/// <param name="TypeCode">The order type.</param>
/// <param name="OrderId">The order that was granted; null for none.</param>
/// <param name="States">drafting, awaiting-court, granted, refused, withdrawn and collapsed as they followed each other; a decision from the London day on which it was made.</param>
/// <param name="HeardOn">The days on which a court heard it.</param>
public sealed record ApplicationLife(Guid Id, Guid SubjectId, string Force, string TypeCode, Guid? OrderId, IReadOnlyList<StateSince> States, IReadOnlyList<DateOnly> HeardOn);

/// <summary>A state, until the next one.</summary>
/// <param name="State">The state.</param>
/// <param name="From">Since when, in UTC.</param>
public sealed record StateSince(string State, DateTimeOffset From);

/// <summary>A referral in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="State">received, returned, accepted or not-progressed.</param>
/// <param name="TypeCode">The order type for which it was accepted; null until then.</param>
/// <param name="On">The day on which it was received, in London.</param>
public sealed record ReferralSummary(Guid Id, string Reference, Guid SubjectId, string State, string? TypeCode, DateOnly On);

/// <summary>An order as a court made it on an application.</summary>
/// <param name="Reference">Short reference of the application.</param>
/// <param name="OrderId">The id that the order has in the register.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that applied.</param>
/// <param name="TypeCode">The order type.</param>
/// <param name="Form">full, interim or notice.</param>
/// <param name="Edition">The edition of the law under which it was made.</param>
/// <param name="MadeOn">The day.</param>
/// <param name="Court">The court; null for a notice.</param>
/// <param name="Start">made, served, released, licence-end, earlier-order-end or stated-date; null for what is usual.</param>
/// <param name="StartsOn">The day it starts, where the order states one.</param>
/// <param name="LastDay">The last day; null when until further order, or not said.</param>
/// <param name="UntilFurtherOrder">True when it runs until further order.</param>
/// <param name="Officer">Who owned the application.</param>
/// <param name="Unit">The unit that manages it, where one has taken it on; else the one that applied.</param>
/// <param name="IsManaged">True when that unit has taken it on.</param>
/// <param name="Conditions">Exactly what was granted, struck clauses left out.</param>
public sealed record GrantedApplication(string Reference, Guid OrderId, Guid SubjectId, string Force, string TypeCode, string Form, string Edition, DateOnly MadeOn, string? Court, string? Start, DateOnly? StartsOn, DateOnly? LastDay,
    bool UntilFurtherOrder, string Officer, string Unit, bool IsManaged, IReadOnlyList<GrantedCondition> Conditions);

/// <summary>A condition that was granted.</summary>
/// <param name="Id">The id that it has in the register.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">The words that the court granted.</param>
/// <param name="Kind">Id of the kind of its terms; null where there are none, as for words that the court changed or added.</param>
/// <param name="KindVersion">Version of the kind; 0 for none.</param>
/// <param name="Terms">The terms in canonical form.</param>
/// <param name="LastDay">Its own last day; null where it runs with the order.</param>
/// <param name="MayHoldProtectedDetails">False only when somebody has looked.</param>
public sealed record GrantedCondition(Guid Id, int Number, string Words, string? Kind, int KindVersion, string? Terms, DateOnly? LastDay, bool MayHoldProtectedDetails);
