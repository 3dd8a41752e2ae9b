using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Returns a proposed answer, or takes it back, so that it can be changed.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ReturnAnswer(Guid RequestId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/answer/return", async (Guid requestId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReturnAnswer(requestId, why.Reason), cancel))))
            .WithSummary("Returns a proposed answer")
            .Example("""{ "reason": "The third note tells of an informant" }""")
            .Sends(typeof(ReturnAnswer));
}

internal sealed class ReturnAnswerHandler(SubjectsDb db, RequestContext context) : IRequestHandler<ReturnAnswer, Guid>
{
    public async Task<Guid> Handle(ReturnAnswer command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny(request.ProblemsOfState(AccessRequestState.Proposed));
        request.Return();
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }
}
