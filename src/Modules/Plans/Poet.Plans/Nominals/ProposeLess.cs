using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Proposes to watch a nominal only, or to archive it, with the evidence. Somebody else reviews it.</summary>
[Permission("plans.own")]
internal sealed record ProposeLess(Guid NominalId, NominalState To, NominalOutcome Outcome, string Evidence, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/less", async (Guid nominalId, LessInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ProposeLess(nominalId, body.To, body.Outcome, body.Evidence, body.Reason), cancel))))
            .WithSummary("Propose to manage a nominal less")
            .Example("""{ "to": "monitoring", "outcome": "risk-reduced", "evidence": "Nine months without a report; the service confirms that he attends; two visits found nothing", "reason": "Review of March" }""")
            .Sends(typeof(ProposeLess));
}

/// <summary>A move to less.</summary>
/// <param name="To">monitoring or archived.</param>
/// <param name="Outcome">risk-reduced, unfounded, ceased, imprisoned, moved-away or died; none of them is a failure.</param>
/// <param name="Evidence">What was looked at, by whom, with what result, 20 to 4,000 characters.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record LessInput(NominalState To, NominalOutcome Outcome, string Evidence, string Reason);

internal sealed class ProposeLessHandler(NominalDesk desk) : IRequestHandler<ProposeLess, Guid>
{
    public async Task<Guid> Handle(ProposeLess command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.ProposeLess(command.To, command.Outcome, command.Evidence, desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
