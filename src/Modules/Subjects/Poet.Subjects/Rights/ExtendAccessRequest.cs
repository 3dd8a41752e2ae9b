using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Records that the person was given notice that the answer takes up to two months more.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ExtendAccessRequest(Guid RequestId, DateOnly ToldOn, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/extension", async (Guid requestId, ExtensionGiven extension, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ExtendAccessRequest(requestId, extension.ToldOn, extension.Reason), cancel))))
            .WithSummary("Records that the time for a request is extended")
            .Example("""{ "toldOn": "2026-03-20", "reason": "Seven registers of two forces are to be searched" }""")
            .Sends(typeof(ExtendAccessRequest));
}

/// <summary>Notice of an extension (Data Protection Act 2018 s.54(3A), (3B)).</summary>
/// <param name="ToldOn">The day on which the person was given notice, ISO 8601: within the first month.</param>
/// <param name="Reason">The reasons as they were given to the person: how many or how complex the requests are.</param>
internal sealed record ExtensionGiven(DateOnly ToldOn, string Reason);

internal sealed class ExtendAccessRequestHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<ExtendAccessRequest, Guid>
{
    public async Task<Guid> Handle(ExtendAccessRequest command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny([.. request.ProblemsOfState(AccessRequestState.Open), .. Problems(command, request, LondonTime.DateOf(time.GetUtcNow()))]);
        request.Extend(command.ToldOn, command.Reason.Trim());
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private static IEnumerable<Problem> Problems(ExtendAccessRequest command, AccessRequest request, DateOnly today)
    {
        if (request.ExtendedOn is not null)
            yield return new("extended-already", "Answer by the last day shown: it was extended before, and can be once");
        if (RequestClock.LastDayToExtend(request.ReceivedOn, request.IdentityOn) is not { } last)
            yield return new("clock-not-begun", "Record first how it was made sure who asked: the time for the answer has not begun");
        else if (command.ToldOn > last || command.ToldOn > today || command.ToldOn < request.ReceivedOn)
            yield return new("told-on-wrong", $"Enter the day on which the person was given notice, not in the future and by {Says.On(last)}: later the time cannot be extended", "toldOn");
    }
}
