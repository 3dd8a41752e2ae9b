using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>A stretch of an order's life, by when it held and when we knew it: what lists, counts and the check read. Half-open; an open end is the year 9999, never null.</summary>
internal sealed class Span
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public Guid SubjectId { get; init; }
    public required string Force { get; init; }
    public required string TypeCode { get; init; }
    public FormKind Form { get; init; }
    public required string EditionId { get; init; }
    public OrderState State { get; init; }
    public string? Why { get; init; }
    public DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset ValidTo { get; init; }
    public DateTimeOffset KnownFrom { get; init; }
    public DateTimeOffset KnownTo { get; set; }

    public static Span Of(Order order, string force, Stretch stretch, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), OrderId = order.Id, SubjectId = order.SubjectId, Force = force, TypeCode = order.TypeCode, Form = order.Form,
        EditionId = order.EditionId, State = stretch.State, Why = stretch.Why, ValidFrom = stretch.From, ValidTo = stretch.Until, KnownFrom = now, KnownTo = Timeline.Open,
    };

    public bool SameAs(Span other) => (Force, State, Why, ValidFrom, ValidTo) == (other.Force, other.State, other.Why, other.ValidFrom, other.ValidTo);
}

/// <summary>A condition's words and terms, by when they held and when we knew it.</summary>
internal sealed class ConditionSpan
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public Guid ConditionId { get; init; }
    public int Number { get; init; }
    public required string Words { get; init; }
    public WordsSource Source { get; init; }
    public string? KindId { get; init; }
    public int KindVersion { get; init; }
    public string? Terms { get; init; }
    public string? ConfirmedBy { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public bool MayHoldProtectedDetails { get; init; }
    public bool? PowerOfArrest { get; init; }
    public DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset ValidTo { get; init; }
    public DateTimeOffset KnownFrom { get; init; }
    public DateTimeOffset KnownTo { get; set; }

    public static ConditionSpan Of(Order order, ConditionStretch stretch, DateTimeOffset now)
    {
        var text = stretch.Condition;
        return new()
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, ConditionId = text.Id, Number = text.Number, Words = text.Words, Source = text.Source,
            KindId = text.KindId, KindVersion = text.KindVersion, Terms = text.Terms, ConfirmedBy = text.ConfirmedBy, ConfirmedAt = text.ConfirmedAt,
            MayHoldProtectedDetails = text.MayHoldProtectedDetails, PowerOfArrest = text.PowerOfArrest,
            ValidFrom = stretch.From, ValidTo = stretch.Until, KnownFrom = now, KnownTo = Timeline.Open,
        };
    }

    public bool SameAs(ConditionSpan other) =>
        (ConditionId, Number, Words, Source, KindId, KindVersion, Terms) == (other.ConditionId, other.Number, other.Words, other.Source, other.KindId, other.KindVersion, other.Terms)
        && (ConfirmedBy, ConfirmedAt, MayHoldProtectedDetails, PowerOfArrest, ValidFrom, ValidTo) == (other.ConfirmedBy, other.ConfirmedAt, other.MayHoldProtectedDetails, other.PowerOfArrest, other.ValidFrom, other.ValidTo);
}
