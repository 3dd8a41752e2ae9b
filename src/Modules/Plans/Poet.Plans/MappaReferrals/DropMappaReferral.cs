using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.MappaReferrals;

/// <summary>Drops a drafted referral: somebody looked at the pattern and sends none.</summary>
[Permission("plans.own")]
internal sealed record DropMappaReferral(Guid ReferralId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/dropping", async (Guid referralId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DropMappaReferral(referralId, body.Reason), cancel))))
            .WithSummary("Drop a referral to MAPPA")
            .Example("""{ "reason": "Managed at level 2 already" }""")
            .Sends(typeof(DropMappaReferral));
}

internal sealed class DropMappaReferralHandler(MappaReferralDesk desk) : IRequestHandler<DropMappaReferral, Guid>
{
    public async Task<Guid> Handle(DropMappaReferral command, CancellationToken cancel)
    {
        var referral = await desk.Open(command.ReferralId, cancel);
        referral.Drop(desk.By(command.Reason));
        return await desk.Put(referral, cancel);
    }
}
