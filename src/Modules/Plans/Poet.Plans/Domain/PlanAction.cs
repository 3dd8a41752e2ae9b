using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>
/// One action of a nominal's 4P plan: under pursue, prevent, protect or prepare, with an owner and a day. It may rest on an order, visit, breach or referral of the same person, or be an intervention that
/// the person takes up of their own will. Its owner tells every month what was done; an action of which nobody tells anything is red.
/// </summary>
internal sealed class PlanAction : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 2000;

    private readonly List<ActionUpdate> updates = [];

    private PlanAction() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";
    public Guid NominalId { get; private init; }
    public Guid SubjectId { get; private init; }
    public Strand Strand { get; private init; }

    /// <summary>What is to be done.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string What { get; private init; } = "";

    public Guid OwnerId { get; private set; }
    public string Owner { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public string Unit { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public ActionState State { get; private set; }

    /// <summary>The record it rests on; none where it rests on nothing recorded here.</summary>
    public LinkedKind? LinkedKind { get; private init; }

    public Guid? LinkedId { get; private init; }

    /// <summary>The service that helps the person, such as one for drugs and alcohol; null for no intervention.</summary>
    [Personal]
    public string? Service { get; private init; }

    public InterventionNeed? Need { get; private init; }

    /// <summary>The day on which the person was referred to the service; null until then.</summary>
    public DateOnly? ReferredOn { get; private set; }

    public DateOnly? StartedOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public InterventionResult? Result { get; private set; }

    /// <summary>The day on which somebody last told what was done; at first the day it was made.</summary>
    public DateOnly ToldOn { get; private set; }

    public DateTimeOffset MadeAt { get; private init; }
    public DateOnly? ClosedOn { get; private set; }
    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }
    public IReadOnlyList<ActionUpdate> Updates => updates;

    /// <summary>True where nobody has told anything for more than a month.</summary>
    public bool IsSilent(DateOnly today) => State == ActionState.Open && ToldOn < SilentBefore(today);

    /// <summary>What was told before this day is more than a month ago, from the day to the day of the same number or the month's last.</summary>
    public static DateOnly SilentBefore(DateOnly today)
    {
        var ago = today.AddMonths(-1);
        return ago.AddMonths(1) < today ? ago.AddDays(1) : ago; // 28 February stands for the last days of March too
    }

    /// <summary>True where its day has passed.</summary>
    public bool IsLate(DateOnly today) => State == ActionState.Open && DueOn < today;

    public static PlanAction Plan(Nominal nominal, NewAction asked, Owner owner, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (asked.What.Trim().Length is < 5 or > MostWords)
            problems.Add(new("what-wrong", $"Enter what is to be done, in 5 to {MostWords:N0} characters", "what"));
        if (asked.DueOn < today || asked.DueOn > today.AddYears(2))
            problems.Add(new("due-wrong", "Enter the day by which it is done, from today to two years ahead", "dueOn"));
        if (asked.Service is { } service && service.Trim().Length is < 2 or > 200)
            problems.Add(new("service-wrong", "Enter the name of the service, in 2 to 200 characters", "service"));
        if (asked.Service is null != asked.Need is null)
            problems.Add(asked.Service is null ? new("service-missing", "Enter the service that helps with this need", "service") : new("need-missing", "Choose what the service helps with", "need"));
        if (nominal.State == NominalState.Archived)
            problems.Add(new("archived", "Bring the nominal back first: nobody carries out a plan for somebody archived"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = nominal.Force, NominalId = nominal.Id, SubjectId = nominal.SubjectId, Strand = asked.Strand, What = asked.What.Trim(), OwnerId = owner.Id, Owner = owner.Name,
            UnitId = owner.UnitId, Unit = owner.Unit, DueOn = asked.DueOn, State = ActionState.Open, LinkedKind = asked.LinkedKind, LinkedId = asked.LinkedId, Service = asked.Service?.Trim(), Need = asked.Need, ToldOn = today, MadeAt = by.Now,
        };
    }

    /// <summary>Its owner, or a supervisor, tells what was done; the day may move, and an intervention start.</summary>
    public void Tell(ToldOfAction told, DateOnly today, By by)
    {
        MustBeOpen();
        List<Problem> problems = [];
        if (told.Done.Trim().Length is < 3 or > MostWords)
            problems.Add(new("done-wrong", $"Enter what was done, in 3 to {MostWords:N0} characters; that nothing was, with why, is an answer too", "done"));
        if (told.DueOn is { } due && (due < today || due > today.AddYears(2)))
            problems.Add(new("due-wrong", "Enter a new day from today to two years ahead, or leave it out", "dueOn"));
        if (told.ReferredOn is not null && Service is null)
            problems.Add(new("no-intervention", "Leave the referral out: this action is no intervention", "referredOn"));
        if (told.ReferredOn > today)
            problems.Add(new("referred-wrong", "Enter the day on which the person was referred to the service, today or before", "referredOn"));
        if (told.StartedOn is not null && Service is null)
            problems.Add(new("no-intervention", "Leave the start out: this action is no intervention", "startedOn"));
        if (told.StartedOn > today || told.StartedOn < (told.ReferredOn ?? ReferredOn))
            problems.Add(new("started-wrong", "Enter the day on which the person began there, from the referral to today", "startedOn"));
        RuleBrokenException.ThrowIfAny(problems);
        (ToldOn, DueOn, ReferredOn, StartedOn) = (today, told.DueOn ?? DueOn, told.ReferredOn ?? ReferredOn, told.StartedOn ?? StartedOn);
        Note(told.Done.Trim(), today, by);
    }

    /// <summary>It is done, or it will not be.</summary>
    public void Close(ClosedAction closed, DateOnly today, By by)
    {
        MustBeOpen();
        List<Problem> problems = [];
        if (closed.What.Trim().Length is < 3 or > MostWords)
            problems.Add(new("what-wrong", $"Enter what came of it, or why it is not done, in 3 to {MostWords:N0} characters", "what"));
        if (Service is null && (closed.Result is not null || closed.EndedOn is not null))
            problems.Add(new("no-intervention", "Leave result and end out: this action is no intervention", "result"));
        if (Service is not null && closed.Done && closed.Result is null)
            problems.Add(new("result-missing", "Choose how the intervention ended", "result"));
        if (closed.EndedOn > today || closed.EndedOn < StartedOn)
            problems.Add(new("ended-wrong", "Enter the day on which it ended, from its start to today", "endedOn"));
        RuleBrokenException.ThrowIfAny(problems);
        (State, ClosedOn, ToldOn, Result, EndedOn) = (closed.Done ? ActionState.Done : ActionState.NotDone, today, today, closed.Result, Service is null ? null : closed.EndedOn ?? today);
        Note(closed.What.Trim(), today, by);
    }

    /// <summary>Somebody else is to do it.</summary>
    public void GiveTo(Owner owner, DateOnly today, By by)
    {
        MustBeOpen();
        if (owner.Id == OwnerId)
            throw new RuleBrokenException([new("same-owner", "Choose somebody else: it is theirs already", "ownerId")]);
        (OwnerId, Owner, UnitId, Unit) = (owner.Id, owner.Name, owner.UnitId, owner.Unit);
        Note($"Given to {owner.Name}", today, by, handedOver: true);
    }

    /// <summary>Its nominal was archived: nobody carries it out any more. One that is closed stays as it is.</summary>
    public void EndWithNominal(DateOnly today, By by)
    {
        if (State != ActionState.Open)
            return;
        (State, ClosedOn, ToldOn, EndedOn) = (ActionState.NotDone, today, today, Service is null ? null : today);
        Note("Not done: the nominal was archived", today, by);
    }

    private void Note(string done, DateOnly today, By by, bool handedOver = false) =>
        updates.Add(new() { ActionId = Id, Sequence = updates.Count, On = today, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Done = done, Reason = by.Reason, State = State, HandedOver = handedOver });

    private void MustBeOpen()
    {
        if (State != ActionState.Open)
            throw new RuleBrokenException([new("closed-already", "Plan another action: this one is closed")]);
    }
}

/// <summary>What is planned.</summary>
internal sealed record NewAction(Strand Strand, string What, DateOnly DueOn)
{
    public LinkedKind? LinkedKind { get; init; }
    public Guid? LinkedId { get; init; }
    public string? Service { get; init; }
    public InterventionNeed? Need { get; init; }
}

/// <summary>What was done.</summary>
internal sealed record ToldOfAction(string Done, DateOnly? DueOn = null, DateOnly? ReferredOn = null, DateOnly? StartedOn = null);

/// <summary>How an action ended.</summary>
internal sealed record ClosedAction(bool Done, string What, InterventionResult? Result, DateOnly? EndedOn);

/// <summary>What was told of an action. Never changed.</summary>
internal sealed class ActionUpdate
{
    public Guid ActionId { get; init; }
    public int Sequence { get; init; }

    /// <summary>The day in London.</summary>
    public DateOnly On { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }

    [Personal(MayHoldProtectedDetails = true)]
    public required string Done { get; init; }

    public required string Reason { get; init; }

    /// <summary>The state after it.</summary>
    public ActionState State { get; init; }

    /// <summary>True where it only went to somebody else: that tells nothing of what was done.</summary>
    public bool HandedOver { get; init; }
}

/// <summary>What an action is for.</summary>
internal enum Strand
{
    /// <summary>Prosecute and disrupt.</summary>
    Pursue,
    /// <summary>Stop the person from offending again.</summary>
    Prevent,
    /// <summary>Protect victims and those at risk.</summary>
    Protect,
    /// <summary>Be ready for what may happen.</summary>
    Prepare,
}

/// <summary>How an action stands.</summary>
internal enum ActionState
{
    Open,
    Done,
    /// <summary>It will not be done; why is told.</summary>
    NotDone,
}

/// <summary>What an action or an outcome rests on.</summary>
internal enum LinkedKind
{
    Order,
    Visit,
    Breach,
    Referral,
}

/// <summary>What an intervention helps with.</summary>
internal enum InterventionNeed
{
    Drugs,
    Alcohol,
    MentalHealth,
    Housing,
    Work,
    Relationships,
    Other,
}

/// <summary>How an intervention ended.</summary>
internal enum InterventionResult
{
    Completed,
    PartlyCompleted,
    /// <summary>The person did not want it: nobody is made to take it up.</summary>
    Declined,
    StoppedEarly,
}
