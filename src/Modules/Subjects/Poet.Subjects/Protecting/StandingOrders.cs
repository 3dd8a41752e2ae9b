using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Protecting;

/// <summary>Somebody who is recorded as protected after an order was made is to be told of it all the same: that it was made, or served, whichever holds now.</summary>
internal sealed class StandingOrders(TellingDesk desk, IOrders orders, TimeProvider time)
{
    // a service that somebody only claims must not reassure anybody, and reading terms back is no service
    private static readonly string[] Service = ["in-court", "served-indirectly", "served-in-person", "told-by-officer"];

    public static bool IsService(ToldOnce told) => Service.Contains(told.How);

    /// <summary>Makes the duties for the orders that the person's force is responsible for and that have not ended.</summary>
    public async Task Raise(Person person, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var order in (await orders.Of(person.SubjectId, now, cancel)).Where(o => o.Force == person.Force && o.State != "ended"))
            if (await orders.Course(order.Id, cancel) is { } course)
                await desk.Raise([new(person, person.Force, person.SubjectId)], Of(course), now, cancel);
    }

    private static Happened Of(OrderCourse course) => course.Told.LastOrDefault(IsService) is { } served
        ? new(TellingCause.OrderServed, LondonTime.DateOf(served.At)) { OrderId = course.Id }
        : new(TellingCause.OrderMade, course.MadeOn) { OrderId = course.Id };
}
