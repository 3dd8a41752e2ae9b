using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>Records that the hearing to come was put off, to another day or without one.</summary>
[Permission("applications.court")]
internal sealed record AdjournHearing(Guid ApplicationId, AdjournInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/adjournment", async (Guid applicationId, AdjournInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AdjournHearing(applicationId, body, body.Reason), cancel))))
            .WithSummary("Adjourn a hearing")
            .Example("""{ "because": "court-time", "on": "2026-07-08", "reason": "The list was full" }""")
            .Sends(typeof(AdjournHearing));
}

/// <summary>A hearing put off.</summary>
/// <param name="Because">court-time, person-absent, defence-not-ready, applicant-not-ready, papers-missing, witness-absent or other.</param>
/// <param name="Reason">In your words, at least three characters.</param>
/// <param name="On">The new day; left out while none is fixed.</param>
/// <param name="Court">The court, at most 200 characters; that of the application when left out.</param>
internal sealed record AdjournInput(AdjournedBecause Because, string Reason, DateOnly? On = null, string? Court = null);

internal sealed class AdjournHearingHandler(ApplicationDesk desk) : IRequestHandler<AdjournHearing, Guid>
{
    public Task<Guid> Handle(AdjournHearing command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.Adjourn(command.What.Because, command.What.On, command.What.Court, desk.By(command.Reason)), cancel);
}
