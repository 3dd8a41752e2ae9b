using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Identity.People;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>Puts a person of the own force into a unit, or takes them out of theirs. The person's sessions end at once, so that nobody keeps the sight of a unit they have left.</summary>
/// <param name="UserId">The person.</param>
/// <param name="UnitId">The unit; null for none.</param>
/// <param name="Reason">Why.</param>
[Permission("units.manage")]
public sealed record MoveToUnit(Guid UserId, Guid? UnitId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/{userId:guid}/unit", async (Guid userId, UnitOfPerson unit, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new MoveToUnit(userId, unit.UnitId, unit.Reason), cancel))))
            .WithSummary("Put a person into a unit")
            .Example("""{ "unitId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Moves to the team" }""")
            .Sends(typeof(MoveToUnit));
}

/// <summary>Body of the request that puts a person into a unit.</summary>
/// <param name="UnitId">The unit; null for none.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnitOfPerson(Guid? UnitId, string Reason);

internal sealed class MoveToUnitHandler(IdentityDb db, OwnPeople people, UnitRules rules, RequestContext context, TimeProvider time) : IRequestHandler<MoveToUnit, Guid>
{
    public async Task<Guid> Handle(MoveToUnit command, CancellationToken cancel)
    {
        var person = await people.Open(command.UserId, cancel);
        if (command.UnitId is { } unit && (await rules.Open(unit, cancel)).On(LondonTime.DateOf(time.GetUtcNow())) is null)
            throw new RuleBrokenException([new("unit-closed", "Choose a unit that is open today", "unitId")]);
        context.Command!.Tell("unit", await Name(person.UnitId, cancel), await Name(command.UnitId, cancel));
        person.UnitId = command.UnitId;
        if (command.UnitId is { } to)
            context.Consult(to);
        return await people.Save(person, cancel);
    }

    private async Task<string?> Name(Guid? unit, CancellationToken cancel)
    {
        if (unit is not { } id)
            return null;
        return (await db.UnitPeriods.AsNoTracking().Where(p => p.UnitId == id).OrderByDescending(p => p.From).Select(p => p.Name).FirstOrDefaultAsync(cancel)) ?? id.ToString();
    }
}
