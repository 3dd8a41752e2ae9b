using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Features;

/// <summary>Does not progress a referral: with the reason, what is done instead, and when somebody looks again.</summary>
[Permission("referrals.decide")]
internal sealed record LeaveReferral(Guid ReferralId, LeaveInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/not-progressed", async (Guid referralId, LeaveInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new LeaveReferral(referralId, body, body.Reason), cancel))))
            .WithSummary("Leave a referral, with the reason")
            .Example("""{ "why": "test-not-met", "recheckOn": "2027-03-01", "reason": "One incident, no course of conduct yet" }""")
            .Sends(typeof(LeaveReferral));
}

/// <summary>Why a referral is not progressed.</summary>
/// <param name="Why">test-not-met, not-proportionate, order-in-force, other-disposal, in-custody, danger-to-protected, person-died or unfounded.</param>
/// <param name="Reason">In your words, at least three characters.</param>
internal sealed record LeaveInput(LeaveReason Why, string Reason)
{
    /// <summary>What is done instead, at most 500 characters; needed with other-disposal.</summary>
    public string? Instead { get; init; }

    /// <summary>The day on which somebody looks again, within two years. Give this or noRecheck.</summary>
    public DateOnly? RecheckOn { get; init; }

    /// <summary>Why nobody needs to look again, at most 500 characters.</summary>
    public string? NoRecheck { get; init; }
}

internal sealed class LeaveReferralHandler(ReferralDesk desk) : IRequestHandler<LeaveReferral, Guid>
{
    public async Task<Guid> Handle(LeaveReferral command, CancellationToken cancel)
    {
        var (by, what) = (desk.By(command.Reason), command.What);
        var referral = await desk.Open(command.ReferralId, cancel);
        referral.Leave(what.Why, what.Instead, what.RecheckOn, what.NoRecheck, by);
        return await desk.Put(referral, by, cancel);
    }
}
