using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Closes an action: it is done, or will not be done and why.</summary>
[Permission("plans.own")]
internal sealed record CloseAction(Guid ActionId, ActionClosingInput Closing) : ICommand
{
    public string Reason => Closing.Reason;

    public static void Map(IEndpointRouteBuilder actions) =>
        actions.MapPost("/{actionId:guid}/closing", async (Guid actionId, ActionClosingInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CloseAction(actionId, body), cancel))))
            .WithSummary("Close an action")
            .Example("""{ "done": true, "what": "Twelve weeks finished", "result": "completed", "endedOn": "2026-08-30", "reason": "Told by the service" }""")
            .Sends(typeof(CloseAction));
}

/// <summary>How an action ended.</summary>
/// <param name="Done">False where it will not be done.</param>
/// <param name="What">What came of it, or why it is not done, 3 to 2,000 characters.</param>
/// <param name="Reason">Why it is closed now, at least three characters.</param>
internal sealed record ActionClosingInput(bool Done, string What, string Reason)
{
    /// <summary>Of an intervention: completed, partly-completed, declined or stopped-early.</summary>
    public InterventionResult? Result { get; init; }

    /// <summary>Of an intervention: the last day there; today when left out.</summary>
    public DateOnly? EndedOn { get; init; }
}

internal sealed class CloseActionHandler(PlanDesk desk) : IRequestHandler<CloseAction, Guid>
{
    public async Task<Guid> Handle(CloseAction command, CancellationToken cancel)
    {
        var (action, closing) = (await desk.OwnAction(command.ActionId, cancel), command.Closing);
        action.Close(new(closing.Done, closing.What, closing.Result, closing.EndedOn), desk.Today, desk.By(command.Reason));
        return await desk.Put(action, action.Id, action.SubjectId, cancel);
    }
}
