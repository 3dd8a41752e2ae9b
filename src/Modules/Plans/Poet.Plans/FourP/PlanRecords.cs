using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Plans.FourP;

/// <summary>Records of a person on which an action or an outcome may rest, for a page to choose from: orders, their breaches, visits, referrals.</summary>
internal sealed class PlanRecords(ISubjects subjects, IOrders orders, TimeProvider time, IBreaches? breaches = null, IVisits? visits = null, IReferrals? referrals = null)
{
    private const int MostVisits = 50;

    public async Task<IReadOnlyList<RecordToChoose>> Of(Guid subjectId, CancellationToken cancel)
    {
        List<RecordToChoose> found = [];
        var people = await subjects.SamePerson(subjectId, cancel);
        foreach (var person in people)
            foreach (var order in await orders.Of(person, time.GetUtcNow(), cancel))
            {
                found.Add(new(LinkedKind.Order, order.Id, $"Order {order.Reference}, {order.TypeCode}, {order.State.Replace('-', ' ')}"));
                if (breaches is not null)
                    found.AddRange((await breaches.Of(order.Id, cancel)).Select(b => new RecordToChoose(LinkedKind.Breach, b.Id, $"Breach {b.Reference} of {order.Reference}, {LondonTime.DateOf(b.At):d MMMM yyyy}")));
            }
        if (visits is not null)
            found.AddRange((await visits.Made([.. people], cancel)).Take(MostVisits).Select(v => new RecordToChoose(LinkedKind.Visit, v.Id, $"Visit {v.Reference}, {LondonTime.DateOf(v.At):d MMMM yyyy}, {(v.Met ? "met" : "not met")}")));
        if (referrals is not null)
            found.AddRange((await referrals.Of([.. people], cancel)).Select(r => new RecordToChoose(LinkedKind.Referral, r.Id, $"Referral {r.Reference}, {r.State.Replace('-', ' ')}")));
        return found;
    }
}

/// <summary>A record to choose.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Says">What a page shows.</param>
internal sealed record RecordToChoose(LinkedKind Kind, Guid Id, string Says);
