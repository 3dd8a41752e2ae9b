using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Closes a breach: decided or ended, with its crime reference or the reason for none, and with a safeguarding action or the reason for none.</summary>
[Permission("breaches.record")]
internal sealed record CloseBreach(Guid BreachId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/closing", async (Guid breachId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CloseBreach(breachId, body.Reason), cancel))))
            .WithSummary("Close a breach")
            .Example("""{ "reason": "Sentenced; the family knows" }""")
            .Sends(typeof(CloseBreach));
}

internal sealed class CloseBreachHandler(BreachDesk desk) : IRequestHandler<CloseBreach, Guid>
{
    public async Task<Guid> Handle(CloseBreach command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Close(desk.Law(breach), desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
