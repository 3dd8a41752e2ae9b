using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using static Poet.Orders.Checks.StandingWords;

namespace Poet.Orders.Checks;

/// <summary>Where an order stood at an instant, and what that does to every answer about it.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Says">In words.</param>
internal sealed record Standing(SpanRow Span, string Says)
{
    /// <summary>Why nothing can be told; every term is then "cannot tell".</summary>
    public string? Doubt { get; init; }

    /// <summary>Both readings of a day on which they differ; a match or no match then becomes "cannot tell", with what it would be if the order held.</summary>
    public string? Edge { get; init; }

    /// <summary>That the order had not started, where its start is recorded; null otherwise.</summary>
    public string? NotStarted { get; init; }

    public static Standing Of(OrderRows order, OrderForm? form, IReadOnlyList<OrderFact> facts, Sight sight, DateTimeOffset at)
    {
        var span = order.At(at) ?? throw new ArgumentException("The order was not made by then", nameof(order));
        var edge = EdgeDays.At(order, form, facts, at);
        var standing = new Standing(span, "") { Edge = edge, Doubt = Contradiction(order.Order, facts, sight) };
        return span.State switch
        {
            OrderState.InForce => standing with { Says = "In force" + Until(span) },
            OrderState.AwaitingStart when StartOf(order, span) is { } start && !IsExpected(facts) =>
                standing with { Says = $"Made, and starts on {Day(start)}", NotStarted = $"The order starts on {Day(start)}; it had not started at this instant" },
            OrderState.AwaitingStart => Waiting(standing, facts, StartOf(order, span)),
            OrderState.Unconfirmed => Unconfirmed(standing, facts, sight),
            _ when edge is null => standing with { Says = "Ended by its dates, and running by the status that the record states" },
            _ => standing with { Says = "Ended or in force, depending on how its last day is counted" },
        };
    }

    /// <summary>True for an order that starts on a release which nobody recorded.</summary>
    public static bool AwaitsRelease(OrderRows order, IReadOnlyList<OrderFact> facts, DateTimeOffset at) =>
        order.At(at) is { State: OrderState.AwaitingStart } span && StartOf(order, span) is null && StartAnchor(facts) is Anchor.Released or Anchor.LicenceEnd;

    private static DateOnly? StartOf(OrderRows order, SpanRow waiting) =>
        order.Spans.FirstOrDefault(s => s.From == waiting.Until && s.State is OrderState.InForce or OrderState.Unconfirmed) is { } next ? LondonTime.DateOf(next.From) : null;

    /// <summary>A release, or the end of a licence or sentence, that is expected on a day and not recorded: it may come earlier.</summary>
    private static bool IsExpected(IReadOnlyList<OrderFact> facts) => StartAnchor(facts) switch
    {
        Anchor.Released => !facts.OfType<Released>().Any(),
        Anchor.LicenceEnd => !facts.OfType<LicenceEnded>().Any(),
        _ => false,
    };

    private static Anchor? StartAnchor(IReadOnlyList<OrderFact> facts) => facts.OfType<Made>().FirstOrDefault()?.Start;

    private static Standing Waiting(Standing standing, IReadOnlyList<OrderFact> facts, DateOnly? expected)
    {
        var soon = expected is { } day ? $" It was expected on {Day(day)}, and may have come earlier" : "";
        var (says, doubt) = StartAnchor(facts) switch
        {
            Anchor.Released => ("Starts on release; no release is recorded",
                "The order starts on release and none is recorded; a person standing before you is not in custody, so it may have started: ask and call the officer in charge"),
            Anchor.LicenceEnd => ("Starts when a licence or sentence ends; that is not recorded", "The order starts when a licence or sentence ends, which is not recorded: ask and call the officer in charge"),
            Anchor.Served => ("Starts on service; no service is recorded", "The order starts on service and none is recorded: serve or tell now, record it, and check again"),
            _ => ("Its start is not recorded", "When the order starts is not recorded: read the sealed order"),
        };
        return standing with { Says = says, Doubt = standing.Doubt ?? doubt + (soon.Length == 0 ? "" : "." + soon) };
    }

    private static Standing Unconfirmed(Standing standing, IReadOnlyList<OrderFact> facts, Sight sight)
    {
        if (standing.Span.Why != nameof(EndClaimed))
        {
            var (state, open) = standing.Span.Why switch
            {
                "EndBeforeMade" => ("The recorded end is before the day it was made", "The recorded end is before the day the order was made, so whether it still holds is open: read the sealed order"),
                nameof(EndKind.Quashed) => ("Quashed later", "The order was quashed later; what a breach before that is worth is a question for a lawyer"),
                _ => ("No end is recorded", "The record has no end, so whether the order still holds is open: read the sealed order"),
            };
            return standing with { Says = state, Doubt = standing.Doubt ?? open };
        }
        var claim = facts.OfType<EndClaimed>().LastOrDefault();
        var words = sight.Text(claim?.Words) is { Length: > 0 } said ? $" (“{said}”)" : "";
        var says = $"A record claims that it ended{(claim is null ? "" : " on " + Day(claim.On))}{words}; nobody has confirmed that";
        return standing with { Says = says, Doubt = standing.Doubt ?? "A claimed end that nobody has confirmed leaves open whether the order holds: ask the court or the officer in charge" };
    }

    private static string? Contradiction(OrderRow order, IReadOnlyList<OrderFact> facts, Sight sight) => !order.StatusContradicts || facts.OfType<StatusSettled>().Any() ? null
        : sight.Text(order.StatedStatus) is { Length: > 0 } stated
            ? $"The record states “{stated}”, which contradicts its dates: read the sealed order"
            : "The record states a status that contradicts its dates: read the sealed order";

    private static string Until(SpanRow span) => span.Until >= Timeline.Open ? ", with no last day recorded" : $" until the end of {Day(LondonTime.DateOf(span.Until.AddTicks(-1)))}";
}
