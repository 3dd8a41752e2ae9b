using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>Puts a nominal higher or lower in the ranking than its points say, for a time and with the reason.</summary>
[Permission("plans.manage")]
internal sealed record RankNominal(Guid NominalId, int Adjustment, DateOnly Until, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/rank", async (Guid nominalId, RankInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RankNominal(nominalId, body.Adjustment, body.Until, body.Reason), cancel))))
            .WithSummary("Adjust the rank of a nominal")
            .Example("""{ "adjustment": 20, "until": "2026-06-30", "reason": "A child in the household since last week" }""")
            .Sends(typeof(RankNominal));
}

/// <summary>An adjustment of the ranking.</summary>
/// <param name="Adjustment">Points, -1,000 to 1,000; 0 takes it away.</param>
/// <param name="Until">The last day on which it holds, at most six months ahead.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record RankInput(int Adjustment, DateOnly Until, string Reason);

internal sealed class RankNominalHandler(NominalDesk desk) : IRequestHandler<RankNominal, Guid>
{
    public async Task<Guid> Handle(RankNominal command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        nominal.Rank(command.Adjustment, command.Until, desk.Today, desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
