using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Orders.Domain;

/// <summary>
/// An order on a person: a list of facts, each with when it took effect and when we learned of it. Nothing is overwritten. With every fact the spans that follow from
/// it are written, and superseded ones only get the end of their knowledge.
/// </summary>
internal sealed class Order : IRecord, IVersioned
{
    private readonly List<OrderEvent> events = [];
    private readonly List<Span> spans = [];
    private readonly List<ConditionSpan> conditions = [];
    private readonly List<Responsibility> responsibilities = [];

    private Order() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio: seven characters that are not mistaken for others.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The force's own reference, as its sheet or case system has it.</summary>
    public string? ForceReference { get; private init; }

    public string TypeCode { get; private init; } = "";
    public FormKind Form { get; private init; }

    /// <summary>The edition of the law it stands on: the one on the day it was made, for good.</summary>
    public string EditionId { get; private init; } = "";

    public Guid SubjectId { get; private init; }
    public DateOnly MadeOn { get; private init; }

    /// <summary>Last day as now known, for lists; the truth is in the facts.</summary>
    public DateOnly? LastDay { get; private set; }

    public bool UntilFurtherOrder { get; private set; }
    /// <summary>The best evidence that the subject knows of the order; null while none is recorded.</summary>
    public KnowledgeEvidence? Knowledge { get; private set; }

    public string? Court { get; private init; }

    /// <summary>The officer whom the record names; text, since spreadsheets name people no account knows.</summary>
    public string? Officer { get; set; }

    public string? Unit { get; set; }

    /// <summary>What a spreadsheet said of its status; shown, never believed against the dates.</summary>
    public string? StatedStatus { get; private init; }

    /// <summary>True when the stated status contradicts the dates: the check then cannot tell.</summary>
    public bool StatusContradicts { get; private init; }

    /// <summary>The import line it came from; null when entered by hand.</summary>
    public Guid? ImportLineId { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
    public Guid Version { get; set; }
    public IReadOnlyList<OrderEvent> Events => events;
    public IReadOnlyList<Span> Spans => spans;
    public IReadOnlyList<ConditionSpan> Conditions => conditions;
    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    /// <summary>Records an order that a court has made, as it was sealed.</summary>
    public static Order Make(NewOrder order, By by)
    {
        RuleBrokenException.ThrowIfAny(order.Problems(LondonTime.DateOf(by.Now)));
        var made = new Order
        {
            Id = Guid.CreateVersion7(by.Now),
            Reference = ShortReference.New(),
            ForceReference = order.ForceReference,
            TypeCode = order.TypeCode,
            Form = order.Form,
            EditionId = order.EditionId,
            SubjectId = order.SubjectId,
            MadeOn = order.Made.On,
            Court = order.Court,
            Officer = order.Officer,
            Unit = order.Unit,
            StatedStatus = order.StatedStatus,
            StatusContradicts = order.StatusContradicts,
            ImportLineId = order.ImportLineId,
            RecordedAt = by.Now,
        };
        made.responsibilities.Add(new() { OrderId = made.Id, From = LondonTime.StartOf(order.Made.On), Force = order.Force });
        made.Record(order.Made, by);
        return made;
    }

    /// <summary>Adds a fact and what follows from it. All events and the spans now known must be loaded.</summary>
    public void Record(OrderFact fact, By by)
    {
        events.Add(new()
        {
            OrderId = Id, Sequence = events.Count, Fact = fact.ToJson(), EffectiveOn = fact.EffectiveOn,
            LearnedAt = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason,
        });
        Project(by.Now);
    }

    /// <summary>The facts in the order in which they were learned.</summary>
    public IReadOnlyList<OrderFact> Facts() => [.. events.OrderBy(e => e.Sequence).Select(e => OrderFact.FromJson(e.Fact))];

    private void Project(DateTimeOffset now)
    {
        var facts = Facts();
        var timeline = Timeline.Of(facts);
        var end = timeline.Stretches.LastOrDefault(s => s.State == OrderState.Ended)?.From;
        LastDay = end is { } e && e < Timeline.Open ? LondonTime.DateOf(e.AddTicks(-1)) : null;
        UntilFurtherOrder = LastDay is null && facts.Any(f => f is Made { End.UntilFurtherOrder: true } or Varied { NewEnd.UntilFurtherOrder: true } or Renewed { NewEnd.UntilFurtherOrder: true });

        Knowledge = facts.OfType<Served>().Select(s => (KnowledgeEvidence?)s.How).Max();

        var wanted = timeline.Stretches.Select(s => Span.Of(this, ForceAt(s.From), s, now)).ToList();
        foreach (var span in spans.Where(s => s.KnownTo == Timeline.Open))
            if (wanted.RemoveAll(w => w.SameAs(span)) == 0)
                span.KnownTo = now;
        spans.AddRange(wanted);

        var texts = timeline.Conditions.Select(c => ConditionSpan.Of(this, c, now)).ToList();
        foreach (var condition in conditions.Where(c => c.KnownTo == Timeline.Open))
            if (texts.RemoveAll(w => w.SameAs(condition)) == 0)
                condition.KnownTo = now;
        conditions.AddRange(texts);
    }

    private string ForceAt(DateTimeOffset at) => responsibilities.Where(r => r.From <= at).MaxBy(r => r.From)?.Force ?? responsibilities.MinBy(r => r.From)!.Force;
}

/// <summary>Who records a fact, when and why.</summary>
internal sealed record By(Guid ActorId, string ActorName, string Reason, DateTimeOffset Now);

/// <summary>What is needed to record an order.</summary>
internal sealed record NewOrder(string TypeCode, FormKind Form, string EditionId, Guid SubjectId, string Force, Made Made)
{
    public string? ForceReference { get; init; }
    public string? Court { get; init; }
    public string? Officer { get; init; }
    public string? Unit { get; init; }
    public string? StatedStatus { get; init; }
    public bool StatusContradicts { get; init; }
    public Guid? ImportLineId { get; init; }

    /// <summary>What makes no sense in a record. What the law would not allow is no problem here: it is flagged.</summary>
    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Made.On > today)
            yield return new("made-in-future", "Enter a day the order was made that is today or earlier", "madeOn");
        if (Made.On.Year < 1900)
            yield return new("made-too-early", "Enter a day the order was made after 1900", "madeOn");
        if (ImportLineId is null && Made.End.LastDay < Made.On)
            yield return new("last-day-too-early", "Enter a last day that is on or after the day the order was made", "lastDay");
        if (Made.End is { UntilFurtherOrder: true, LastDay: not null })
            yield return new("two-ends", "Give either a last day or until further order, not both", "lastDay");
        if (Made.Conditions.Select(c => c.Number).Distinct().Count() != Made.Conditions.Count)
            yield return new("numbers-twice", "Give each condition a number of its own", "conditions");
    }
}

/// <summary>A fact as stored: insert-only.</summary>
internal sealed class OrderEvent
{
    public Guid OrderId { get; init; }
    public int Sequence { get; init; }

    /// <summary>The fact as JSON.</summary>
    public required string Fact { get; init; }

    public DateOnly EffectiveOn { get; init; }
    public DateTimeOffset LearnedAt { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }
}

/// <summary>From an instant on, this force is responsible; until the next row. Gap and overlap cannot be expressed.</summary>
internal sealed class Responsibility
{
    public Guid OrderId { get; init; }
    public DateTimeOffset From { get; init; }
    public required string Force { get; init; }
}
