namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// How far back to look for entries without a seal. Mostly a moment: what was written was also committed then. Now and then further, and every hour to the beginning, for
/// transactions that stayed open, hosts whose clocks differ, and queues that were drained late.
/// </summary>
internal sealed class LookBack
{
    private static readonly (TimeSpan Every, TimeSpan Back)[] Steps =
    [
        (TimeSpan.FromHours(1), TimeSpan.MaxValue), (TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)), (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1)), (TimeSpan.Zero, TimeSpan.FromSeconds(2)),
    ];

    private readonly DateTimeOffset?[] seen = new DateTimeOffset?[Steps.Length];
    private int step;

    /// <summary>The instant from which on to look; null for the beginning.</summary>
    public DateTimeOffset? From(DateTimeOffset now)
    {
        for (step = 0; step < Steps.Length - 1; step++)
            if (seen[step] is not { } last || now - last >= Steps[step].Every || last > now)
                break;
        var back = Steps[step].Back;
        // a pause longer than the step is looked back over as well
        return back == TimeSpan.MaxValue || seen[step] is not { } since ? null : Earlier(since, now) - back;
    }

    /// <summary>Everything found from there on has its seal.</summary>
    public void SeenAll(DateTimeOffset at)
    {
        for (var i = step; i < Steps.Length; i++)
            seen[i] = at; // a longer look takes in the shorter ones
    }

    /// <summary>Looks from the beginning next time.</summary>
    public bool Forget()
    {
        Array.Clear(seen);
        return true;
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
