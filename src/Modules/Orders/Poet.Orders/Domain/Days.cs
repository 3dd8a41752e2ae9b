using Poet.Platform.Errors;

namespace Poet.Orders.Domain;

/// <summary>The days a record may hold, and what is wrong with ends and conditions whatever the order.</summary>
internal static class Days
{
    public static readonly DateOnly First = new(1900, 1, 1);
    public static readonly DateOnly Last = new(2199, 12, 31);

    public static IEnumerable<Problem> Problems(DateOnly? day, string field, string what)
    {
        if (day < First || day > Last)
            yield return new("day-out-of-range", $"Enter {what} between 1900 and 2199", field);
    }

    public static IEnumerable<Problem> OfEnd(OrderEnd end)
    {
        if (new[] { end.LastDay is not null, end.UntilFurtherOrder, end.UntilEvent is not null }.Count(e => e) > 1)
            yield return new("two-ends", "Give either a last day, or until further order, or an event, not more than one", "lastDay");
        foreach (var problem in Problems(end.LastDay, "lastDay", "a last day"))
            yield return problem;
    }

    public static IEnumerable<Problem> OfConditions(IReadOnlyList<ConditionText> conditions)
    {
        if (conditions.Select(c => c.Number).Distinct().Count() != conditions.Count)
            yield return new("numbers-twice", "Give each condition a number of its own", "conditions");
        for (var i = 0; i < conditions.Count; i++)
        {
            foreach (var problem in Problems(conditions[i].From, $"conditions[{i}].from", "the condition's first day").Concat(Problems(conditions[i].LastDay, $"conditions[{i}].lastDay", "the condition's last day")))
                yield return problem;
            if (conditions[i].LastDay < conditions[i].From)
                yield return new("last-day-too-early", "Enter a last day of the condition that is on or after its first", $"conditions[{i}].lastDay");
        }
    }
}
