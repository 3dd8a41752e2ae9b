using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>
/// Somebody whom a force manages because of how often they were named in reports of sexual offences (tiers 1 and 2) or because a panel judged so (tier 3). One owner, who is trained for it and
/// accepted; every move has a reason. Being a nominal is a suspicion of the police and says nothing of guilt.
/// </summary>
internal sealed partial class Nominal : IRecord, IAboutSubject, IVersioned
{
    private readonly List<NominalStep> steps = [];

    private Nominal() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio.</summary>
    public string Reference { get; private set; } = "";

    public string Force { get; private init; } = "";
    public Guid SubjectId { get; private init; }

    /// <summary>1 to 3.</summary>
    public int Tier { get; private set; }

    public AdoptionBasis Basis { get; private init; }

    /// <summary>The number of the policy under which the tier was counted; null for a panel's judgement.</summary>
    public int? PolicyNumber { get; private init; }

    /// <summary>The nomination that led here; null for a count.</summary>
    public Guid? NominationId { get; private init; }

    public NominalState State { get; private set; }

    /// <summary>Nobody while it waits for one: the owner declined, or left.</summary>
    public Guid? OwnerId { get; private set; }

    public string? Owner { get; private set; }
    public Guid? UnitId { get; private set; }
    public string? Unit { get; private set; }

    /// <summary>When the owner accepted; null while it is only offered.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The day on which somebody looks at it again.</summary>
    public DateOnly ReviewOn { get; private set; }

    public DateTimeOffset AdoptedAt { get; private init; }

    /// <summary>The day of the last move into its state, in London.</summary>
    public DateOnly StateSince { get; private set; }

    /// <summary>What it ended with, while it is monitored or archived; null otherwise.</summary>
    public NominalOutcome? Outcome { get; private set; }

    /// <summary>Reports that counted on the day of adoption: the base line, which nothing changes.</summary>
    public int NamingsAtAdoption { get; private init; }

    /// <summary>Of them, reported in the twelve months before.</summary>
    public int RecentAtAdoption { get; private init; }

    /// <summary>Suspected breaches of orders since adoption.</summary>
    public int BreachesSince { get; private set; }

    /// <summary>Points that somebody adds or takes away in the ranking.</summary>
    public int RankAdjustment { get; private set; }

    /// <summary>Why.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? RankReason { get; private set; }

    /// <summary>The last day on which the adjustment holds.</summary>
    public DateOnly? RankUntil { get; private set; }

    /// <summary>A move to less that waits for a reviewer; null where none does.</summary>
    public NominalState? ProposedState { get; private set; }

    public NominalOutcome? ProposedOutcome { get; private set; }
    public Guid? ProposedById { get; private set; }

    /// <summary>The evidence for it.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? ProposedEvidence { get; private set; }

    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }
    public IReadOnlyList<NominalStep> Steps => steps;

    /// <summary>True while the police do something about the person.</summary>
    public bool IsManaged => State is NominalState.Offered or NominalState.Active or NominalState.Reactivated;

    /// <summary>Adopts somebody and offers the person to an owner.</summary>
    public static Nominal Adopt(NewNominal asked, TrainedOwner owner, DateOnly today, By by)
    {
        var nominal = new Nominal
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = asked.Force, SubjectId = asked.SubjectId, Tier = asked.Tier, Basis = asked.NominationId is null ? AdoptionBasis.Counted : AdoptionBasis.Judged,
            PolicyNumber = asked.PolicyNumber, NominationId = asked.NominationId, State = NominalState.Offered, AdoptedAt = by.Now, StateSince = today, ReviewOn = asked.ReviewOn ?? today.AddMonths(6),
            NamingsAtAdoption = asked.Namings, RecentAtAdoption = asked.Recent,
        };
        nominal.Note(NominalStepKind.Adopted, by);
        nominal.GiveTo(owner, by);
        return nominal;
    }

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    private void GiveTo(TrainedOwner owner, By by)
    {
        if (!owner.IsTrained)
            throw new RuleBrokenException([new("owner-untrained", $"Choose somebody trained as a rape and serious sexual offences investigator, or have the skill recorded of {owner.Who.Name} first", "ownerId")]);
        (OwnerId, Owner, UnitId, Unit, AcceptedAt) = (owner.Who.Id, owner.Who.Name, owner.Who.UnitId, owner.Who.Unit, null);
        Note(NominalStepKind.Given, by, owner.Who.Name);
    }

    private void MoveTo(NominalState state, DateOnly today) => (State, StateSince) = (state, today);

    private void Note(NominalStepKind kind, By by, string? detail = null, string? note = null) => steps.Add(new()
    {
        NominalId = Id, Sequence = steps.Count, Kind = kind, Detail = detail, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason, Note = note, State = State, Tier = Tier,
    });
}

/// <summary>Whom to adopt.</summary>
/// <param name="Force">The force.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Tier">1 to 3.</param>
/// <param name="Namings">Reports that count.</param>
/// <param name="Recent">Of them, reported in the last twelve months.</param>
internal sealed record NewNominal(string Force, Guid SubjectId, int Tier, int Namings, int Recent)
{
    public int? PolicyNumber { get; init; }
    public Guid? NominationId { get; init; }
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>Who is to own a nominal, and whether trained for it.</summary>
internal sealed record TrainedOwner(Owner Who, bool IsTrained);

/// <summary>One thing done about a nominal. Steps are never changed.</summary>
internal sealed class NominalStep
{
    public Guid NominalId { get; init; }
    public int Sequence { get; init; }
    public NominalStepKind Kind { get; init; }

    /// <summary>A code or a name that goes with it, such as the outcome or the owner.</summary>
    public string? Detail { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }
    public string? Note { get; init; }

    /// <summary>The state after it.</summary>
    public NominalState State { get; init; }

    /// <summary>The tier after it.</summary>
    public int Tier { get; init; }
}

/// <summary>Why somebody was adopted.</summary>
internal enum AdoptionBasis
{
    /// <summary>The number of reports.</summary>
    Counted,
    /// <summary>A panel's professional judgement.</summary>
    Judged,
}

/// <summary>How a nominal stands.</summary>
internal enum NominalState
{
    /// <summary>Adopted, and no owner has accepted.</summary>
    Offered,
    /// <summary>Managed by the owner.</summary>
    Active,
    /// <summary>Risk has fallen: analysts watch for new reports.</summary>
    Monitoring,
    /// <summary>Nothing is done; watched for new reports and release.</summary>
    Archived,
    /// <summary>Came back by a new report or a release, and no owner has taken it up yet.</summary>
    Reactivated,
}

/// <summary>What management ended with. None of them is a failure.</summary>
internal enum NominalOutcome
{
    /// <summary>Evidence shows that the risk has fallen.</summary>
    RiskReduced,
    /// <summary>Nothing was found in the suspicion.</summary>
    Unfounded,
    /// <summary>What gave rise to the suspicion has stopped.</summary>
    Ceased,
    /// <summary>In prison; watched on release.</summary>
    Imprisoned,
    /// <summary>Another force manages the person.</summary>
    MovedAway,
    Died,
}

/// <summary>What was done.</summary>
internal enum NominalStepKind
{
    Adopted,
    Given,
    Accepted,
    Declined,
    /// <summary>A move to less was proposed, with evidence.</summary>
    LessProposed,
    /// <summary>The reviewer agreed.</summary>
    Agreed,
    /// <summary>The reviewer did not agree: it stays as it was.</summary>
    Disagreed,
    /// <summary>Moved up by a supervisor.</summary>
    SteppedUp,
    /// <summary>Came back by a new report, a release, or a person's decision.</summary>
    Reactivated,
    TierChanged,
    Ranked,
    Reviewed,
    /// <summary>The owner can no longer own it: left, or lost the skill.</summary>
    OwnerGone,
}
