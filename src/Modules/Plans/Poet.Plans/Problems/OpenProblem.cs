using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Problems;

/// <summary>Opens a profile of a problem: scanning comes first.</summary>
/// <param name="Title">3 to 150 characters that name nobody.</param>
/// <param name="Problem">What the problem is taken to be, 20 to 4,000 characters that name nobody.</param>
/// <param name="ScanFrom">The first day to scan, from five years ago to today.</param>
/// <param name="Reason">Why it is opened, at least three characters.</param>
/// <param name="TypeCode">Breaches of orders of this type only; of every type when left out.</param>
/// <param name="OwnerId">Who works on it; you when left out.</param>
/// <param name="UnitId">The owner's unit; the one they belong to when left out.</param>
[Permission("plans.own")]
internal sealed record OpenProblem(string Title, string Problem, DateOnly ScanFrom, string Reason, string? TypeCode = null, Guid? OwnerId = null, Guid? UnitId = null) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/", async (OpenProblem command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/plans/problems/{id}", new RecordId(id));
            })
            .WithSummary("Open a problem profile")
            .Example("""{ "title": "Following in the station quarter", "problem": "Breaches cluster around the station on working days", "scanFrom": "2026-01-01", "reason": "Raised in the tasking meeting" }""")
            .Sends(typeof(OpenProblem));
}

internal sealed class OpenProblemHandler(ProblemDesk desk, OrderTypeCatalogue types, RequestContext context) : IRequestHandler<OpenProblem, Guid>
{
    public async Task<Guid> Handle(OpenProblem command, CancellationToken cancel)
    {
        if (command.TypeCode is { } code && types.Find(code) is null)
            throw new RuleBrokenException([new("type-unknown", "Choose an order type that is loaded here, or leave it out", "typeCode")]);
        var owner = await desk.Owner(command.OwnerId, command.UnitId, cancel);
        return await desk.Add(ProblemProfile.Open(context.Actor.Force, new(command.Title, command.Problem, command.TypeCode, command.ScanFrom), owner, desk.Today, desk.By(command.Reason)), cancel);
    }
}
