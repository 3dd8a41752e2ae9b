using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>A duty that the statute puts on the subject, and how the order's record stands to it. It never says breach: what sleeps or stops a duty is for a person to judge.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="From">The day from which its days count; null while that day is not recorded, or where each event has its own.</param>
/// <param name="LastDay">The last day on which it can be done in time; null where there is none yet.</param>
/// <param name="DoneAt">When the last thing that answers it was told.</param>
/// <param name="State">How it stands.</param>
internal sealed record DutyClock(Duty Duty, DateOnly? From, DateOnly? LastDay, DateTimeOffset? DoneAt, DutyState State)
{
    /// <summary>How the duty stands.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="standing">The order's facts.</param>
    /// <param name="life">What they mean.</param>
    /// <param name="today">The day in London.</param>
    public static DutyClock Of(Duty duty, IReadOnlyList<StandingFact> standing, Timeline life, DateOnly today)
    {
        var from = duty.OnlyIfOrdered ? null : Anchored(duty.From, standing.Select(f => f.Fact), life);
        // what was told before the day from which the duty counts does not answer it
        var done = standing.Select(f => f.Fact).OfType<Told>().Where(t => t.Duty == duty.Id && !(LondonTime.DateOf(t.At) < from)).OrderBy(t => t.At).ToList();
        if (done.Count > 0 && duty.Every is { } every)
            return Waiting(every.LastDay(LondonTime.DateOf(done[^1].At)));
        if (done.Count > 0 && from is { } began)
            return new(duty, from, duty.LastDay(began), done[0].At, LondonTime.DateOf(done[0].At) <= duty.LastDay(began) ? DutyState.DoneInTime : DutyState.DoneLate);
        return from is { } start ? Waiting(duty.LastDay(start)) : new(duty, null, null, done.LastOrDefault()?.At, DutyState.NoDate);

        DutyClock Waiting(DateOnly last) => new(duty, from, last, done.LastOrDefault()?.At,
            life.At(LondonTime.StartOf(last)) is OrderState.Ended or null ? DutyState.OrderEndedFirst : today <= last ? DutyState.Due : DutyState.LastDayPassed);
    }

    /// <summary>The last day for something that happened on a day; null where the duty does not count from events.</summary>
    public static DateOnly? LastDayFor(Duty duty, DateOnly? happenedOn) => duty.From == Anchor.Event && happenedOn is { } on ? duty.LastDay(on) : null;

    // a service that a record only claims starts no clock
    private static DateOnly? Anchored(Anchor from, IEnumerable<OrderFact> facts, Timeline life) => from switch
    {
        Anchor.Made => facts.OfType<Made>().FirstOrDefault()?.On,
        Anchor.Served => facts.OfType<Served>().Where(s => s.How != KnowledgeEvidence.Claimed).Select(s => (DateOnly?)LondonTime.DateOf(s.At)).Min(),
        Anchor.InForce => life.Stretches.FirstOrDefault(s => s.State == OrderState.InForce) is { } first ? LondonTime.DateOf(first.From) : null,
        Anchor.Released => facts.OfType<Released>().Select(r => (DateOnly?)r.On).Min(),
        _ => null,
    };
}

/// <summary>How the record stands to a duty.</summary>
internal enum DutyState
{
    /// <summary>Each event has its own last day, or the day from which it counts is not recorded.</summary>
    NoDate,
    Due,
    LastDayPassed,
    DoneInTime,
    DoneLate,
    OrderEndedFirst,
}
