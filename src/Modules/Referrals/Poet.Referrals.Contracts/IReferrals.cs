namespace Poet.Referrals.Contracts;

/// <summary>Questions that other modules ask of Referrals. Read-only.</summary>
public interface IReferrals
{
    /// <summary>A referral in short; null when there is none, or it is not the asker's to see.</summary>
    Task<ReferralSummary?> Find(Guid referralId, CancellationToken cancel);

    /// <summary>The referrals of a person, newest first. Merged records are asked for each by its own id.</summary>
    Task<IReadOnlyList<ReferralSummary>> Of(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);
}

/// <summary>A referral in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="State">received, returned, accepted or not-progressed.</param>
/// <param name="TypeCode">The order type for which it was accepted; null until then.</param>
/// <param name="On">The day on which it was received, in London.</param>
public sealed record ReferralSummary(Guid Id, string Reference, Guid SubjectId, string State, string? TypeCode, DateOnly On);
