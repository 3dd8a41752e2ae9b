using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Records that the court heard the case; what it decided may come later.</summary>
[Permission("applications.court")]
internal sealed record HearCase(Guid ApplicationId, HeardInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/heard", async (Guid applicationId, HeardInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new HearCase(applicationId, body, body.Reason), cancel))))
            .WithSummary("Record that the court heard the case")
            .Example("""{ "reason": "Judgment reserved" }""")
            .Sends(typeof(HearCase));
}

/// <summary>A hearing that took place.</summary>
/// <param name="Reason">What came of it, at least three characters.</param>
internal sealed record HeardInput(string Reason);

internal sealed class HearCaseHandler(ApplicationDesk desk) : IRequestHandler<HearCase, Guid>
{
    public Task<Guid> Handle(HearCase command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.Hear(desk.By(command.Reason)), cancel);
}
