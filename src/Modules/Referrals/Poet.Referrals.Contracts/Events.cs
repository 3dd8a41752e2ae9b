using Poet.Platform.Contracts;

namespace Poet.Referrals.Contracts;

/// <summary>Somebody referred a person for an order; which type is not said yet.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that has it.</param>
/// <param name="Source">Where it came from: see the API's description of a referral.</param>
/// <param name="On">The day, in London.</param>
[EventName("referrals.referral-received.v1")]
public sealed record ReferralReceived(Guid ReferralId, Guid SubjectId, string Force, string Source, DateOnly On) : IIntegrationEvent;

/// <summary>Something was decided about a referral.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that has it.</param>
/// <param name="Outcome">triaged, returned, resubmitted, accepted, not-progressed or taken-up-again.</param>
/// <param name="TypeCode">The order type for which it was accepted; null for every other outcome.</param>
/// <param name="Codes">The coded reasons, where the outcome has any.</param>
/// <param name="On">The day, in London.</param>
[EventName("referrals.referral-decided.v1")]
public sealed record ReferralDecided(Guid ReferralId, Guid SubjectId, string Force, string Outcome, string? TypeCode, IReadOnlyList<string> Codes, DateOnly On) : IIntegrationEvent;
