using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features.Applications;

/// <summary>Opens an application on a referral that was accepted, with its first text.</summary>
[Permission("applications.draft")]
internal sealed record DraftApplication(Guid ReferralId, TextInput Text, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/", async (DraftApplication command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/applications/{id}", new RecordId(id));
            })
            .WithSummary("Draft an application for an order")
            .Example("""{ "referralId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "text": { "route": "on-application", "court": "Wexmoor Magistrates", "length": { "years": 2 }, "conditions": [{ "number": 1, "words": "Not to enter the car park of Wexmoor station", "justification": "Waits for her there", "evidence": "Exhibit ABC/1", "risk": "Stalking at her place of work" }] }, "reason": "Referral accepted" }""")
            .Sends(typeof(DraftApplication));
}

internal sealed class DraftApplicationHandler(ApplicationDesk desk, DraftReader reader, ReferralsDb db) : IRequestHandler<DraftApplication, Guid>
{
    public async Task<Guid> Handle(DraftApplication command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == command.ReferralId, cancel) ?? throw new NotFoundException("referral");
        if (referral.ErasedOn is not null || referral.TypeCode is not { } type)
            throw new RuleBrokenException([new("not-accepted", "Accept the referral first: an application starts with an accepted referral", "referralId")]);
        return await desk.Add(Application.Open(referral, await reader.Read(referral.SubjectId, type, command.Text, null, cancel), by), cancel);
    }
}
