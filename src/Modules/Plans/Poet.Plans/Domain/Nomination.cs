using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>
/// Somebody whom an officer or a partner agency nominates by professional judgement, though the count says no tier. A detective chief inspector puts it before a panel or returns it; the panel
/// decides with its members, its reasons and whoever disagreed; whoever nominated is told.
/// </summary>
internal sealed class Nomination : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 4000;

    private Nomination() { }

    public Guid Id { get; private init; }
    public string Reference { get; private set; } = "";
    public string Force { get; private init; } = "";
    public Guid SubjectId { get; private init; }

    /// <summary>Whoever recorded it, who nominates where no agency does.</summary>
    public Guid NominatedById { get; private init; }

    public string NominatedBy { get; private init; } = "";

    /// <summary>The partner agency that nominates, with a contact there; null for somebody of the force.</summary>
    public string? Agency { get; private init; }

    /// <summary>The judgement.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string Why { get; private init; } = "";

    public DateTimeOffset NominatedAt { get; private init; }
    public NominationState State { get; private set; }

    /// <summary>The chief inspector who put it before the panel or returned it.</summary>
    public string? LookedAtBy { get; private set; }

    public Guid? LookedAtById { get; private set; }
    public DateTimeOffset? LookedAtAt { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? LookedAtReason { get; private set; }

    public DateOnly? PanelOn { get; private set; }

    /// <summary>Who sat on it, one a line, each with what they are.</summary>
    public string? Members { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? PanelReason { get; private set; }

    /// <summary>Who disagreed and why; null where nobody did.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Dissent { get; private set; }

    /// <summary>The day on which the panel looks again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The day on which whoever nominated was told.</summary>
    public DateOnly? ToldOn { get; private set; }

    public string? ToldHow { get; private set; }
    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }

    public static Nomination Make(string force, Guid subject, string why, string? agency, By by)
    {
        List<Problem> problems = [];
        if (why.Trim().Length is < 20 or > MostWords)
            problems.Add(new("why-missing", $"Enter what you judge and what it rests on, in 20 to {MostWords:N0} characters", "why"));
        if (agency?.Trim().Length > 200)
            problems.Add(new("agency-too-long", "Enter the agency and a contact there, in at most 200 characters", "agency"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = force, SubjectId = subject, NominatedById = by.ActorId, NominatedBy = by.ActorName,
            Agency = string.IsNullOrWhiteSpace(agency) ? null : agency.Trim(), Why = why.Trim(), NominatedAt = by.Now, State = NominationState.Nominated,
        };
    }

    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>A chief inspector puts it before a panel on a day, or returns it.</summary>
    public void LookAt(DateOnly? panelOn, DateOnly today, By by)
    {
        MustBe(NominationState.Nominated, "looked at");
        if (NominatedById == by.ActorId && Agency is null)
            throw new RuleBrokenException([new("own-nomination", "Ask another chief inspector: this is your own nomination")]);
        if (panelOn < today)
            throw new RuleBrokenException([new("panel-on-wrong", "Enter the day of the panel, from today on", "panelOn")]);
        (State, PanelOn, LookedAtBy, LookedAtById, LookedAtAt, LookedAtReason) = (panelOn is null ? NominationState.Returned : NominationState.BeforePanel, panelOn, by.ActorName, by.ActorId, by.Now, by.Reason);
    }

    /// <summary>What the panel decided.</summary>
    public void Decide(PanelDecision decision, DateOnly today, By by)
    {
        MustBe(NominationState.BeforePanel, "decided about");
        List<Problem> problems = [];
        if (decision.On < LookedAtDay || decision.On > today)
            problems.Add(new("on-wrong", "Enter the day on which the panel met, from the chief inspector's decision on and not in the future", "on"));
        var members = decision.Members.Select(m => m.Trim()).Where(m => m.Length > 0).ToList();
        if (members.Count is < 2 or > 20 || members.Any(m => m.Length > 200))
            problems.Add(new("members-wrong", "Enter who sat on the panel, two to twenty people, each with what they are, in at most 200 characters", "members"));
        if (decision.Dissent?.Trim().Length > MostWords)
            problems.Add(new("dissent-too-long", $"Enter who disagreed and why in at most {MostWords:N0} characters", "dissent"));
        if (decision.ReviewOn <= today || decision.ReviewOn > today.AddYears(1))
            problems.Add(new("review-wrong", "Enter the day on which the panel looks again, from tomorrow to a year ahead", "reviewOn"));
        RuleBrokenException.ThrowIfAny(problems);
        (State, PanelOn, Members, PanelReason) = (decision.Adopt ? NominationState.ToBeAdopted : NominationState.NotAdopted, decision.On, string.Join('\n', members), by.Reason);
        (Dissent, ReviewOn) = (string.IsNullOrWhiteSpace(decision.Dissent) ? null : decision.Dissent.Trim(), decision.ReviewOn);
    }

    /// <summary>An owner was found.</summary>
    public void Adopted()
    {
        MustBe(NominationState.ToBeAdopted, "adopted");
        State = NominationState.Adopted;
    }

    /// <summary>Whoever nominated was told what became of it.</summary>
    public void Tell(DateOnly on, string how, DateOnly today)
    {
        if (State is NominationState.Nominated or NominationState.BeforePanel)
            throw new RuleBrokenException([new("undecided", "Wait for the decision: there is nothing to tell yet")]);
        List<Problem> problems = [];
        if (ToldOn is not null)
            problems.Add(new("told-already", "Look at the nomination again: whoever nominated was told already"));
        if (on > today || on < LookedAtDay)
            problems.Add(new("on-wrong", "Enter the day on which they were told, from the decision on and not in the future", "on"));
        if (how.Trim().Length is < 3 or > 200)
            problems.Add(new("how-missing", "Enter how they were told, in 3 to 200 characters", "how"));
        RuleBrokenException.ThrowIfAny(problems);
        (ToldOn, ToldHow) = (on, how.Trim());
    }

    private DateOnly? LookedAtDay => LookedAtAt is { } at ? OrderTypes.Sdk.Clocks.LondonTime.DateOf(at) : null;

    private void MustBe(NominationState state, string act)
    {
        if (State != state)
            throw new RuleBrokenException([new("wrong-state", $"Look at the nomination again: it is {Words.Kebab(State.ToString()).Replace('-', ' ')} and cannot be {act}")]);
    }
}

/// <summary>What a panel decided.</summary>
internal sealed record PanelDecision(bool Adopt, DateOnly On, IReadOnlyList<string> Members, string? Dissent, DateOnly ReviewOn);

/// <summary>How a nomination stands.</summary>
internal enum NominationState
{
    Nominated,
    /// <summary>The chief inspector did not put it before a panel.</summary>
    Returned,
    BeforePanel,
    /// <summary>The panel decided to adopt; it waits for an owner.</summary>
    ToBeAdopted,
    NotAdopted,
    Adopted,
}
