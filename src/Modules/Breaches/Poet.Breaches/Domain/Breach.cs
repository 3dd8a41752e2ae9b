using System.Security.Cryptography;
using System.Text;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Breaches.Domain;

/// <summary>
/// A suspected breach of one order, from word of it to its end: the conditions as they stood at the moment of the event, what the check says of them, what somebody decided after writing the
/// own view, and what followed.
/// </summary>
internal sealed partial class Breach : IRecord, IAboutSubject, IVersioned
{
    /// <summary>Stands for no day by which something is due.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A crime is recorded within so long.</summary>
    public static readonly TimeSpan CrimeWithin = TimeSpan.FromHours(24);

    private readonly List<BreachTerm> terms = [];
    private readonly List<KeptCheck> checks = [];
    private readonly List<OwnView> views = [];
    private readonly List<Decision> decisions = [];
    private readonly List<BreachStep> steps = [];
    private readonly List<Disruption> disruptions = [];

    private Breach() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio.</summary>
    public string Reference { get; private set; } = "";

    public string Force { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public Guid OrderId { get; private init; }
    public string OrderReference { get; private init; } = "";
    public string TypeCode { get; private init; } = "";
    public FormKind Form { get; private init; }
    public string EditionId { get; private init; } = "";
    public DateOnly OrderMadeOn { get; private init; }

    /// <summary>The moment of the event.</summary>
    public DateTimeOffset At { get; private init; }

    public BreachSource Source { get; private init; }

    /// <summary>The log, report or visit.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? SourceReference { get; private init; }

    public SourceGrade? SourceGrade { get; private init; }
    public InformationGrade? InformationGrade { get; private init; }

    /// <summary>What was seen or heard.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string Seen { get; private init; } = "";

    /// <summary>The visit on which it was suspected; null for every other.</summary>
    public Guid? VisitId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }
    public Guid OwnerId { get; private set; }
    public string Owner { get; private set; } = "";
    public Guid? UnitId { get; private set; }
    public string? Unit { get; private set; }

    [Personal]
    public string? CrimeReference { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? NoCrimeReason { get; private set; }

    /// <summary>By when a crime reference, or the reason why there is none, is recorded; <see cref="Never"/> where that is done, or a breach is no offence.</summary>
    public DateTimeOffset CrimeDueAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The day on which its person was erased, with every word; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<BreachTerm> Terms => terms;
    public IReadOnlyList<KeptCheck> Checks => checks;
    public IReadOnlyList<OwnView> Views => views;
    public IReadOnlyList<Decision> Decisions => decisions;
    public IReadOnlyList<BreachStep> Steps => steps;
    public IReadOnlyList<Disruption> Disruptions => disruptions;

    /// <summary>One breach for a visit and an order, however often it is told.</summary>
    public static Guid IdOf(Guid visit, Guid order) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"breach {visit} {order}")).AsSpan(0, 16));

    /// <summary>Word of a breach is taken up.</summary>
    /// <param name="what">What somebody says.</param>
    /// <param name="order">The order, and what of it held at the moment of the event.</param>
    /// <param name="owner">Who deals with it first.</param>
    public static Breach Open(Suspicion what, OrderThen order, FirstOwner owner, LawOfBreach law, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems(what, order, by));
        var breach = new Breach
        {
            Id = what.VisitId is { } visit ? IdOf(visit, order.Id) : Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = owner.Force, SubjectId = order.SubjectId, OrderId = order.Id,
            OrderReference = order.Reference, TypeCode = order.TypeCode, Form = order.Form, EditionId = order.EditionId, OrderMadeOn = order.MadeOn, At = what.At, Source = what.Source,
            SourceReference = Trimmed(what.SourceReference), SourceGrade = what.SourceGrade, InformationGrade = what.InformationGrade, Seen = what.Seen.Trim(), VisitId = what.VisitId, OpenedAt = by.Now,
            OwnerId = owner.Id, Owner = owner.Name, UnitId = owner.UnitId, Unit = owner.Unit, CrimeDueAt = law.MayBeCharged ? (what.KnownAt ?? by.Now) + CrimeWithin : Never,
        };
        breach.terms.AddRange(order.Terms.Where(t => what.Conditions.Contains(t.ConditionId)).OrderBy(t => t.Number)
            .Select(t => new BreachTerm { BreachId = breach.Id, ConditionId = t.ConditionId, Number = t.Number, Words = t.Words, Held = t.Held, Kind = t.Kind }));
        breach.Note(StepKind.Opened, by);
        return breach;
    }

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Keeps what the check answers as of the event.</summary>
    public void Keep(CheckGiven check, By by) => checks.Add(new()
    {
        BreachId = Id, Sequence = checks.Count + 1, RunAt = by.Now, RunBy = by.ActorName, Facts = check.Facts, Full = check.Full, Open = check.Open,
    });

    /// <summary>The check is run again with more facts.</summary>
    public void CheckAgain(CheckGiven check, By by)
    {
        RuleBrokenException.ThrowIfAny(NotOpen());
        Keep(check, by);
        Note(StepKind.Checked, by);
    }

    /// <summary>Gives it to somebody.</summary>
    public void Assign(Owner owner, By by)
    {
        List<Problem> problems = [.. NotOpen()];
        if ((owner.Id, owner.UnitId) == (OwnerId, UnitId))
            problems.Add(new("same-owner", "Choose another owner or unit: the breach is theirs already", "ownerId"));
        RuleBrokenException.ThrowIfAny(problems);
        (OwnerId, Owner, UnitId, Unit) = (owner.Id, owner.Name, owner.UnitId, owner.Unit);
        Note(StepKind.Assigned, by, note: $"{owner.Name}, {owner.Unit}");
    }

    /// <summary>When the event was, in London.</summary>
    public DateOnly Day => LondonTime.DateOf(At);

    private static List<Problem> Problems(Suspicion what, OrderThen order, By by)
    {
        List<Problem> problems = [];
        if (what.At > by.Now)
            problems.Add(new("at-in-future", "Enter a time that is not in the future", "at"));
        if (what.Conditions.Count == 0)
            problems.Add(new("conditions-missing", "Choose at least one condition that was in force at that moment", "conditionIds"));
        if (what.Conditions.Index().Where(c => !order.Terms.Any(t => t.ConditionId == c.Item)).Select(c => (int?)c.Index).FirstOrDefault() is { } wrong)
            problems.Add(new("not-in-force", "Leave this condition out: it was not in force at that moment", $"conditionIds[{wrong}]"));
        if (string.IsNullOrWhiteSpace(what.Seen))
            problems.Add(new("seen-missing", "Enter what was seen or heard that speaks for a breach", "seen"));
        if (what.VisitId is null && what.Seen.Trim().Length > 4000)
            problems.Add(new("seen-too-long", "Enter what was seen or heard in at most 4,000 characters", "seen"));
        if (what.SourceReference?.Trim().Length > 100)
            problems.Add(new("source-reference-too-long", "Enter the reference of the source in at most 100 characters", "sourceReference"));
        if (what.Source == BreachSource.Intelligence && (what.SourceGrade is null || what.InformationGrade is null))
            problems.Add(new("grade-missing", "Choose how reliable the source is and how well it knows: intelligence is graded", what.SourceGrade is null ? "sourceGrade" : "informationGrade"));
        return problems;
    }

    private IEnumerable<Problem> NotOpen() => ClosedAt is null ? [] : [new("closed", "Take this breach up again first: it is closed")];

    private void Note(StepKind kind, By by, DateOnly? on = null, DateTimeOffset? at = null, string? detail = null, string? note = null) => steps.Add(new()
    {
        BreachId = Id, Sequence = steps.Count + 1, Kind = kind, On = on ?? LondonTime.DateOf(by.Now), At = at, Detail = detail, RecordedAt = by.Now, ActorId = by.ActorId, ActorName = by.ActorName,
        Reason = by.Reason, Note = Trimmed(note),
    });

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Word of a breach.</summary>
internal sealed record Suspicion(DateTimeOffset At, BreachSource Source, string Seen, IReadOnlyList<Guid> Conditions)
{
    public string? SourceReference { get; init; }
    public SourceGrade? SourceGrade { get; init; }
    public InformationGrade? InformationGrade { get; init; }
    public Guid? VisitId { get; init; }

    /// <summary>When the force knew, where that was before it is opened: the time for the crime reference runs from then.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

/// <summary>An order, with the conditions that held at the moment of the event.</summary>
internal sealed record OrderThen(Guid Id, string Reference, string TypeCode, FormKind Form, string EditionId, DateOnly MadeOn, Guid SubjectId, IReadOnlyList<TermThen> Terms);

/// <summary>A condition that held at the moment of the event.</summary>
internal sealed record TermThen(Guid ConditionId, int Number, string Words, bool Held, string? Kind);

/// <summary>Who deals with a breach first. The unit is not known where the officer of a visit belongs to none.</summary>
internal sealed record FirstOwner(string Force, Guid Id, string Name, Guid? UnitId, string? Unit);

/// <summary>What the check answered, in JSON.</summary>
internal sealed record CheckGiven(string? Facts, string Full, string Open);
