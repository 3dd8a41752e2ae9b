using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Records that the court heard the case; what it decided may come later.</summary>
[Permission("applications.court")]
internal sealed record HearCase(Guid ApplicationId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/heard", async (Guid applicationId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new HearCase(applicationId, body.Reason), cancel))))
            .WithSummary("Record that the court heard the case")
            .Example("""{ "reason": "Judgment reserved" }""")
            .Sends(typeof(HearCase));
}

internal sealed class HearCaseHandler(ApplicationDesk desk) : IRequestHandler<HearCase, Guid>
{
    public Task<Guid> Handle(HearCase command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.Hear(desk.By(command.Reason)), cancel);
}
