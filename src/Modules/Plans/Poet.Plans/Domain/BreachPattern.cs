namespace Poet.Plans.Domain;

/// <summary>So many suspected breaches by one person within so many months make a pattern, which somebody has to weigh.</summary>
/// <param name="Breaches">2 to 50.</param>
/// <param name="Months">1 to 60.</param>
internal sealed record BreachPattern(int Breaches, int Months)
{
    public static readonly BreachPattern Usual = new(3, 12);

    public bool IsUsable => Breaches is >= 2 and <= 50 && Months is >= 1 and <= 60;

    public string Says => $"{Breaches} suspected breaches within {(Months == 1 ? "a month" : $"{Months} months")}";

    /// <summary>The first that make the pattern, in the order of their days; none where no stretch holds enough. The last day of a stretch is the day before that of the same number so many months on.</summary>
    public IReadOnlyList<SuspectedBreach> Find(IEnumerable<SuspectedBreach> breaches)
    {
        var byDay = Free(breaches);
        for (var from = 0; from + Breaches <= byDay.Count; from++)
        {
            var until = byDay[from].On.AddMonths(Months);
            if (byDay[from + Breaches - 1].On < until)
                return [.. byDay.Skip(from).TakeWhile(b => b.On < until)];
        }
        return [];
    }

    /// <summary>Those that join a pattern found before: later ones, and earlier ones that are learnt of late, unless they lie the months of the rule or more before its first.</summary>
    public IReadOnlyList<SuspectedBreach> Join(IEnumerable<SuspectedBreach> pattern, IEnumerable<SuspectedBreach> breaches)
    {
        var first = pattern.Select(b => (DateOnly?)b.On).Min();
        return [.. Free(breaches).Where(b => first is null || b.On.AddMonths(Months) > first)];
    }

    private static List<SuspectedBreach> Free(IEnumerable<SuspectedBreach> breaches) => [.. breaches.Where(b => b is { NoFurtherAction: false, MappaReferralId: null }).OrderBy(b => b.On).ThenBy(b => b.Id)];
}

/// <summary>A suspected breach of an order, as far as patterns need it. Nobody has been found to have done anything.</summary>
internal sealed class SuspectedBreach
{
    /// <summary>Of the breach.</summary>
    public Guid Id { get; init; }

    public string Force { get; init; } = "";
    public Guid SubjectId { get; init; }
    public Guid OrderId { get; init; }
    public string TypeCode { get; init; } = "";

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The day of that in London.</summary>
    public DateOnly On { get; set; }

    /// <summary>True while it stands closed without further action: it counts for no pattern then.</summary>
    public bool NoFurtherAction { get; set; }

    /// <summary>The referral that rests on it; null for none. One breach makes one pattern only.</summary>
    public Guid? MappaReferralId { get; set; }
}
