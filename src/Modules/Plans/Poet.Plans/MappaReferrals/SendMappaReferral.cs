using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.MappaReferrals;

/// <summary>Records that a drafted referral was completed and sent to a MAPPA co-ordinator.</summary>
[Permission("plans.own")]
internal sealed record SendMappaReferral(Guid ReferralId, MappaSendingInput Sent) : ICommand
{
    public string Reason => Sent.Reason;

    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapPost("/{referralId:guid}/sending", async (Guid referralId, MappaSendingInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SendMappaReferral(referralId, body), cancel))))
            .WithSummary("Record that a referral to MAPPA was sent")
            .Example("""{ "category": 2, "level": 2, "why": "Three suspected breaches in five months, each nearer to the same person", "sentTo": "Co-ordinator of Larkshire", "sentOn": "2026-08-30", "minutes": "LK/2026/31", "reason": "The pattern is not one for the police alone" }""")
            .Sends(typeof(SendMappaReferral));
}

/// <summary>What was sent.</summary>
/// <param name="Category">1 to 3 as proposed.</param>
/// <param name="Level">1 to 3 as proposed.</param>
/// <param name="Why">Why several agencies should manage this person, 20 to 4,000 characters.</param>
/// <param name="SentTo">The co-ordinator or meeting that has it, 2 to 200 characters.</param>
/// <param name="SentOn">The day, today or in the year before.</param>
/// <param name="Reason">Why it was sent, at least three characters.</param>
/// <param name="Minutes">Where the minutes are found, at most 50 characters, and nothing of what they say.</param>
internal sealed record MappaSendingInput(int Category, int Level, string Why, string SentTo, DateOnly SentOn, string Reason, string? Minutes = null);

internal sealed class SendMappaReferralHandler(MappaReferralDesk desk) : IRequestHandler<SendMappaReferral, Guid>
{
    public async Task<Guid> Handle(SendMappaReferral command, CancellationToken cancel)
    {
        var (referral, sent) = (await desk.Open(command.ReferralId, cancel), command.Sent);
        referral.Send(new SentMappaReferral(sent.Category, sent.Level, sent.Why, sent.SentTo, sent.SentOn, sent.Minutes), desk.Today, desk.By(command.Reason));
        return await desk.Put(referral, cancel);
    }
}
