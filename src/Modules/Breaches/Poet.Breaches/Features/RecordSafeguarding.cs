using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Records what was done so that somebody is safe, or why nothing was needed. No breach is closed without it.</summary>
[Permission("breaches.record")]
internal sealed record RecordSafeguarding(Guid BreachId, SafeguardingAction Action, string What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/safeguarding", async (Guid breachId, SafeguardingInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordSafeguarding(breachId, body.Action, body.What, body.Reason), cancel))))
            .WithSummary("Record a safeguarding action, or why there is none")
            .Example("""{ "action": "person-told", "what": "Told by telephone; the plan stands", "reason": "Called at once" }""")
            .Sends(typeof(RecordSafeguarding));
}

/// <summary>A safeguarding action.</summary>
/// <param name="Action">person-told, safety-plan, agencies-meeting, alarm, child-referral, adult-referral, safe-place, other, or none-needed.</param>
/// <param name="What">What was done and for whom, or why nothing was needed; 3 to 1,000 characters.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record SafeguardingInput(SafeguardingAction Action, string What, string Reason);

internal sealed class RecordSafeguardingHandler(BreachDesk desk) : IRequestHandler<RecordSafeguarding, Guid>
{
    public async Task<Guid> Handle(RecordSafeguarding command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Safeguard(command.Action, command.What, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
