using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>A unit with what it was over time and who belongs to it now.</summary>
/// <param name="UnitId">The unit.</param>
[Permission("units.manage")]
public sealed record ShowUnit(Guid UnitId) : IQuery<UnitHistory>
{
    internal static void Map(IEndpointRouteBuilder units) =>
        units.MapGet("/{unitId:guid}", async (Guid unitId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowUnit(unitId), cancel)))
            .WithSummary("Show one unit").Sends(typeof(ShowUnit));
}

/// <summary>A unit over time.</summary>
/// <param name="Id">Id.</param>
/// <param name="Periods">What it was, newest first; each ends where the next begins.</param>
/// <param name="People">Who belongs to it now and can sign in.</param>
public sealed record UnitHistory(Guid Id, IReadOnlyList<UnitPeriodView> Periods, IReadOnlyList<UnitMember> People);

/// <summary>What a unit was from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Name">Name.</param>
/// <param name="Sort">unit, team or district.</param>
/// <param name="ParentId">The unit or district it belonged to.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Closed">True from the day on which there was no such unit any more.</param>
public sealed record UnitPeriodView(DateOnly From, string Name, UnitSort Sort, Guid? ParentId, string? Contact, bool Closed);

/// <summary>A person of a unit.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
public sealed record UnitMember(Guid Id, string Name);

internal sealed class ShowUnitHandler(IdentityDb db, UnitRules rules) : IRequestHandler<ShowUnit, UnitHistory>
{
    public async Task<UnitHistory> Handle(ShowUnit query, CancellationToken cancel)
    {
        var unit = await rules.Open(query.UnitId, cancel);
        var people = await db.Users.Where(u => u.UnitId == unit.Id && u.Enabled).OrderBy(u => u.DisplayName).Select(u => new UnitMember(u.Id, u.DisplayName)).ToListAsync(cancel);
        return new(unit.Id, [.. unit.Periods.OrderByDescending(p => p.From).Select(p => new UnitPeriodView(p.From, p.Name, p.Sort, p.ParentId, p.Contact, p.Closed))], people);
    }
}
