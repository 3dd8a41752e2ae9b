using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Rights;

/// <summary>Records that somebody asked what is held about them.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record RecordAccessRequest(Guid? SubjectId, string AskedBy, DateOnly ReceivedOn, DateOnly? IdentityOn, string? IdentityHow, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/", async (AccessRequestToRecord request, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new RecordAccessRequest(request.SubjectId, request.AskedBy, request.ReceivedOn, request.IdentityOn, request.IdentityHow, request.Reason), cancel);
                return TypedResults.Created($"/api/v1/access-requests/{id}", new RecordId(id));
            })
            .WithSummary("Records a subject access request")
            .Example("""{ "askedBy": "Joe Yardley, by letter", "receivedOn": "2026-03-03", "identityOn": "2026-03-05", "identityHow": "Passport and a bill, compared at the front counter", "reason": "Letter received" }""")
            .Sends(typeof(RecordAccessRequest));
}

/// <summary>A subject access request (Data Protection Act 2018 s.45).</summary>
/// <param name="AskedBy">Who asked, as they said it, and through whom; at most 200 characters.</param>
/// <param name="ReceivedOn">The day on which it was received, ISO 8601; not in the future.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit.</param>
internal sealed record AccessRequestToRecord(string AskedBy, DateOnly ReceivedOn, string Reason)
{
    /// <summary>The record of the person; left out where none is found.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The day on which what shows who they are had come, ISO 8601; left out while it is waited for. The month for the answer begins with it.</summary>
    public DateOnly? IdentityOn { get; init; }

    /// <summary>How it was made sure who they are, at most 500 characters; with identityOn.</summary>
    public string? IdentityHow { get; init; }
}

internal sealed class RecordAccessRequestHandler(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time) : IRequestHandler<RecordAccessRequest, Guid>
{
    public async Task<Guid> Handle(RecordAccessRequest command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        Guid? person = command.SubjectId is { } id ? (await chains.Of([id], cancel))[id].Root : null;
        var known = person is null ? null : await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == person, cancel) ?? throw new NotFoundException("person");
        RuleBrokenException.ThrowIfAny(Problems(command, known, LondonTime.DateOf(now)));
        var request = AccessRequest.Receive(person, context.RecordingForce(), command.AskedBy.Trim(), command.ReceivedOn, context.Actor.Name, now);
        if (command.IdentityOn is { } on)
            request.ProveIdentity(on, command.IdentityHow!.Trim());
        db.AccessRequests.Add(request);
        if (person is { } subject)
            context.Consult(subject);
        context.Command!.Answer = request.Id;
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private static IEnumerable<Problem> Problems(RecordAccessRequest command, Subject? person, DateOnly today)
    {
        if (person?.ErasedOn is not null)
            yield return new("erased", "Leave out the record: it was erased, so nothing is held", "subjectId");
        foreach (var problem in SubjectCommands.ProblemsOfText(command.AskedBy, "who asked", 200, "askedBy"))
            yield return problem;
        if (command.ReceivedOn > today || command.ReceivedOn.Year < 2018)
            yield return new("received-on-wrong", "Enter the day on which the request was received, not in the future", "receivedOn");
        foreach (var problem in ProveIdentityHandler.Problems(command.IdentityOn, command.IdentityHow, today))
            yield return problem;
    }
}
