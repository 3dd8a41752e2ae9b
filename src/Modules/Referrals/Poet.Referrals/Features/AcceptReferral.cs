using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features;

/// <summary>Takes a referral on for an application of one type. Who referred the person does not accept it, and a type that the law rules out is not taken on.</summary>
[Permission("referrals.decide")]
internal sealed record AcceptReferral(Guid ReferralId, string Type, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/acceptance", async (Guid referralId, AcceptInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AcceptReferral(referralId, body.Type, body.Reason), cancel))))
            .WithSummary("Take a referral on")
            .Example("""{ "type": "ORDER-TYPE", "reason": "Each element of the test has evidence" }""")
            .Sends(typeof(AcceptReferral));
}

/// <summary>What a referral is taken on for.</summary>
/// <param name="Type">Code of the order type, in capitals.</param>
/// <param name="Reason">Why this type, at least three characters.</param>
internal sealed record AcceptInput(string Type, string Reason);

internal sealed class AcceptReferralHandler(ReferralDesk desk, OrderTypeCatalogue types, FitReader fits) : IRequestHandler<AcceptReferral, Guid>
{
    public async Task<Guid> Handle(AcceptReferral command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var type = types.Require(command.Type);
        var referral = await desk.Open(command.ReferralId, cancel);
        if ((await fits.Of(referral, [], cancel)).Single(f => f.Type.Info.Code == type.Info.Code).Barred is { } barred)
            throw new RuleBrokenException([new("type-ruled-out", $"Choose another type. {barred}", "type")]);
        referral.Accept(type.Info.Code, by);
        return await desk.Put(referral, by, cancel);
    }
}
