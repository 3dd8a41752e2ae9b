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
    /// <returns>True when anything was recorded.</returns>
    public bool FollowCustody(IReadOnlyList<TimeInCustody> times, By by)
    {
        var today = LondonTime.DateOf(by.Now);
        var standing = StandingFact.Of(Facts());
        List<OrderFact> facts = [];
        Follow<Released>(t => t.ReleasedOn, (on, id) => new(on) { Custody = id }, f => f.Custody);
        Follow<LicenceEnded>(t => t.LicenceEndedOn, (on, id) => new(on) { Custody = id }, f => f.Custody);
        if (facts.Count == 0 || Now().Stretches.Count == 0)
            return false;
        Record(by, facts);
        return true;

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
}
