using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Plans an action for a nominal: under pursue, prevent, protect or prepare, with an owner and a day.</summary>
[Permission("plans.own")]
internal sealed record PlanAnAction(Guid NominalId, ActionInput Action) : ICommand
{
    public string Reason => Action.Reason;

    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/actions", async (Guid nominalId, ActionInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new PlanAnAction(nominalId, body), cancel);
                return TypedResults.Created($"/api/v1/plans/nominals/{nominalId}/plan", new RecordId(id));
            })
            .WithSummary("Plan an action")
            .Example("""{ "strand": "prevent", "what": "Offer a place in the alcohol programme", "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "dueOn": "2026-09-20", "service": "Larkspur Recovery", "need": "alcohol", "reason": "Drinks before each report" }""")
            .Sends(typeof(PlanAnAction));
}

/// <summary>An action.</summary>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="What">What is to be done, 5 to 2,000 characters.</param>
/// <param name="OwnerId">Somebody of the force whose role lets them carry out plans.</param>
/// <param name="DueOn">By which day, at most two years ahead.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record ActionInput(Strand Strand, string What, Guid OwnerId, DateOnly DueOn, string Reason)
{
    /// <summary>The unit; the owner's when left out.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>order, visit, breach or referral where it rests on one of this person.</summary>
    public LinkedKind? LinkedKind { get; init; }

    /// <summary>Its id.</summary>
    public Guid? LinkedId { get; init; }

    /// <summary>The service of an intervention that the person takes up of their own will, 2 to 200 characters; left out for none.</summary>
    public string? Service { get; init; }

    /// <summary>What it helps with: drugs, alcohol, mental-health, housing, work, relationships or other.</summary>
    public InterventionNeed? Need { get; init; }
}

internal sealed class PlanAnActionHandler(PlanDesk desk, PlanLinks links) : IRequestHandler<PlanAnAction, Guid>
{
    public async Task<Guid> Handle(PlanAnAction command, CancellationToken cancel)
    {
        var (nominal, asked) = (await desk.Nominal(command.NominalId, cancel), command.Action);
        await links.Check(asked.LinkedKind, asked.LinkedId, nominal.SubjectId, cancel);
        var action = PlanAction.Plan(nominal, new(asked.Strand, asked.What, asked.DueOn) { LinkedKind = asked.LinkedKind, LinkedId = asked.LinkedId, Service = asked.Service, Need = asked.Need },
            await desk.Owner(asked.OwnerId, asked.UnitId, cancel), desk.Today, desk.By(asked.Reason));
        return await desk.Add(action, action.Id, action.SubjectId, cancel);
    }
}
