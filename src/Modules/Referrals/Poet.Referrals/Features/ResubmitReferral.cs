using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features;

/// <summary>Brings a returned referral in again with what was missing.</summary>
[Permission("referrals.make")]
internal sealed record ResubmitReferral(Guid ReferralId, ResubmitInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/resubmission", async (Guid referralId, ResubmitInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ResubmitReferral(referralId, body, body.Reason), cancel))))
            .WithSummary("Bring a returned referral in again")
            .Example("""{ "concern": "Third report of waiting outside her workplace since May; statement of 3 May exhibited as AW/1", "feared": "stalking", "convicted": "no", "reason": "Statement added" }""")
            .Sends(typeof(ResubmitReferral));
}

/// <summary>A returned referral as it is now. What is feared, convicted and at risk stay as they were where they are left out, and so does each fact; one that is given as not-known is taken back.</summary>
/// <param name="Concern">What happened and what is feared, with what was missing; at most 4,000 characters.</param>
/// <param name="Reason">What was added, at least three characters.</param>
internal sealed record ResubmitInput(string Concern, string Reason) : ReferredCase;

internal sealed class ResubmitReferralHandler(ReferralDesk desk, CaseReader cases) : IRequestHandler<ResubmitReferral, Guid>
{
    public async Task<Guid> Handle(ResubmitReferral command, CancellationToken cancel)
    {
        var (by, what) = (desk.By(command.Reason), command.What);
        var referral = await desk.Open(command.ReferralId, cancel);
        var (convicted, said) = cases.Read(what);
        referral.Resubmit(what.Concern, what.NothingProtected, what.Feared, (convicted, what.AtRisk, said), by);
        return await desk.Put(referral, by, cancel);
    }
}
