using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominals;

/// <summary>The owner takes a nominal that was offered, or declines it with why; then it waits for another.</summary>
[Permission("plans.own")]
internal sealed record AcceptNominal(Guid NominalId, bool Accept, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/acceptance", async (Guid nominalId, NominalAcceptanceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AcceptNominal(nominalId, body.Accept, body.Reason), cancel))))
            .WithSummary("Accept or decline a nominal")
            .Example("""{ "accept": true, "reason": "Known from two inquiries" }""")
            .Sends(typeof(AcceptNominal));
}

/// <summary>The owner's answer.</summary>
/// <param name="Accept">True to take it.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record NominalAcceptanceInput(bool Accept, string Reason);

internal sealed class AcceptNominalHandler(NominalDesk desk) : IRequestHandler<AcceptNominal, Guid>
{
    public async Task<Guid> Handle(AcceptNominal command, CancellationToken cancel)
    {
        var nominal = await desk.Open(command.NominalId, cancel);
        if (command.Accept)
            nominal.Accept(desk.Today, desk.By(command.Reason));
        else
            nominal.Decline(desk.By(command.Reason));
        return await desk.Put(nominal, cancel);
    }
}
