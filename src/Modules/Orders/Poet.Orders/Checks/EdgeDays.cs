using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using static Poet.Orders.Checks.StandingWords;

namespace Poet.Orders.Checks;

/// <summary>Days on which it can be read two ways whether an order holds. Both readings are shown and the check cannot tell.</summary>
internal static class EdgeDays
{
    /// <summary>The doubt at an instant, in one sentence with both readings; null when there is none.</summary>
    public static string? At(OrderRows order, OrderForm? form, IReadOnlyList<OrderFact> facts, DateTimeOffset at) =>
        OfEnd(order, at) ?? OfStart(order, at) ?? OfDeadline(form, facts, at);

    /// <summary>
    /// A period "beginning with" a day ends the day before its anniversary; one "from" or "of" so many years from it, on the anniversary. Where the record ends on
    /// either of the two, the anniversary is the day in doubt.
    /// </summary>
    public static string? OfEnd(OrderRows order, DateTimeOffset at)
    {
        var today = LondonTime.DateOf(at);
        var expiry = order.Spans.FirstOrDefault(s => s is { State: OrderState.Ended, Why: "Expired" } && LondonTime.DateOf(s.From) is var after && (today == after || today == after.AddDays(-1)));
        if (expiry is null || order.Spans.FirstOrDefault(s => s.Until == expiry.From) is not { State: OrderState.InForce or OrderState.Unconfirmed } binding)
            return null;
        var changed = FactRow.Standing(order.Facts).Where(f => f is Renewed or Varied { NewEnd: not null }).Select(f => f.EffectiveOn);
        foreach (var begin in changed.Prepend(LondonTime.DateOf(binding.From)).Prepend(order.Order.MadeOn))
        {
            var months = (today.Year - begin.Year) * 12 + today.Month - begin.Month;
            if (months < 1 || Period.OfMonths(months).LastDayAfter(begin) != today || Period.OfMonths(months).LastDay(begin) == today)
                continue;
            return $"The last day was {Day(today.AddDays(-1))} if the period is counted beginning with {Day(begin)}, and {Day(today)} if it is counted from it: read the sealed order";
        }
        return null;
    }

    /// <summary>The hour at which a court made an order is not recorded, so what happened on that day before the order was on record may have come first.</summary>
    private static string? OfStart(OrderRows order, DateTimeOffset at) =>
        LondonTime.DateOf(at) == order.Order.MadeOn && at < order.Order.RecordedAt
            ? $"The order was made on this day, {Day(order.Order.MadeOn)}, at an hour that is not recorded: it held if that was before {Moment(at)}, else it did not"
            : null;

    /// <summary>A deadline that hangs on a day which may or may not be left out of account.</summary>
    private static string? OfDeadline(OrderForm? form, IReadOnlyList<OrderFact> facts, DateTimeOffset at)
    {
        if (form is not { Kind: FormKind.Notice } || facts.OfType<Served>().MinBy(s => s.At) is not { } served)
            return null;
        foreach (var stage in form.Stages.Where(s => s is { Clock: not null, From: Anchor.Served }))
            if (stage.Clock!.Deadline(served.At) is { Later: { } later, Why: { } why } deadline && deadline.Earlier < at && at <= later)
                return $"{stage.Name} ({stage.Section}): by {Moment(deadline.Earlier)} on one reading, by {Moment(later)} on the other. {why}";
        return null;
    }
}
