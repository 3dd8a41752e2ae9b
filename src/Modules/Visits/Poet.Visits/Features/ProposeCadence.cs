using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Domain;

namespace Poet.Visits.Features;

/// <summary>Says how great the risk is and how often the subject should be seen. It holds once a second person agrees; another number than the type of order starts out with needs its reason.</summary>
[Permission("visits.record")]
internal sealed record ProposeCadence(Guid OrderId, Risk Risk, int? Days, string? Departure, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapPost("/orders/{orderId:guid}/cadence", async (Guid orderId, CadenceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ProposeCadence(orderId, body.Risk, body.Days, body.Departure, body.Reason), cancel))))
            .WithSummary("Propose how often the subject is seen")
            .Example("""{ "risk": "high", "days": 7, "departure": "Seen near her workplace twice this month", "reason": "New intelligence" }""")
            .Sends(typeof(ProposeCadence));
}

/// <summary>How often the subject should be seen.</summary>
/// <param name="Risk">low, medium, high or very-high.</param>
/// <param name="Reason">Why this risk, at least three characters.</param>
/// <param name="Days">Days between two contacts, 1 to 366; as the type of order starts out with for the risk when left out.</param>
/// <param name="Departure">Why it is another number than the type of order starts out with, at most 1,000 characters; needed only then.</param>
internal sealed record CadenceInput(Risk Risk, string Reason, int? Days = null, string? Departure = null);

internal sealed class ProposeCadenceHandler(SupervisionDesk desk, UsualCadence usual) : IRequestHandler<ProposeCadence, Guid>
{
    public async Task<Guid> Handle(ProposeCadence command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        var days = usual.Days(order, command.Risk);
        order.Propose(command.Risk, command.Days ?? days ?? 0, days, command.Departure, desk.By(command.Reason));
        return await desk.Put(order, cancel);
    }
}
