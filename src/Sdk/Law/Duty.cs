using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>A duty that the statute puts on the subject, such as notifying name and address.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="What">What must be told or done.</param>
/// <param name="Days">Days, counted so that the day of the anchor is day one; no day is excluded.</param>
/// <param name="From">The event that starts the days.</param>
/// <param name="Section">The section.</param>
public sealed record Duty(string Id, string What, int Days, Anchor From, string Section)
{
    /// <summary>How and where it is done.</summary>
    public string? Method { get; init; }

    /// <summary>True when it must be done at least so many days before the event, such as travel, instead of after it.</summary>
    public bool BeforeEvent { get; init; }

    /// <summary>Repeats each such period; null when once.</summary>
    public Period? Every { get; init; }

    /// <summary>The section that leaves time in custody, hospital or abroad out of account; null when custody stops nothing.</summary>
    public string? CustodyDisregardedBy { get; init; }

    /// <summary>While another regime binds the subject this duty sleeps: what, and the section.</summary>
    public string? SleepsWhile { get; init; }

    /// <summary>When it need not be done, or not again, with the section; null when always.</summary>
    public string? NotNeededWhen { get; init; }

    /// <summary>What failing in it is, when that has a rule of its own; null when the form's breach rule covers it.</summary>
    public BreachRule? Failure { get; init; }

    /// <summary>True when it applies only if the order says so.</summary>
    public bool OnlyIfOrdered { get; init; }

    /// <summary>How sure the text is.</summary>
    public Certainty Certainty { get; init; } = Certainty.High;

    /// <summary>The last day on which it can be done in time, when the anchor fell on <paramref name="anchor"/>.</summary>
    public DateOnly LastDay(DateOnly anchor) => BeforeEvent ? anchor.AddDays(-Days) : Period.OfDays(Days).LastDay(anchor);

    /// <summary>
    /// The same where days are left out because the duty sleeps or the section disregards them; with the days that were left when it fell asleep it revives. Null while it sleeps without an end in sight,
    /// and null for a duty that counts back from an event, which nothing suspends.
    /// </summary>
    /// <param name="anchor">The day of the anchor.</param>
    /// <param name="leftOut">The days left out; a stretch without a last day goes on.</param>
    public DateOnly? LastDay(DateOnly anchor, IReadOnlyList<DaysLeftOut> leftOut)
    {
        if (BeforeEvent)
            return null;
        var left = Days;
        for (var day = anchor; day < DateOnly.MaxValue; day = day.AddDays(1))
            if (leftOut.FirstOrDefault(s => s.First <= day && (s.Last is null || day <= s.Last)) is not { } asleep)
            {
                if (--left <= 0)
                    return day;
            }
            else if (asleep.Last is null)
                return null;
        return null;
    }
}

/// <summary>Days on which a duty sleeps or time does not count.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; null while it goes on.</param>
public sealed record DaysLeftOut(DateOnly First, DateOnly? Last);
