using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Units;

/// <summary>Closes a unit from a day on. Its people are moved before, so that nobody is left in a unit that is gone.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">The first day without it; today when left out.</param>
/// <param name="Reason">Why.</param>
[Permission("units.manage")]
public sealed record CloseUnit(Guid UnitId, DateOnly? From, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder units) =>
        units.MapPost("/{unitId:guid}/closing", async (Guid unitId, UnitClosing closing, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CloseUnit(unitId, closing.From, closing.Reason), cancel))))
            .WithSummary("Close a unit")
            .Example("""{ "from": "2027-04-01", "reason": "Joins the district" }""")
            .Sends(typeof(CloseUnit));
}

/// <summary>Body of the request that closes a unit.</summary>
/// <param name="Reason">Why.</param>
internal sealed record UnitClosing(string Reason)
{
    /// <summary>The first day without it; today when left out.</summary>
    public DateOnly? From { get; init; }
}

internal sealed class CloseUnitHandler(IdentityDb db, UnitRules rules, RequestContext context, TimeProvider time) : IRequestHandler<CloseUnit, Guid>
{
    public async Task<Guid> Handle(CloseUnit command, CancellationToken cancel)
    {
        var unit = await rules.Open(command.UnitId, cancel);
        var from = command.From ?? LondonTime.DateOf(time.GetUtcNow());
        var people = await db.Users.CountAsync(u => u.UnitId == unit.Id && u.Enabled, cancel);
        RuleBrokenException.ThrowIfAny(
        [
            .. UnitRules.DayProblems(unit, from),
            .. people == 0 ? Array.Empty<Problem>() : [new("people-in-unit", $"Move its people first: {people} who can sign in belong to this unit")],
        ]);
        var last = unit.Periods.MaxBy(p => p.From)!;
        unit.Periods.Add(new() { UnitId = unit.Id, From = from, Name = last.Name, Sort = last.Sort, ParentId = last.ParentId, Contact = last.Contact, Closed = true });
        context.Consult(unit.Id);
        await db.SaveChangesAsync(cancel);
        return unit.Id;
    }
}
