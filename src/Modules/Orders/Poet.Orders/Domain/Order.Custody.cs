using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Domain;

/// <summary>What custody does to an order.</summary>
internal sealed partial class Order
{
    /// <summary>
    /// Records releases and ends of licences since the order was made, and corrects what was recorded from the same times in custody and is otherwise now. What somebody recorded on the order by hand
    /// stays, and is not recorded twice.
    /// </summary>
    /// <returns>What happened to the order: released, licence-ended or corrected; null when nothing is new.</returns>
    public string? FollowCustody(IReadOnlyList<TimeInCustody> times, By by)
    {
        var today = LondonTime.DateOf(by.Now);
        var standing = StandingFact.Of(Facts());
        List<OrderFact> facts = [];
        Follow<Released>(t => GoesOn(t, times) ? null : t.ReleasedOn, (on, id) => new(on) { Custody = id }, f => f.Custody);
        Follow<LicenceEnded>(t => t.LicenceEndedOn, (on, id) => new(on) { Custody = id }, f => f.Custody);
        if (facts.Count == 0 || Now().Stretches.Count == 0)
            return null;
        Record(by, facts);
        return facts.OfType<Corrected>().Any() ? "corrected" : facts.OfType<LicenceEnded>().Any() ? "licence-ended" : "released";

        void Follow<T>(Func<TimeInCustody, DateOnly?> day, Func<DateOnly, Guid, T> make, Func<T, Guid?> from) where T : OrderFact
        {
            var known = standing.Where(f => f.Fact is T).Select(f => (f.Sequence, Fact: (T)f.Fact)).ToList();
            foreach (var (sequence, fact) in known.Where(k => from(k.Fact) is not null))
                if (times.FirstOrDefault(t => t.Id == from(fact)) is not { } time || day(time) is not { } on || on < MadeOn)
                    facts.Add(new Corrected(sequence, null, today));
                else if (on != fact.EffectiveOn)
                    facts.Add(new Corrected(sequence, make(on, time.Id), today));
            facts.AddRange(times.Where(t => day(t) >= MadeOn && !known.Any(k => from(k.Fact) == t.Id || k.Fact.EffectiveOn == day(t)) && Now().At(LondonTime.StartOf(day(t)!.Value)) is not (OrderState.Ended or null))
                .Select(t => make(day(t)!.Value, t.Id)));
        }
    }

    // from remand to a sentence, or from prison to hospital: one time ends and the next begins, and nobody is free
    private static bool GoesOn(TimeInCustody time, IReadOnlyList<TimeInCustody> times) =>
        time.ReleasedOn is { } on && times.Any(t => t.Id != time.Id && t.From <= on && on < (t.ReleasedOn ?? DateOnly.MaxValue));
}
