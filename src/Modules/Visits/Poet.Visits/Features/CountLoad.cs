using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>What each offender manager of the force has in hand, with what is due and overdue of it; those whom nobody manages first.</summary>
[Permission("visits.read")]
internal sealed record CountLoad : IQuery<IReadOnlyList<Load>>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/load", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new CountLoad(), cancel)))
            .WithSummary("Orders by offender manager").Sends(typeof(CountLoad));
}

/// <summary>What one manager has in hand in one unit.</summary>
/// <param name="ManagerId">The manager; left out for orders that nobody manages.</param>
/// <param name="Manager">Name.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Orders">Orders that have not ended.</param>
/// <param name="HighRisk">Those of them whose agreed risk is high or very high.</param>
/// <param name="NoCadence">Those that bind and for which no cadence is agreed.</param>
/// <param name="Overdue">Those whose next contact has passed.</param>
/// <param name="Due">Those whose next contact is within a week.</param>
internal sealed record Load(Guid? ManagerId, string? Manager, Guid? UnitId, string? Unit, int Orders, int HighRisk, int NoCadence, int Overdue, int Due);

internal sealed class CountLoadHandler(VisitsDb db, TimeProvider time) : IRequestHandler<CountLoad, IReadOnlyList<Load>>
{
    public async Task<IReadOnlyList<Load>> Handle(CountLoad query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var soon = today.AddDays(SupervisedOrder.SoonDays);
        var counted = await db.Supervised.AsNoTracking().Where(o => o.EndsAt > now).GroupBy(o => new { o.ManagerId, o.Manager, o.UnitId, o.Unit }).Select(g => new
        {
            g.Key,
            Orders = g.Count(),
            HighRisk = g.Count(o => o.Risk == Risk.High || o.Risk == Risk.VeryHigh),
            NoCadence = g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween == null),
            Overdue = g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn < today),
            Due = g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn >= today && o.DueOn <= soon),
        }).ToListAsync(cancel);
        return [.. counted.Select(c => new Load(c.Key.ManagerId, c.Key.Manager, c.Key.UnitId, c.Key.Unit, c.Orders, c.HighRisk, c.NoCadence, c.Overdue, c.Due))
            .OrderBy(l => l.ManagerId is not null).ThenBy(l => l.Unit, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Manager, StringComparer.OrdinalIgnoreCase)];
    }
}
