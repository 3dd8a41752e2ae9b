using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Strikes out what was none.</summary>
[Permission("plans.manage")]
internal sealed record StrikeOutOutcome(Guid OutcomeId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapPost("/outcomes/{outcomeId:guid}/strike-out", async (Guid outcomeId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StrikeOutOutcome(outcomeId, body.Reason), cancel))))
            .WithSummary("Strike out an outcome")
            .Example("""{ "reason": "The charge was of somebody else" }""")
            .Sends(typeof(StrikeOutOutcome));
}

internal sealed class StrikeOutOutcomeHandler(PlanDesk desk) : IRequestHandler<StrikeOutOutcome, Guid>
{
    public async Task<Guid> Handle(StrikeOutOutcome command, CancellationToken cancel)
    {
        var outcome = await desk.Outcome(command.OutcomeId, cancel);
        outcome.StrikeOut(desk.By(command.Reason));
        return await desk.Put(outcome, outcome.Id, outcome.SubjectId, cancel);
    }
}
