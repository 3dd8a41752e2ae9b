using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>Says what a unit is called and where it belongs from a day on. What it was before stays readable.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="What">What it is from that day.</param>
/// <param name="Reason">Why, such as the reorganisation.</param>
[Permission("units.manage")]
public sealed record ChangeUnit(Guid UnitId, UnitInput What, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder units) =>
        units.MapPost("/{unitId:guid}/changes", async (Guid unitId, UnitChange change, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ChangeUnit(unitId, change.What, change.Reason), cancel))))
            .WithSummary("Rename or move a unit from a day on")
            .Example("""{ "what": { "name": "Orders team, Wexmoor and Aldham", "sort": "team", "from": "2026-10-01" }, "reason": "Takes over Aldham" }""")
            .Sends(typeof(ChangeUnit));
}

/// <summary>Body of the request that changes a unit.</summary>
/// <param name="What">What it is from that day.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnitChange(UnitInput What, string Reason);

internal sealed class ChangeUnitHandler(IdentityDb db, UnitRules rules, RequestContext context, TimeProvider time) : IRequestHandler<ChangeUnit, Guid>
{
    public async Task<Guid> Handle(ChangeUnit command, CancellationToken cancel)
    {
        var unit = await rules.Open(command.UnitId, cancel);
        var from = command.What.From ?? LondonTime.DateOf(time.GetUtcNow());
        await rules.Check(unit, command.What, from, cancel);
        unit.Periods.Add(UnitRules.Period(unit.Id, command.What, from));
        context.Consult(unit.Id);
        await db.SaveChangesAsync(cancel);
        return unit.Id;
    }
}
