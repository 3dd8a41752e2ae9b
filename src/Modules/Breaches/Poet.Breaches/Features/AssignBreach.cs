using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Gives a breach to somebody, in a unit.</summary>
[Permission("breaches.record")]
internal sealed record AssignBreach(Guid BreachId, Guid OwnerId, Guid? UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/owner", async (Guid breachId, BreachOwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssignBreach(breachId, body.OwnerId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Give a breach to somebody")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Knows the subject" }""")
            .Sends(typeof(AssignBreach));
}

/// <summary>Who is to deal with a breach.</summary>
/// <param name="OwnerId">Somebody of the force who can sign in.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the owner's when left out.</param>
internal sealed record BreachOwnerInput(Guid OwnerId, string Reason, Guid? UnitId = null);

internal sealed class AssignBreachHandler(BreachDesk desk, Colleagues colleagues, RequestContext context, TimeProvider time) : IRequestHandler<AssignBreach, Guid>
{
    public async Task<Guid> Handle(AssignBreach command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Assign(await colleagues.Owner(command.OwnerId, command.UnitId, context.Actor.Force, time.GetUtcNow(), "ownerId", cancel), desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
