using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Gives an action to somebody else.</summary>
[Permission("plans.own")]
internal sealed record GiveAction(Guid ActionId, Guid OwnerId, Guid? UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder actions) =>
        actions.MapPost("/{actionId:guid}/owner", async (Guid actionId, ActionOwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new GiveAction(actionId, body.OwnerId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Give an action to somebody else")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "On leave in August" }""")
            .Sends(typeof(GiveAction));
}

/// <summary>Who is to do it.</summary>
/// <param name="OwnerId">Somebody of the force whose role lets them carry out plans.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the owner's when left out.</param>
internal sealed record ActionOwnerInput(Guid OwnerId, string Reason, Guid? UnitId = null);

internal sealed class GiveActionHandler(PlanDesk desk) : IRequestHandler<GiveAction, Guid>
{
    public async Task<Guid> Handle(GiveAction command, CancellationToken cancel)
    {
        var action = await desk.OwnAction(command.ActionId, cancel);
        action.GiveTo(await desk.Owner(command.OwnerId, command.UnitId, cancel), desk.Today, desk.By(command.Reason));
        return await desk.Put(action, action.Id, action.SubjectId, cancel);
    }
}
