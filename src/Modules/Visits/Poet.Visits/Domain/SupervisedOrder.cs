using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Visits.Domain;

/// <summary>
/// An order as its offender manager sees it: whose it is, how often its subject is seen and when next. It is there from the day the register knows of the order, so that nobody's order is
/// seen to be nobody's.
/// </summary>
internal sealed class SupervisedOrder : IRecord, IAboutSubject, IVersioned
{
    /// <summary>Stands for a start or an end that is not known.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The longest time between two contacts.</summary>
    public const int MostDays = 366;

    private static readonly DateOnly Never = new(9999, 12, 31);

    private readonly List<SupervisionStep> steps = [];

    private SupervisedOrder() { }

    /// <summary>The order's own id: one order is supervised once.</summary>
    public Guid Id { get; private init; }

    public string Force { get; private set; } = "";
    public Guid SubjectId { get; private init; }
    public string Reference { get; private init; } = "";
    public string TypeCode { get; private init; } = "";
    public FormKind Form { get; private init; }
    public string EditionId { get; private init; } = "";
    public DateOnly MadeOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When the order starts to bind; <see cref="Open"/> while it waits for something that is not recorded.</summary>
    public DateTimeOffset BindsFrom { get; private set; }

    /// <summary>When it ends; <see cref="Open"/> while no end is known.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public Guid? ManagerId { get; private set; }
    public string? Manager { get; private set; }
    public Guid? UnitId { get; private set; }
    public string? Unit { get; private set; }

    /// <summary>What the sergeant calls the people whom this manager has.</summary>
    public string? Cohort { get; private set; }

    /// <summary>What was agreed; null until then.</summary>
    public Risk? Risk { get; private set; }

    public int? DaysBetween { get; private set; }
    public DateTimeOffset? AgreedAt { get; private set; }
    public string? AgreedBy { get; private set; }

    public Risk? ProposedRisk { get; private set; }
    public int? ProposedDays { get; private set; }

    /// <summary>What the type of order starts out with for the proposed risk.</summary>
    public int? UsualDays { get; private set; }

    /// <summary>Why another number is proposed; null when it is not.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Departure { get; private set; }

    public Guid? ProposedById { get; private set; }
    public string? ProposedBy { get; private set; }
    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? LastContactAt { get; private set; }

    /// <summary>The day of the next contact; the day it came to be while no cadence is agreed, since somebody must look at once; never while the order waits to start.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day on which its person was erased, with every word; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<SupervisionStep> Steps => steps;

    /// <summary>The register knows of an order that somebody must supervise.</summary>
    public static SupervisedOrder Of(OrderCourse order, By by)
    {
        var opened = new SupervisedOrder
        {
            Id = order.Id, Force = order.Force, SubjectId = order.SubjectId, Reference = order.Reference, TypeCode = order.TypeCode, Form = Enum.Parse<FormKind>(order.Form, ignoreCase: true),
            EditionId = order.EditionId, OpenedAt = by.Now,
        };
        opened.Keep(order);
        opened.Note("opened", by);
        return opened;
    }

    /// <summary>Something happened to the order; answers what that means for those who supervise it, or null for nothing.</summary>
    public string? Follow(OrderCourse order, By by)
    {
        var (force, ended) = (Force, EndsAt <= by.Now);
        Keep(order);
        if (force != order.Force)
        {
            (Force, ManagerId, Manager, UnitId, Unit, Cohort) = (order.Force, null, null, null, null, null); // nobody of the other force supervises it yet
            TakeBack();
            return Note("handed-on", by);
        }
        return (ended, EndsAt <= by.Now) switch
        {
            (false, true) => Note("closed", by),
            (true, false) => Note("opened", by),
            _ => null,
        };
    }

    /// <summary>Gives it to an offender manager, in a cohort.</summary>
    public void Assign(Owner manager, string? cohort, By by)
    {
        cohort = string.IsNullOrWhiteSpace(cohort) ? null : cohort.Trim();
        List<Problem> problems = [.. NotEnded(by)];
        if (cohort?.Length > 60)
            problems.Add(new("cohort-too-long", "Enter the name of the cohort in at most 60 characters", "cohort"));
        if ((manager.Id, manager.UnitId, cohort) == (ManagerId, UnitId, Cohort))
            problems.Add(new("same-manager", "Choose another manager, unit or cohort: the order is theirs already", "managerId"));
        RuleBrokenException.ThrowIfAny(problems);
        (ManagerId, Manager, UnitId, Unit, Cohort) = (manager.Id, manager.Name, manager.UnitId, manager.Unit, cohort);
        Note("manager-assigned", by, $"{manager.Name}, {manager.Unit}{(cohort is null ? "" : $", cohort {cohort}")}");
    }

    /// <summary>The officer says how often the subject should be seen; it holds once a second person has agreed.</summary>
    /// <param name="days">Days between two contacts.</param>
    /// <param name="usual">What the type of order starts out with for the risk; null where that is not known.</param>
    public void Propose(Risk risk, int days, int? usual, string? departure, By by)
    {
        List<Problem> problems = [.. NotEnded(by)];
        if (ManagerId is null)
            problems.Add(new("unmanaged", "Name an offender manager first: who agrees how often the subject is seen must be the one who sees them"));
        if (days is < 1 or > MostDays)
            problems.Add(new("days-out-of-range", $"Enter 1 to {MostDays} days", "days"));
        if (days != usual && string.IsNullOrWhiteSpace(departure))
            problems.Add(new("departure-missing", usual is { } number ? $"Enter why it is not the {number} days that this type of order starts out with" : "Enter why so often: this type of order names no number", "departure"));
        if (departure?.Trim().Length > 1000)
            problems.Add(new("departure-too-long", "Enter why it differs in at most 1,000 characters", "departure"));
        RuleBrokenException.ThrowIfAny(problems);
        (ProposedRisk, ProposedDays, UsualDays, Departure) = (risk, days, usual, days == usual ? null : departure!.Trim());
        (ProposedById, ProposedBy, ProposedAt) = (by.ActorId, by.ActorName, by.Now);
        Note("cadence-proposed", by, Says());
    }

    /// <summary>A second person agrees, or does not.</summary>
    public void Settle(bool agreed, By by)
    {
        List<Problem> problems = [.. NotEnded(by)];
        if (ProposedById is null)
            problems.Add(new("nothing-proposed", "Reload the page: no cadence waits for a decision"));
        else if (ProposedById == by.ActorId)
            problems.Add(new("second-person", "Ask a colleague: who proposes how often the subject is seen does not agree to it"));
        RuleBrokenException.ThrowIfAny(problems);
        var says = Says();
        if (agreed)
            (Risk, DaysBetween, AgreedAt, AgreedBy) = (ProposedRisk, ProposedDays, by.Now, $"{ProposedBy} and {by.ActorName}");
        TakeBack();
        Reckon();
        Note(agreed ? "cadence-agreed" : "cadence-refused", by, says);
    }

    /// <summary>The subject was met; the next contact is counted from the last one, in whatever order they are recorded.</summary>
    public void Met(DateTimeOffset at)
    {
        if (LastContactAt >= at)
            return;
        LastContactAt = at;
        Reckon();
    }

    /// <summary>Where it stands on the worklist.</summary>
    public Standing StandingAt(DateTimeOffset now) =>
        EndsAt <= now ? Standing.Ended
        : ManagerId is null ? Standing.Unmanaged
        : BindsFrom == Open ? Standing.Waiting
        : DaysBetween is null ? Standing.NoCadence
        : DueOn < LondonTime.DateOf(now) ? Standing.Overdue
        : DueOn <= LondonTime.DateOf(now).AddDays(SoonDays) ? Standing.Due
        : Standing.OnTime;

    /// <summary>A contact within so many days counts as due.</summary>
    public const int SoonDays = 7;

    private void Keep(OrderCourse order)
    {
        (MadeOn, BindsFrom, EndsAt) = (order.MadeOn, order.BindsFrom ?? Open, order.EndsAt ?? Open);
        Reckon();
    }

    private void TakeBack() =>
        (ProposedRisk, ProposedDays, UsualDays, Departure, ProposedById, ProposedBy, ProposedAt) = (null, null, null, null, null, null, null);

    private string Says() =>
        $"{RiskWords.Of(ProposedRisk!.Value)} risk, every {ProposedDays} days{(Departure is null ? "" : $" ({(UsualDays is { } usual ? $"usually {usual}" : "no usual number")}): {Departure}")}";

    private void Reckon() => DueOn = DueAfter(LastContactAt ?? AgreedAt ?? OpenedAt, DaysBetween);

    /// <summary>The day of the next contact, counted from a moment or from when the order binds.</summary>
    public DateOnly DueAfter(DateTimeOffset from, int? days)
    {
        var counted = LondonTime.DateOf(from);
        var binds = BindsFrom == Open ? Never : LondonTime.DateOf(BindsFrom);
        return binds == Never ? Never : (counted > binds ? counted : binds).AddDays(days ?? 0);
    }

    private IEnumerable<Problem> NotEnded(By by) => EndsAt <= by.Now ? [new("order-ended", "Leave this order as it is: it has ended")] : [];

    private string Note(string what, By by, string? note = null)
    {
        steps.Add(new()
        {
            OrderId = Id, Sequence = steps.Count, What = what, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason, Note = note,
            Force = Force, ManagerId = ManagerId, UnitId = UnitId, Risk = Risk, DaysBetween = DaysBetween,
        });
        return what;
    }
}
