using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>A decision-maker writes the own view under the National Decision Model, before any option is shown. It stays as it is.</summary>
[Permission("breaches.decide")]
internal sealed record WriteView(Guid BreachId, ViewWritten View, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/views", async (Guid breachId, ViewInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new WriteView(breachId, new(body.Information, body.Threat, body.Powers, body.Options, body.Action), body.Reason), cancel))))
            .WithSummary("Write your own view")
            .Example("""{ "information": "A second telephone, seen by two officers; its number was never told", "threat": "Nobody at once; buyers may be called again", "powers": "An offence; arrest only if necessary", "options": "Interview, arrest, or wait and look on", "action": "Interview under caution this week, since nobody is at risk", "reason": "First look at it" }""")
            .Sends(typeof(WriteView));
}

/// <summary>An own view; each part 3 to 4,000 characters.</summary>
/// <param name="Information">What is known, how sure it is, and what is not known.</param>
/// <param name="Threat">Who could be harmed, how badly and how soon.</param>
/// <param name="Powers">What powers, duties and policy bear on it.</param>
/// <param name="Options">What could be done and what each would mean.</param>
/// <param name="Action">What you would do, why, and when you would look again.</param>
/// <param name="Reason">Why you look at it now, at least three characters.</param>
internal sealed record ViewInput(string Information, string Threat, string Powers, string Options, string Action, string Reason);

internal sealed class WriteViewHandler(BreachDesk desk) : IRequestHandler<WriteView, Guid>
{
    public async Task<Guid> Handle(WriteView command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Write(command.View, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
