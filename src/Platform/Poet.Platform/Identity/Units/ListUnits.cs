using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>The units, teams and districts of the own force as they were on a day.</summary>
/// <param name="On">The day; today when left out.</param>
[Permission("signed-in")]
public sealed record ListUnits(DateOnly? On = null) : IQuery<IReadOnlyList<UnitView>>
{
    internal static void Map(IEndpointRouteBuilder units) =>
        units.MapGet("/", async (DateOnly? on, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListUnits(on), cancel)))
            .WithSummary("Units of the force on a day").Sends(typeof(ListUnits));
}

/// <summary>A unit on a day.</summary>
/// <param name="Id">Id, which stays whatever the unit is called.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Sort">unit, team or district.</param>
/// <param name="ParentId">The unit or district it belonged to; null at the top.</param>
/// <param name="Contact">Whom to call; null when not recorded.</param>
/// <param name="Since">Since when it was so.</param>
public sealed record UnitView(Guid Id, string Name, UnitSort Sort, Guid? ParentId, string? Contact, DateOnly Since);

internal sealed class ListUnitsHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListUnits, IReadOnlyList<UnitView>>
{
    public async Task<IReadOnlyList<UnitView>> Handle(ListUnits query, CancellationToken cancel)
    {
        var day = query.On ?? LondonTime.DateOf(time.GetUtcNow());
        var units = await db.Units.AsNoTracking().Include(u => u.Periods).Where(u => u.Force == context.Actor.Force).ToListAsync(cancel);
        return [.. units.Select(u => (u.Id, Period: u.On(day))).Where(u => u.Period is not null)
            .Select(u => new UnitView(u.Id, u.Period!.Name, u.Period.Sort, u.Period.ParentId, u.Period.Contact, u.Period.From)).OrderBy(u => u.Name, StringComparer.Ordinal)];
    }
}
