using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Features;

/// <summary>Sends a referral back for what is missing.</summary>
[Permission("referrals.decide")]
internal sealed record ReturnReferral(Guid ReferralId, IReadOnlyList<ReturnReason> Codes, string Missing, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/return", async (Guid referralId, ReturnInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReturnReferral(referralId, body.Codes, body.Missing, body.Reason), cancel))))
            .WithSummary("Return a referral for what is missing")
            .Example("""{ "codes": ["statements-missing", "history-missing"], "missing": "Her statement of 3 May and his convictions", "reason": "Not ready for legal services" }""")
            .Sends(typeof(ReturnReferral));
}

/// <summary>What a referral is returned for.</summary>
/// <param name="Codes">At least one of evidence-missing, statements-missing, identity-unclear, history-missing, views-of-protected-missing, risk-assessment-missing, purpose-unclear, duplicate and other.</param>
/// <param name="Missing">What is missing, for whoever referred it; at most 2,000 characters.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record ReturnInput(IReadOnlyList<ReturnReason> Codes, string Missing, string Reason);

internal sealed class ReturnReferralHandler(ReferralDesk desk) : IRequestHandler<ReturnReferral, Guid>
{
    public async Task<Guid> Handle(ReturnReferral command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var referral = await desk.Open(command.ReferralId, cancel);
        referral.Return(command.Codes, command.Missing, by);
        return await desk.Put(referral, by, cancel);
    }
}
