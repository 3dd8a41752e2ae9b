using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Puts down the next hearing.</summary>
[Permission("applications.court")]
internal sealed record ListHearing(Guid ApplicationId, HearingInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/hearings", async (Guid applicationId, HearingInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ListHearing(applicationId, body, body.Reason), cancel))))
            .WithSummary("List a hearing")
            .Example("""{ "on": "2026-06-10", "court": "Wexmoor Magistrates", "reason": "Listed by the court" }""")
            .Sends(typeof(ListHearing));
}

/// <summary>A hearing to come.</summary>
/// <param name="On">The day, on or after the one on which the application was opened.</param>
/// <param name="Reason">Who said so, at least three characters.</param>
/// <param name="Court">The court, at most 200 characters; that of the application when left out.</param>
internal sealed record HearingInput(DateOnly On, string Reason, string? Court = null);

internal sealed class ListHearingHandler(ApplicationDesk desk) : IRequestHandler<ListHearing, Guid>
{
    public Task<Guid> Handle(ListHearing command, CancellationToken cancel) => desk.Change(command.ApplicationId, a => a.List(command.What.On, command.What.Court, desk.By(command.Reason)), cancel);
}
