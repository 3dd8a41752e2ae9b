using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>Ends an application without a decision: it is withdrawn, or the case that it depended on has collapsed.</summary>
[Permission("applications.court")]
internal sealed record EndApplication(Guid ApplicationId, EndApplicationInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/end", async (Guid applicationId, EndApplicationInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new EndApplication(applicationId, body, body.Reason), cancel))))
            .WithSummary("End an application without a decision")
            .Example("""{ "because": "case-collapsed", "reason": "The prosecution offered no evidence" }""")
            .Sends(typeof(EndApplication));
}

/// <summary>An end without a decision.</summary>
/// <param name="Because">withdrawn or case-collapsed.</param>
/// <param name="Reason">In your words, at least three characters.</param>
internal sealed record EndApplicationInput(EndedBecause Because, string Reason);

internal sealed class EndApplicationHandler(ApplicationDesk desk) : IRequestHandler<EndApplication, Guid>
{
    public Task<Guid> Handle(EndApplication command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.End(command.What.Because, desk.By(command.Reason)), cancel);
}
