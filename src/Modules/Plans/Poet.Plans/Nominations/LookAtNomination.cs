using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominations;

/// <summary>A detective chief inspector, or somebody of a higher rank, puts a nomination before a panel, or returns it.</summary>
[Permission("plans.decide")]
internal sealed record LookAtNomination(Guid NominationId, DateOnly? PanelOn, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapPost("/{nominationId:guid}/look", async (Guid nominationId, LookInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new LookAtNomination(nominationId, body.PanelOn, body.Reason), cancel))))
            .WithSummary("Put a nomination before a panel, or return it")
            .Example("""{ "panelOn": "2026-04-14", "reason": "Two sources that do not know of each other" }""")
            .Sends(typeof(LookAtNomination));
}

/// <summary>What a chief inspector makes of a nomination.</summary>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="PanelOn">The day of the panel; left out to return it.</param>
internal sealed record LookInput(string Reason, DateOnly? PanelOn = null);

internal sealed class LookAtNominationHandler(NominationDesk desk, RequestContext context) : IRequestHandler<LookAtNomination, Guid>
{
    public async Task<Guid> Handle(LookAtNomination command, CancellationToken cancel)
    {
        if (context.Actor.Rank < Rank.ChiefInspector)
            throw new RuleBrokenException([new("rank-too-low", "Ask a detective chief inspector: nominations go to a panel through one")]);
        var nomination = await desk.Open(command.NominationId, cancel);
        nomination.LookAt(command.PanelOn, desk.Today, desk.By(command.Reason));
        return await desk.Put(nomination, cancel);
    }
}
