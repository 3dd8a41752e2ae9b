using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Tells what was done about an action since it was last told; each month, or the action turns red.</summary>
[Permission("plans.own")]
internal sealed record TellOfAction(Guid ActionId, ActionUpdateInput Update) : ICommand
{
    public string Reason => Update.Reason;

    public static void Map(IEndpointRouteBuilder actions) =>
        actions.MapPost("/{actionId:guid}/updates", async (Guid actionId, ActionUpdateInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TellOfAction(actionId, body), cancel))))
            .WithSummary("Tell what was done about an action")
            .Example("""{ "done": "First appointment kept", "referredOn": "2026-08-20", "startedOn": "2026-08-28", "reason": "Monthly update" }""")
            .Sends(typeof(TellOfAction));
}

/// <summary>What was done.</summary>
/// <param name="Done">What was done, or that nothing was and why, 3 to 2,000 characters.</param>
/// <param name="Reason">Why it is told now, at least three characters.</param>
internal sealed record ActionUpdateInput(string Done, string Reason)
{
    /// <summary>A new day by which it is done; left out to keep it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which the person was referred to the service of an intervention; left out to keep what is recorded.</summary>
    public DateOnly? ReferredOn { get; init; }

    /// <summary>The day on which an intervention began; left out to keep what is recorded.</summary>
    public DateOnly? StartedOn { get; init; }
}

internal sealed class TellOfActionHandler(PlanDesk desk) : IRequestHandler<TellOfAction, Guid>
{
    public async Task<Guid> Handle(TellOfAction command, CancellationToken cancel)
    {
        var action = await desk.OwnAction(command.ActionId, cancel);
        action.Tell(new(command.Update.Done, command.Update.DueOn, command.Update.ReferredOn, command.Update.StartedOn), desk.Today, desk.By(command.Reason));
        return await desk.Put(action, action.Id, action.SubjectId, cancel);
    }
}
