using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Checks;

/// <summary>What the register holds for a check, at one state of knowledge.</summary>
internal sealed record CheckRows(IReadOnlyList<OrderRows> Orders, IReadOnlyList<ConditionRow> Conditions, IReadOnlyList<FactRow> Facts)
{
    public static CheckRows None { get; } = new([], [], []);

    /// <summary>Puts together what was read, and leaves out conditions and facts of orders that are not assessed at the instant.</summary>
    public static CheckRows Of(IEnumerable<SpanRow> spans, List<ConditionRow> conditions, List<FactRow> facts, DateTimeOffset at)
    {
        var factsOf = facts.ToLookup(f => f.OrderId);
        var orders = spans.GroupBy(s => s.Order.Id).Select(life => OrderRows.Of(life, [.. factsOf[life.Key]])).ToList();
        var alive = orders.Where(o => o.ToAssess(at)).Select(o => o.Id).ToHashSet();
        conditions.RemoveAll(c => !alive.Contains(c.OrderId));
        facts.RemoveAll(f => !alive.Contains(f.OrderId));
        return new(orders, conditions, facts);
    }

    /// <summary>The conditions of an order that held at the instant; for one that had just ended, depending on how its last day is counted, those that held last.</summary>
    public IReadOnlyList<ConditionRow> ConditionsOf(OrderRows order, DateTimeOffset at)
    {
        var then = order.At(at) is { State: OrderState.Ended } ended ? ended.From.AddTicks(-1) : at;
        return [.. Conditions.Where(c => c.OrderId == order.Id && c.From <= then && then < c.Until).OrderBy(c => c.Number)];
    }

    /// <summary>The facts of an order that were read, with corrections applied, in the order in which they were learned.</summary>
    public IReadOnlyList<OrderFact> FactsOf(Guid order) => FactRow.Standing(Facts.Where(f => f.OrderId == order));

    /// <summary>What the subject told and was permitted under an order.</summary>
    public OrderLedger LedgerOf(Guid order) => OrderLedger.Of(FactRow.InPlace(Facts.Where(f => f.OrderId == order)));
}

/// <summary>An order as the check needs it.</summary>
internal sealed record OrderRow(Guid Id, Guid SubjectId, string Reference, string TypeCode, FormKind Form, string EditionId, DateOnly MadeOn, DateTimeOffset RecordedAt)
{
    public string? ForceReference { get; init; }
    public string? Court { get; init; }
    public string? Officer { get; init; }
    public string? Unit { get; init; }
    public string? StatedStatus { get; init; }
    public bool StatusContradicts { get; init; }

    /// <summary>The force responsible now, where the stretches are those known at an earlier instant; null where they tell.</summary>
    public string? ForceNow { get; init; }
}

/// <summary>A stretch of an order's life.</summary>
internal sealed record SpanRow(OrderRow Order, string Force, OrderState State, string? Why, DateTimeOffset From, DateTimeOffset Until);

/// <summary>A condition in one stretch.</summary>
internal sealed record ConditionRow(Guid OrderId, Guid ConditionId, int Number, string Words, WordsSource Source, DateTimeOffset From, DateTimeOffset Until)
{
    public string? KindId { get; init; }
    public int KindVersion { get; init; }
    public string? Terms { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public bool MayHoldProtectedDetails { get; init; }
    public bool? PowerOfArrest { get; init; }
}

/// <summary>A fact as stored.</summary>
internal sealed record FactRow(Guid OrderId, int Sequence, string Fact)
{
    /// <summary>What the facts of one order say, with corrections applied, in the order in which they were learned.</summary>
    public static IReadOnlyList<OrderFact> Standing(IEnumerable<FactRow> facts) => [.. InPlace(facts).Select(f => f.Fact)];

    /// <summary>The same, each with its place in that order.</summary>
    public static IReadOnlyList<StandingFact> InPlace(IEnumerable<FactRow> facts)
    {
        var learned = facts.ToDictionary(f => f.Sequence, f => OrderFact.FromJson(f.Fact));
        SortedDictionary<int, OrderFact> standing = new(learned.Where(f => f.Value is not Corrected).ToDictionary());
        foreach (var correction in learned.OrderBy(f => f.Key).Select(f => f.Value).OfType<Corrected>().Where(c => learned.GetValueOrDefault(c.Sequence) is not Corrected))
            if (correction.Instead is { } instead and not Corrected)
                standing[correction.Sequence] = instead;
            else
                standing.Remove(correction.Sequence);
        return [.. standing.Select(f => new StandingFact(f.Key, f.Value))];
    }
}

/// <summary>An order with its whole life.</summary>
/// <param name="Order">The order.</param>
/// <param name="Spans">The stretches of its life.</param>
/// <param name="Facts">Its facts, where it may have held.</param>
internal sealed record OrderRows(OrderRow Order, IReadOnlyList<SpanRow> Spans, IReadOnlyList<FactRow> Facts)
{
    public Guid Id => Order.Id;

    /// <summary>The force responsible now, whatever instant is asked about: it decides whose words may be shown and who is called.</summary>
    public string ResponsibleNow(DateTimeOffset now) => Order.ForceNow ?? (At(now) ?? Spans[^1]).Force;

    public static OrderRows Of(IEnumerable<SpanRow> spans, IReadOnlyList<FactRow> facts)
    {
        var life = spans.OrderBy(s => s.From).ToList();
        return new(life[0].Order, life, facts);
    }

    /// <summary>The stretch at an instant; null before the order was made.</summary>
    public SpanRow? At(DateTimeOffset at) => Spans.FirstOrDefault(s => s.From <= at && at < s.Until);

    /// <summary>True where the order held, or may have held: ended ones only on a day on which their end can be read two ways, or where the record states that they run.</summary>
    public bool ToAssess(DateTimeOffset at) => At(at) is { } span && (span.State != OrderState.Ended || EdgeDays.OfEnd(this, at) is not null || IsSaidToRun(span));

    /// <summary>The dates have run out and the record states that the order runs. A status that claims an end agrees with such dates.</summary>
    private bool IsSaidToRun(SpanRow span) => Order.StatusContradicts && span.Why == "Expired" && !Spans.Any(s => s.Why == nameof(EndClaimed))
        && !FactRow.Standing(Facts).OfType<StatusSettled>().Any();
}
