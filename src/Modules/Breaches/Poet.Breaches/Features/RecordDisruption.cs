using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Records a disruption that came of a breach, so that nobody types it again elsewhere.</summary>
[Permission("breaches.record")]
internal sealed record RecordDisruption(Guid BreachId, DateOnly On, DisruptionStrand Strand, DisruptionScale Scale, string Effect, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/disruptions", async (Guid breachId, DisruptionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordDisruption(breachId, body.On, body.Strand, body.Scale, body.Effect, body.Reason), cancel))))
            .WithSummary("Record a disruption")
            .Example("""{ "on": "2026-09-04", "strand": "pursue", "scale": "moderate", "effect": "Without telephones the line has been silent for a week", "reason": "Assessed with the analyst" }""")
            .Sends(typeof(RecordDisruption));
}

/// <summary>A disruption.</summary>
/// <param name="On">The day from which it shows; not before the event nor in the future.</param>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="Scale">minor, moderate or major.</param>
/// <param name="Effect">What was disrupted and how that shows, 3 to 1,000 characters.</param>
/// <param name="Reason">Why it is found to be so, at least three characters.</param>
internal sealed record DisruptionInput(DateOnly On, DisruptionStrand Strand, DisruptionScale Scale, string Effect, string Reason);

internal sealed class RecordDisruptionHandler(BreachDesk desk) : IRequestHandler<RecordDisruption, Guid>
{
    public async Task<Guid> Handle(RecordDisruption command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Disrupt(command.On, command.Strand, command.Scale, command.Effect, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
