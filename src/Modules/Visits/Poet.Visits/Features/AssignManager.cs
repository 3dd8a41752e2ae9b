using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Visits.Features;

/// <summary>Gives an order to an offender manager, in a unit and, where the sergeant groups people so, in a cohort.</summary>
[Permission("visits.supervise")]
internal sealed record AssignManager(Guid OrderId, Guid ManagerId, Guid? UnitId, string? Cohort, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapPost("/orders/{orderId:guid}/manager", async (Guid orderId, ManagerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssignManager(orderId, body.ManagerId, body.UnitId, body.Cohort, body.Reason), cancel))))
            .WithSummary("Give an order to an offender manager")
            .Example("""{ "managerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "cohort": "Release this quarter", "reason": "Knows the subject from the last order" }""")
            .Sends(typeof(AssignManager));
}

/// <summary>Who is to manage an order.</summary>
/// <param name="ManagerId">Somebody of the force who can sign in.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the manager's when left out.</param>
/// <param name="Cohort">What the sergeant calls the group of people, at most 60 characters; none when left out.</param>
internal sealed record ManagerInput(Guid ManagerId, string Reason, Guid? UnitId = null, string? Cohort = null);

internal sealed class AssignManagerHandler(SupervisionDesk desk, Colleagues colleagues, RequestContext context, TimeProvider time) : IRequestHandler<AssignManager, Guid>
{
    public async Task<Guid> Handle(AssignManager command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        var manager = await colleagues.Owner(command.ManagerId, command.UnitId, context.Actor.Force, time.GetUtcNow(), "managerId", cancel);
        order.Assign(manager, command.Cohort, desk.By(command.Reason));
        return await desk.Put(order, cancel);
    }
}
