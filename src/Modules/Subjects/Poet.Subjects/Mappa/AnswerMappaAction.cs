using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Subjects.Mappa;

/// <summary>Gives a MAPPA action to another owner.</summary>
[Permission("mappa.act")]
internal sealed record AssignMappaAction(Guid ActionId, Guid OwnerId, Guid? UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/actions/{actionId:guid}/owner", async (Guid actionId, MappaOwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssignMappaAction(actionId, body.OwnerId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Give a MAPPA action to another owner")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Manages him from today" }""")
            .Sends(typeof(AssignMappaAction));
}

/// <summary>Who does a MAPPA action.</summary>
/// <param name="OwnerId">Somebody of the force who can sign in.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the owner's when left out.</param>
internal sealed record MappaOwnerInput(Guid OwnerId, string Reason, Guid? UnitId = null);

/// <summary>Says what came of a MAPPA action.</summary>
[Permission("mappa.act")]
internal sealed record AnswerMappaAction(Guid ActionId, bool Done, string Outcome, DateOnly On, bool NothingProtected, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/actions/{actionId:guid}/outcome", async (Guid actionId, MappaOutcomeInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AnswerMappaAction(actionId, body.Done, body.Outcome, body.On, body.NothingProtected, body.Reason), cancel))))
            .WithSummary("Say what came of a MAPPA action")
            .Example("""{ "done": true, "outcome": "Varied on 12 March; sealed copy attached", "on": "2026-03-12", "reason": "Heard today" }""")
            .Sends(typeof(AnswerMappaAction));
}

/// <summary>What came of a MAPPA action.</summary>
/// <param name="Done">True where it was done; false where it will not be.</param>
/// <param name="Outcome">What came of it, or why it is not done, in 3 to 1,000 characters.</param>
/// <param name="On">The day, from the meeting on and not in the future.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit.</param>
internal sealed record MappaOutcomeInput(bool Done, string Outcome, DateOnly On, string Reason)
{
    /// <summary>True where somebody has looked and the words tell nothing of where a protected person is.</summary>
    public bool NothingProtected { get; init; }
}

/// <summary>Records that the meeting was told what came of an action.</summary>
[Permission("mappa.act")]
internal sealed record ReportMappaAction(Guid ActionId, DateOnly On, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/actions/{actionId:guid}/report", async (Guid actionId, MappaReportInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReportMappaAction(actionId, body.On, body.Reason), cancel))))
            .WithSummary("Record that the meeting was told")
            .Example("""{ "on": "2026-04-02", "reason": "Read out at the next meeting" }""")
            .Sends(typeof(ReportMappaAction));
}

/// <summary>The meeting was told.</summary>
/// <param name="On">The day, not before the outcome and not in the future.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit.</param>
internal sealed record MappaReportInput(DateOnly On, string Reason);

internal sealed class ChangeMappaActionHandler(MappaDesk desk, Colleagues colleagues, RequestContext context)
    : IRequestHandler<AssignMappaAction, Guid>, IRequestHandler<AnswerMappaAction, Guid>, IRequestHandler<ReportMappaAction, Guid>
{
    public async Task<Guid> Handle(AssignMappaAction command, CancellationToken cancel)
    {
        var action = await desk.ToChange(command.ActionId, cancel);
        action.Assign(await colleagues.Owner(command.OwnerId, command.UnitId, context.Actor.Force, desk.Now, "ownerId", cancel));
        return await desk.Put(action, "assigned", cancel);
    }

    public async Task<Guid> Handle(AnswerMappaAction command, CancellationToken cancel)
    {
        var action = await desk.ToChange(command.ActionId, cancel);
        action.Answer(command.Done, command.Outcome, command.On, command.NothingProtected, desk.By(command.Reason));
        return await desk.Put(action, command.Done ? "done" : "not-done", cancel);
    }

    public async Task<Guid> Handle(ReportMappaAction command, CancellationToken cancel)
    {
        var action = await desk.ToChange(command.ActionId, cancel);
        action.Report(command.On, desk.By(command.Reason));
        return await desk.Put(action, "reported", cancel);
    }
}
