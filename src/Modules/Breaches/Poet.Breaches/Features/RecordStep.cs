using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Records what followed a breach: each where it can come, on a day on which it can have been.</summary>
[Permission("breaches.record")]
internal sealed record RecordStep(Guid BreachId, Followed What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/steps", async (Guid breachId, StepInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordStep(breachId, new(body.Kind, body.On, body.At, body.Outcome, body.Recall, body.Because, body.Note), body.Reason), cancel))))
            .WithSummary("Record what followed")
            .Example("""{ "kind": "arrest", "on": "2026-09-02", "at": "2026-09-02T06:10:00+01:00", "note": "At home", "reason": "Arrested by the early shift" }""")
            .Sends(typeof(RecordStep));
}

/// <summary>Something that followed.</summary>
/// <param name="Kind">arrest, bail, charge, remand, hearing, outcome, recall, no-further-action or taken-up-again.</param>
/// <param name="On">The day; not before the event nor in the future, but for a hearing that is listed.</param>
/// <param name="Reason">Why it was done or why it is recorded, at least three characters; for no further action the reason and what is learned.</param>
/// <param name="At">The moment, with its offset; needed for an arrest, from which the time to a court may run.</param>
/// <param name="Outcome">custody, suspended, community, fine, discharge, otherwise-found, not-found or discontinued; with an outcome only.</param>
/// <param name="Recall">standard, fixed-term, not-recalled or asked; with a recall only.</param>
/// <param name="Because">no-match, excuse, not-provable, not-in-interest, elsewhere or other; with no further action only.</param>
/// <param name="Note">More about it, such as the court, at most 1,000 characters.</param>
internal sealed record StepInput(StepKind Kind, DateOnly On, string Reason, DateTimeOffset? At = null, CourtOutcome? Outcome = null, RecallResult? Recall = null, NoActionBecause? Because = null, string? Note = null);

internal sealed class RecordStepHandler(BreachDesk desk) : IRequestHandler<RecordStep, Guid>
{
    public async Task<Guid> Handle(RecordStep command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Follow(command.What, desk.Law(breach), desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
