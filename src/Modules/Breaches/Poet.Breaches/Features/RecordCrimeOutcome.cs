using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Records under which outcome of the Home Office's framework the crime of a breach was finished; recorded anew where that changes. Also after the breach was closed.</summary>
[Permission("breaches.record")]
internal sealed record RecordCrimeOutcome(Guid BreachId, DateOnly On, string Code, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/crime-outcome", async (Guid breachId, CrimeOutcomeInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordCrimeOutcome(breachId, body.On, body.Code, body.Reason), cancel))))
            .WithSummary("Record the outcome of the crime")
            .Example("""{ "on": "2026-10-02", "code": "16", "reason": "Finished so by the investigating officer, agreed by the supervisor" }""")
            .Sends(typeof(RecordCrimeOutcome));
}

/// <summary>How a crime was finished.</summary>
/// <param name="On">The day on which it was finished so; not before the event nor in the future.</param>
/// <param name="Code">Number of the outcome: 1 to 18 or 20 to 22, with 1a, 2a and 3a for alternate offences.</param>
/// <param name="Reason">From whom or what it is known, at least three characters.</param>
internal sealed record CrimeOutcomeInput(DateOnly On, string Code, string Reason);

internal sealed class RecordCrimeOutcomeHandler(BreachDesk desk) : IRequestHandler<RecordCrimeOutcome, Guid>
{
    public async Task<Guid> Handle(RecordCrimeOutcome command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.FinishCrime(command.On, command.Code, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
