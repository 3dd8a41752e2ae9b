using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Law;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>An application for an order.</summary>
internal sealed record ApplicationView
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, for If-Match.</summary>
    public required Guid Version { get; init; }

    /// <summary>Short reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The referral it came from.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person's name.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Date of birth; left out when not known.</summary>
    public DateOnly? SubjectBornOn { get; init; }

    /// <summary>Code of the order type.</summary>
    public required string TypeCode { get; init; }

    /// <summary>Name of the order type.</summary>
    public required string TypeName { get; init; }

    /// <summary>Who owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>The unit that applies.</summary>
    public required string Unit { get; init; }

    /// <summary>drafting, awaiting-court, granted, refused, withdrawn or collapsed.</summary>
    public required ApplicationState State { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when it is signed and a court has to decide.</summary>
    public DateTimeOffset? AwaitingSince { get; init; }

    /// <summary>The next hearing.</summary>
    public DateOnly? NextHearingOn { get; init; }

    /// <summary>The text that is asked for now.</summary>
    public required TextView Text { get; init; }

    /// <summary>Every text that was saved.</summary>
    public required IReadOnlyList<SavedText> Texts { get; init; }

    /// <summary>The signatures on the text as it stands; those on earlier texts stand in the steps.</summary>
    public required IReadOnlyList<SignatureView> Signatures { get; init; }

    /// <summary>What the law has against the text, and what is worth knowing; left out where the plugin of the type cannot be asked now, and once it is decided.</summary>
    public IReadOnlyList<DraftFinding>? Findings { get; init; }

    /// <summary>Days in court, first to last.</summary>
    public required IReadOnlyList<HearingView> Hearings { get; init; }

    /// <summary>What the court decided; left out until it has.</summary>
    public OutcomeView? Outcome { get; init; }

    /// <summary>Units that were asked to manage the order.</summary>
    public required IReadOnlyList<OfferView> Offers { get; init; }

    /// <summary>True while an order was granted that no unit has taken on.</summary>
    public required bool Unaccepted { get; init; }

    /// <summary>Everything done with it, first to last.</summary>
    public required IReadOnlyList<ApplicationStepView> Steps { get; init; }
}

/// <summary>What is asked of a court.</summary>
internal sealed record TextView(int Number, string Hash, string Edition, FormKind Form, RouteKind Route, string Section, string Court, Length Length, string LengthInWords, IReadOnlyList<ClauseView> Clauses);

/// <summary>A condition that is asked for.</summary>
/// <param name="Withheld">True where words are held back.</param>
/// <param name="Concerns">Drafting concerns, each with a better wording.</param>
internal sealed record ClauseView(Guid Id, int Number, string Words, string? Kind, string? KindName, string? Terms, Length? Length, string Justification, string Evidence, string Risk, bool MayHoldProtectedDetails, bool Withheld,
    IReadOnlyList<DraftConcern> Concerns);

/// <summary>A text that was saved.</summary>
internal sealed record SavedText(int Number, string Hash, DateTimeOffset At, string By);

/// <summary>A signature on the text as it stands.</summary>
internal sealed record SignatureView(Signature What, DateTimeOffset At, string By);

/// <summary>A day in court.</summary>
internal sealed record HearingView(DateOnly On, string Court, HearingState State, AdjournedBecause? Because);

/// <summary>What the court decided.</summary>
/// <param name="OrderId">The order in the register, once it is there; left out where all was refused.</param>
internal sealed record OutcomeView(DateOnly On, string? Court, DateOnly? LastDay, bool UntilFurtherOrder, Guid? OrderId, IReadOnlyList<DecidedClauseView> Clauses);

/// <summary>What the court did with one condition.</summary>
/// <param name="Drafted">The words of the draft; left out for one that the court added.</param>
/// <param name="Words">The words that bind; left out where it was refused.</param>
internal sealed record DecidedClauseView(int Number, ClauseResult Result, string? Drafted, string? Words, RefusedBecause? Because, string Reason);

/// <summary>A unit that was asked to manage the order.</summary>
internal sealed record OfferView(Guid UnitId, string Unit, DateTimeOffset At, string By, OfferState State, DateTimeOffset? AnsweredAt, string? AnsweredBy);

/// <summary>Something done with an application.</summary>
internal sealed record ApplicationStepView(string What, DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Codes, string? Note);
