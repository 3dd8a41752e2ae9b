using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders.Domain;

/// <summary>
/// An order on a person: a list of facts, each with when it took effect and when we learned of it. Nothing is overwritten. With every fact the spans that follow from
/// it are written, and superseded ones only get the end of their knowledge.
/// </summary>
internal sealed partial class Order : IRecord, IVersioned
{
    private readonly List<OrderEvent> events = [];
    private readonly List<Span> spans = [];
    private readonly List<ConditionSpan> conditions = [];
    private readonly List<Responsibility> responsibilities = [];

    private Order() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio: seven characters that are not mistaken for others.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The force's own reference, as its sheet or case system has it.</summary>
    public string? ForceReference { get; private init; }

    public string TypeCode { get; private init; } = "";
    public FormKind Form { get; private init; }

    /// <summary>The edition of the law it stands on: the one on the day it was made, for good.</summary>
    public string EditionId { get; private init; } = "";

    public Guid SubjectId { get; private init; }

    /// <summary>The day it was made, as now known.</summary>
    public DateOnly MadeOn { get; private set; }


    /// <summary>Last day as now known, for lists; the truth is in the facts.</summary>
    public DateOnly? LastDay { get; private set; }

    public bool UntilFurtherOrder { get; private set; }
    /// <summary>The best evidence that the subject knows of the order; null while none is recorded.</summary>
    public KnowledgeEvidence? Knowledge { get; private set; }

    public string? Court { get; private init; }

    /// <summary>The officer whom the record names; text, since spreadsheets name people no account knows.</summary>
    public string? Officer { get; private set; }

    public string? Unit { get; private set; }

    /// <summary>Since when this officer and unit are named; null while they are those of the record's first day.</summary>
    public DateTimeOffset? NamedAt { get; private set; }

    /// <summary>What a spreadsheet said of its status; shown, never believed against the dates.</summary>
    public string? StatedStatus { get; private init; }

    /// <summary>True when the stated status contradicts the dates: the check then cannot tell.</summary>
    public bool StatusContradicts { get; private init; }

    /// <summary>The import line it came from; null when entered by hand.</summary>
    public Guid? ImportLineId { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The day on which its person was erased, with every word of the order; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<OrderEvent> Events => events;
    public IReadOnlyList<Span> Spans => spans;
    public IReadOnlyList<ConditionSpan> Conditions => conditions;
    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    /// <summary>Records an order that a court has made, as it was sealed, and what is known to have happened since.</summary>
    public static Order Make(NewOrder order, By by, params IReadOnlyList<OrderFact> since)
    {
        RuleBrokenException.ThrowIfAny(order.Problems(LondonTime.DateOf(by.Now)));
        var made = new Order
        {
            Id = order.Id ?? Guid.CreateVersion7(by.Now),
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
        made.Record(by, [order.Made, .. since]);
        return made;
    }

    /// <summary>Who deals with the order from now on.</summary>
    /// <returns>False where the record says so already.</returns>
    public bool Name(string? officer, string? unit, DateTimeOffset now)
    {
        if ((Officer, Unit) == (officer, unit))
            return false;
        (Officer, Unit, NamedAt) = (officer, unit, now);
        return true;
    }

    /// <summary>Before it is first kept: the short reference was given to another order before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Adds a fact and what follows from it. All events and the spans now known must be loaded.</summary>
    public void Record(OrderFact fact, By by) => Record(by, fact);

    /// <summary>Adds facts learned together, and what follows from them; nothing is checked here. All events and the spans now known must be loaded.</summary>
    public void Record(By by, params IReadOnlyList<OrderFact> facts)
    {
        var now = LearnedAt(by.Now);
        var isNew = events.Count == 0;
        foreach (var fact in facts)
            events.Add(new()
            {
                OrderId = Id, Sequence = events.Count, Fact = fact.ToJson(), EffectiveOn = fact.EffectiveOn,
                LearnedAt = now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason,
            });
        Project(now, isNew ? facts : Facts());
    }

    /// <summary>The facts in the order in which they were learned.</summary>
    public IReadOnlyList<OrderFact> Facts() => [.. events.OrderBy(e => e.Sequence).Select(e => OrderFact.FromJson(e.Fact))];

    /// <summary>What the facts mean as now known.</summary>
    public Timeline Now() => Timeline.Of(Facts());

    // cut to what every database keeps; and no fact is learned before an earlier one, whatever the clocks of two hosts say
    private DateTimeOffset LearnedAt(DateTimeOffset now)
    {
        var cut = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        return events.Select(e => e.LearnedAt).Concat(spans.Select(s => s.KnownFrom)).Append(cut).Max();
    }

    private void Project(DateTimeOffset now, IReadOnlyList<OrderFact> facts)
    {
        var timeline = Timeline.Of(facts);
        var brief = OrderInBrief.Of(facts, timeline);
        (MadeOn, LastDay, UntilFurtherOrder, Knowledge) = (brief.MadeOn ?? MadeOn, brief.LastDay, brief.UntilFurtherOrder, brief.Knowledge);

        var wanted = timeline.Stretches.SelectMany(ByForce).Select(s => Span.Of(this, s.Force, s.Stretch, now)).ToList();
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

    /// <summary>A stretch, cut where responsibility went from one force to another: each span belongs to one force.</summary>
    private IEnumerable<(Stretch Stretch, string Force)> ByForce(Stretch stretch)
    {
        DateTimeOffset[] cuts = [stretch.From, .. responsibilities.Select(r => r.From).Where(f => f > stretch.From && f < stretch.Until).Order(), stretch.Until];
        return cuts.Zip(cuts.Skip(1), (from, until) => (stretch with { From = from, Until = until }, ResponsibleAt(from)));
    }
}
