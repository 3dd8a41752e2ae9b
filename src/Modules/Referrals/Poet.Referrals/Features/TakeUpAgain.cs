using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features;

/// <summary>Looks anew at a referral that was left: its day has come, or something new is known. It is triaged anew.</summary>
[Permission("referrals.make")]
internal sealed record TakeUpAgain(Guid ReferralId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/taken-up-again", async (Guid referralId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TakeUpAgain(referralId, body.Reason), cancel))))
            .WithSummary("Take a referral up again that was left")
            .Example("""{ "reason": "New report of 4 June" }""")
            .Sends(typeof(TakeUpAgain));
}

internal sealed class TakeUpAgainHandler(ReferralDesk desk) : IRequestHandler<TakeUpAgain, Guid>
{
    public async Task<Guid> Handle(TakeUpAgain command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var referral = await desk.Open(command.ReferralId, cancel);
        referral.TakeUpAgain(by);
        return await desk.Put(referral, by, cancel);
    }
}
