namespace Poet.Breaches.Domain;

/// <summary>How many, never without how few people stand behind it: one person must not pass for many.</summary>
/// <param name="Breaches">Breaches.</param>
/// <param name="Persons">Different persons; merged records count once.</param>
/// <param name="Orders">Different orders.</param>
/// <param name="Median">Breaches of the person in the middle; 0 for none.</param>
/// <param name="Top">Breaches of the person with the most; 0 for none.</param>
/// <param name="TopShare">Their share of all breaches, 0 to 1, to three places.</param>
/// <param name="WithoutTop">Breaches of all others.</param>
internal sealed record Figures(int Breaches, int Persons, int Orders, double Median, int Top, double TopShare, int WithoutTop)
{
    /// <summary>Of counted breaches by person and order.</summary>
    public static Figures Of(IEnumerable<Counted> counted)
    {
        var all = counted.Where(c => c.Breaches > 0).ToList();
        var people = all.GroupBy(c => c.Person).Select(g => g.Sum(c => c.Breaches)).Order().ToList();
        if (people.Count == 0)
            return new(0, 0, 0, 0, 0, 0, 0);
        var (sum, top, middle) = (people.Sum(), people[^1], people.Count / 2);
        return new(sum, people.Count, all.Select(c => c.Order).Distinct().Count(), people.Count % 2 == 1 ? people[middle] : (people[middle - 1] + people[middle]) / 2.0, top, Math.Round((double)top / sum, 3), sum - top);
    }
}

/// <summary>Breaches of one person and order.</summary>
internal sealed record Counted(Guid Person, Guid Order, int Breaches);
