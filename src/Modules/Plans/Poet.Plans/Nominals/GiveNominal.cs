using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Offers a nominal to another trained owner, who accepts or declines.</summary>
[Permission("plans.manage")]
internal sealed record GiveNominal(Guid NominalId, Guid OwnerId, Guid? UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/owner", async (Guid nominalId, NominalOwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new GiveNominal(nominalId, body.OwnerId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Give a nominal to another owner")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Knows the person" }""")
            .Sends(typeof(GiveNominal));
}

/// <summary>Who is to own a nominal.</summary>
/// <param name="OwnerId">Somebody of the force who is trained for it.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the owner's when left out.</param>
internal sealed record NominalOwnerInput(Guid OwnerId, string Reason, Guid? UnitId = null);

internal sealed class GiveNominalHandler(NominalDesk desk) : IRequestHandler<GiveNominal, Guid>
{
    public async Task<Guid> Handle(GiveNominal command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.Give(await desk.Owner(command.OwnerId, command.UnitId, cancel), desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
