using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features;

/// <summary>Gives a referral to another owner or unit.</summary>
[Permission("referrals.decide")]
internal sealed record AssignReferral(Guid ReferralId, Guid OwnerId, Guid? UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/owner", async (Guid referralId, OwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssignReferral(referralId, body.OwnerId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Give a referral to another owner")
            .Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Knows the family" }""")
            .Sends(typeof(AssignReferral));
}

/// <summary>Who deals with a referral.</summary>
/// <param name="OwnerId">Somebody of the force who can sign in.</param>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="UnitId">The unit; the owner's when left out.</param>
internal sealed record OwnerInput(Guid OwnerId, string Reason, Guid? UnitId = null);

internal sealed class AssignReferralHandler(ReferralDesk desk) : IRequestHandler<AssignReferral, Guid>
{
    public async Task<Guid> Handle(AssignReferral command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var referral = await desk.Open(command.ReferralId, cancel);
        var owner = await desk.Owner(command.OwnerId, command.UnitId, cancel);
        referral.Assign(owner, by);
        return await desk.Put(referral, by, cancel);
    }
}
