using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>Opens a unit, team or district of the administrator's own force.</summary>
/// <param name="What">What it is.</param>
/// <param name="Reason">Why it is opened.</param>
[Permission("units.manage")]
public sealed record OpenUnit(UnitInput What, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder units) =>
        units.MapPost("/", async (OpenUnit command, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Open a unit")
            .Example("""{ "what": { "name": "Orders team, Wexmoor", "sort": "team", "from": "2026-04-01" }, "reason": "New team" }""")
            .Sends(typeof(OpenUnit));
}

/// <summary>What a unit is from a day on.</summary>
/// <param name="Name">Name, at most 100 characters.</param>
/// <param name="Sort">unit, team or district.</param>
public sealed record UnitInput(string Name, UnitSort Sort)
{
    /// <summary>The unit or district it belongs to.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Whom to call, at most 200 characters: a number or mailbox of the unit, shown to whoever needs to ask it.</summary>
    public string? Contact { get; init; }

    /// <summary>The first day; today when left out.</summary>
    public DateOnly? From { get; init; }
}

internal sealed class OpenUnitHandler(IdentityDb db, UnitRules rules, RequestContext context, TimeProvider time) : IRequestHandler<OpenUnit, Guid>
{
    public async Task<Guid> Handle(OpenUnit command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var from = command.What.From ?? LondonTime.DateOf(now);
        var unit = new Unit { Id = Guid.CreateVersion7(now), Force = context.Actor.Force };
        await rules.Check(unit, command.What, from, cancel);
        unit.Periods.Add(UnitRules.Period(unit.Id, command.What, from));
        db.Units.Add(unit);
        await db.SaveChangesAsync(cancel);
        return unit.Id;
    }
}
