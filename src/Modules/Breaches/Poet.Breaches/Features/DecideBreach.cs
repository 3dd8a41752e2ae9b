using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Decides how to respond to a breach: one of the plugin's options, or another response with the reason. What agrees with the plugin's preconditions and what departs are both kept.</summary>
[Permission("breaches.decide")]
internal sealed record DecideBreach(Guid BreachId, Choice Choice, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/decisions", async (Guid breachId, DecisionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecideBreach(breachId, new(body.Option, body.Another, body.Departure, body.Preconditions), body.Reason), cancel))))
            .WithSummary("Decide how to respond")
            .Example("""{ "option": "arrest", "preconditions": [{ "option": "arrest", "text": "Reasonable grounds to suspect the offence", "state": "met" }], "departure": "The other precondition is looked at when he is found", "reason": "The second breach in a month" }""")
            .Sends(typeof(DecideBreach));
}

/// <summary>A decision.</summary>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record DecisionInput(string Reason)
{
    /// <summary>Id of the option; left out for another response.</summary>
    public string? Option { get; init; }

    /// <summary>Another response, in at most 300 characters.</summary>
    public string? Another { get; init; }

    /// <summary>Why nevertheless, at most 2,000 characters; needed for another response, and where a precondition of the option is not met or not known.</summary>
    public string? Departure { get; init; }

    /// <summary>What is known of preconditions; what is left out stays as it was, and not known where nobody said.</summary>
    public IReadOnlyList<PreconditionSaid> Preconditions { get; init; } = [];
}

internal sealed class DecideBreachHandler(BreachDesk desk, RequestContext context) : IRequestHandler<DecideBreach, Guid>
{
    public async Task<Guid> Handle(DecideBreach command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.Decide(command.Choice, context.Actor.Rank, desk.Law(breach), desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
