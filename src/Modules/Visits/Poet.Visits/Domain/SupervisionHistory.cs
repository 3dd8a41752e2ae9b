using Poet.Platform.Requests;
using Poet.Visits.Contracts;

namespace Poet.Visits.Domain;

/// <summary>How the supervision of an order stood at any time, from its steps and the contacts there were. Pure.</summary>
internal static class SupervisionHistory
{
    /// <param name="order">The order with its steps.</param>
    /// <param name="contacts">When the subject was met since the order came under supervision.</param>
    public static IReadOnlyList<SupervisionStretch> Of(SupervisedOrder order, IEnumerable<DateTimeOffset> contacts)
    {
        var steps = order.Steps.OrderBy(s => s.Sequence).ToList();
        var met = contacts.Order().ToList();
        List<DateTimeOffset> cuts = [.. steps.Select(s => s.At).Concat(met.Where(m => m > order.OpenedAt)).Where(c => c < order.EndsAt).Distinct().Order()];
        List<SupervisionStretch> stretches = [];
        foreach (var (from, until) in cuts.Zip(cuts.Skip(1).Append(order.EndsAt)))
        {
            var now = steps.Last(s => s.At <= from);
            var stretch = new SupervisionStretch(now.Force, now.ManagerId, now.UnitId, now.Risk is { } risk ? Words.Kebab(risk.ToString()) : null, Due(order, steps, met, now, from), from, until);
            if (stretches is [.., var last] && last with { From = from, Until = until } == stretch)
                stretches[^1] = last with { Until = until };
            else
                stretches.Add(stretch);
        }
        return stretches;
    }

    // as SupervisedOrder reckons it
    private static DateOnly? Due(SupervisedOrder order, List<SupervisionStep> steps, List<DateTimeOffset> met, SupervisionStep now, DateTimeOffset at)
    {
        if (now.ManagerId is null || now.DaysBetween is null || order.BindsFrom == SupervisedOrder.Open)
            return null;
        var counted = met.Where(m => m <= at).Select(m => (DateTimeOffset?)m).Max() ?? steps.FindLast(s => s.What == "cadence-agreed" && s.At <= at)?.At ?? order.OpenedAt;
        return order.DueAfter(counted, now.DaysBetween);
    }
}
