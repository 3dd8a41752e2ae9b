namespace Poet.Insight.Domain;

/// <summary>How many breaches, never without how few people stand behind them.</summary>
/// <param name="Breaches">Breaches.</param>
/// <param name="Persons">Different persons.</param>
/// <param name="Orders">Different orders.</param>
/// <param name="Top">By the person with the most.</param>
/// <param name="Half">Half of the persons have so many or fewer: the median, by nearest rank.</param>
internal sealed record Behind(int Breaches, int Persons, int Orders, int Top, int Half)
{
    public static Behind Of(IEnumerable<(Guid Person, Guid Order)> breaches)
    {
        var all = breaches.ToList();
        var each = Percentiles.Of(all.CountBy(b => b.Person).Select(p => p.Value));
        return new(all.Count, each.Count, all.Select(b => b.Order).Distinct().Count(), each.Longest, each.Half);
    }
}

/// <summary>Classes of numbers of days.</summary>
internal static class Ages
{
    /// <summary>How long something waits.</summary>
    public static readonly IReadOnlyList<(string Says, int Most)> Waiting = [("Up to 4 weeks", 28), ("Over 4 to 12 weeks", 84), ("Over 12 to 26 weeks", 182), ("Over 26 weeks", int.MaxValue)];

    /// <summary>How long ago something should have been done.</summary>
    public static readonly IReadOnlyList<(string Says, int Most)> Overdue = [("1 to 7 days", 7), ("8 to 28 days", 28), ("29 to 90 days", 90), ("Over 90 days", int.MaxValue)];

    /// <summary>Names a class: its last day, or over where it has none.</summary>
    public static string Key(int most) => most == int.MaxValue ? "over" : most.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first and the last day of the class of that name; null when there is none.</summary>
    public static (int Least, int Most)? Read(IReadOnlyList<(string Says, int Most)> classes, string key)
    {
        var at = classes.TakeWhile(c => Key(c.Most) != key).Count();
        return at == classes.Count ? null : (at == 0 ? 0 : classes[at - 1].Most + 1, classes[at].Most);
    }

    /// <summary>How many fall into each class, in its order.</summary>
    public static IReadOnlyList<int> Count(IReadOnlyList<(string Says, int Most)> classes, IEnumerable<int> days)
    {
        var counts = new int[classes.Count];
        foreach (var each in days)
            counts[classes.TakeWhile(c => each > c.Most).Count()]++;
        return counts;
    }
}
