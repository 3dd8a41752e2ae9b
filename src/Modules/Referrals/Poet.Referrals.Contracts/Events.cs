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

/// <summary>Something happened to an application for an order.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="ReferralId">The referral it came from.</param>
/// <param name="Force">Code of the force that applies.</param>
/// <param name="TypeCode">The order type.</param>
/// <param name="What">drafted, redrafted, signed, awaiting-court, hearing-listed, adjourned, heard, granted, refused, withdrawn, collapsed, offered, taken-on or handed-back.</param>
/// <param name="Codes">The coded reasons, where there are any.</param>
/// <param name="On">The day, in London.</param>
[EventName("referrals.application-changed.v1")]
public sealed record ApplicationChanged(Guid ApplicationId, Guid ReferralId, string Force, string TypeCode, string What, IReadOnlyList<string> Codes, DateOnly On) : IIntegrationEvent;

/// <summary>A court made an order on an application; what it made is asked of <see cref="IReferrals.Granted"/>.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="OrderId">The id that the order has in the register.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that applied.</param>
/// <param name="TypeCode">The order type.</param>
/// <param name="MadeOn">The day on which it was made.</param>
[EventName("referrals.application-granted.v1")]
public sealed record ApplicationGranted(Guid ApplicationId, Guid OrderId, Guid SubjectId, string Force, string TypeCode, DateOnly MadeOn) : IIntegrationEvent;
