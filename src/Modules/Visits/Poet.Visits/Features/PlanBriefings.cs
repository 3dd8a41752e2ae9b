using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>
/// Plans the visit on which the terms are gone through, on each event that the order's type names. Not where the subject was told since, and not for what happened long before anybody here
/// knew of the order: who was told of an old order is a question for the officer who takes it over.
/// </summary>
internal sealed class PlanBriefings(VisitsDb db, UsualCadence usual)
{
    /// <summary>An event counts for so many days.</summary>
    public const int DaysBack = 28;

    public async Task Plan(SupervisedOrder order, OrderCourse course, DateTimeOffset now, CancellationToken cancel)
    {
        var events = order.EndsAt <= now ? [] : Events(course, usual.Of(order)?.BriefsOn ?? []).Where(e => !ToldSince(course, e.On) && e.On >= LondonTime.DateOf(order.OpenedAt).AddDays(-DaysBack)).ToList();
        var planned = await db.Visits.Where(v => v.OrderId == order.Id).ToListAsync(cancel);
        // a later try is needed as long as its event calls for a briefing at all
        foreach (var gone in planned.Where(v => v.State == VisitState.Planned && !events.Any(e => v.IsFirstTry ? v.Id == Visit.IdOf(order.Id, e.Cause, e.On) : v.Cause == e.Cause)))
            gone.Drop();
        db.Visits.AddRange(events.Where(e => !planned.Any(v => v.Id == Visit.IdOf(order.Id, e.Cause, e.On))).Select(e => Visit.PlanBriefing(order, e.Cause, e.On)));
    }

    private static IEnumerable<(Anchor Cause, DateOnly On)> Events(OrderCourse course, IReadOnlyList<Anchor> causes) =>
        causes.Select(cause => (cause, On: cause switch
        {
            Anchor.Made => course.MadeOn,
            Anchor.Served => course.Told.Count == 0 ? null : LondonTime.DateOf(course.Told[0].At),
            Anchor.Released => course.ReleasedOn,
            Anchor.LicenceEnd => course.LicenceEndedOn,
            _ => course.BindsFrom is { } binds ? LondonTime.DateOf(binds) : (DateOnly?)null,
        })).Where(e => e.On is not null).Select(e => (e.cause, e.On!.Value)).Distinct();

    private static bool ToldSince(OrderCourse course, DateOnly on) => course.Told.Any(t => t.How is "told-by-officer" or "read-back-on-video" && LondonTime.DateOf(t.At) >= on);
}
