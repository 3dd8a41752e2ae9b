using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Manages somebody again who was watched or archived, by a person's decision.</summary>
[Permission("plans.manage")]
internal sealed record BringBack(Guid NominalId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/reactivation", async (Guid nominalId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new BringBack(nominalId, body.Reason), cancel))))
            .WithSummary("Bring a nominal back")
            .Example("""{ "reason": "Intelligence of a new relationship" }""")
            .Sends(typeof(BringBack));
}

internal sealed class BringBackHandler(NominalDesk desk) : IRequestHandler<BringBack, Guid>
{
    public async Task<Guid> Handle(BringBack command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.Reactivate("decision", desk.Today, desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
