using Poet.OrderTypes.Sdk;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Features;

/// <summary>A referral.</summary>
internal sealed record ReferralView
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, for If-Match.</summary>
    public required Guid Version { get; init; }

    /// <summary>Short reference for the radio.</summary>
    public required string Reference { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person's name.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Date of birth; left out when not known.</summary>
    public DateOnly? SubjectBornOn { get; init; }

    /// <summary>True for a child today: appropriate adult, youth justice team, youth court.</summary>
    public bool Under18 { get; init; }

    /// <summary>Where it came from.</summary>
    public required ReferralSource Source { get; init; }

    /// <summary>Which district, team, meeting or agency.</summary>
    public required string SourceName { get; init; }

    /// <summary>When it was received, in UTC.</summary>
    public required DateTimeOffset ReferredAt { get; init; }

    /// <summary>By whom.</summary>
    public required string ReferredBy { get; init; }

    /// <summary>What happened and what is feared; held back from those who may not see protected details.</summary>
    public required string Concern { get; init; }

    /// <summary>True where words are held back.</summary>
    public required bool Withheld { get; init; }

    /// <summary>What is feared, as the law of order types asks it.</summary>
    public Family? Feared { get; init; }

    /// <summary>Whether the person is convicted.</summary>
    public required Known Convicted { get; init; }

    /// <summary>Whether somebody is to be protected: not-known, nobody, somebody or safe-contact-only.</summary>
    public required AtRisk AtRisk { get; init; }

    /// <summary>What else was said of the case, question by question, as the tests of orders ask it.</summary>
    public required IReadOnlyList<SaidOfCase> Said { get; init; }

    /// <summary>Who deals with it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Name of the owner.</summary>
    public required string Owner { get; init; }

    /// <summary>The unit that deals with it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Name of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>received, returned, accepted or not-progressed.</summary>
    public required ReferralState State { get; init; }

    /// <summary>Left out until it is triaged.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The order type for which it was accepted.</summary>
    public string? TypeCode { get; init; }

    /// <summary>When it is looked at again after it was left.</summary>
    public DateOnly? RecheckOn { get; init; }

    /// <summary>The last triage.</summary>
    public TriageView? Triage { get; init; }

    /// <summary>Everything done with it, first to last.</summary>
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>While it is undecided: the order types, those first that deserve a look.</summary>
    public required IReadOnlyList<TypeFitView> Types { get; init; }

    /// <summary>The person's orders in this register. It covers only orders recorded here.</summary>
    public required IReadOnlyList<HeldOrder> Orders { get; init; }

    /// <summary>Other referrals of the person, newest first.</summary>
    public required IReadOnlyList<OtherReferral> Others { get; init; }
}

/// <summary>An answer about the case.</summary>
/// <param name="Question">The question; its id where no loaded order type asks it any more.</param>
/// <param name="Answer">Yes, No, or where the case belongs.</param>
/// <param name="Fact">Id of the fact; left out for where the case belongs and whether it is urgent.</param>
internal sealed record SaidOfCase(string Question, string Answer, string? Fact);

/// <summary>A triage under the headings of THRIVE.</summary>
internal sealed record TriageView(Priority Priority, DateTimeOffset At, string By, string Threat, string Harm, string Risk, string Investigation, string Vulnerability, string Engagement);

/// <summary>Something done with a referral.</summary>
/// <param name="What">received, assigned, triaged, returned, resubmitted, accepted, not-progressed or taken-up-again.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Codes">Coded reasons, or the order type.</param>
/// <param name="Note">What else was said.</param>
internal sealed record StepView(string What, DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Codes, string? Note);

/// <summary>An order that the person has.</summary>
internal sealed record HeldOrder(Guid Id, string Reference, string TypeCode, string State, string Force);

/// <summary>Another referral of the person.</summary>
internal sealed record OtherReferral(Guid Id, string Reference, ReferralState State, DateTimeOffset ReferredAt);
