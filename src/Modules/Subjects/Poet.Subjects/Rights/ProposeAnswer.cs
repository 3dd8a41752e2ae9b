using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Puts an answer before a second person, who gives it or returns it. Nothing of the request can be changed meanwhile.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ProposeAnswer(Guid RequestId, AnswerKind Answer, bool SilentOnLeftOut, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/answer", async (Guid requestId, AnswerToPropose answer, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ProposeAnswer(requestId, answer.Answer, answer.SilentOnLeftOut, answer.Reason), cancel))))
            .WithSummary("Puts an answer to a request before a second person")
            .Example("""{ "answer": "data", "reason": "Everything was looked at; two notes are withheld" }""")
            .Sends(typeof(ProposeAnswer));
}

/// <summary>An answer to a request.</summary>
/// <param name="Answer">data (what is held, or that nothing is), neither-confirm-nor-deny, manifestly-unfounded or manifestly-excessive.</param>
/// <param name="Reason">Why it is answered so, for the second person and the Commissioner; without names, at least three characters: the audit keeps it for good.</param>
internal sealed record AnswerToPropose(AnswerKind Answer, string Reason)
{
    /// <summary>True so that the answer does not say that something is left out, where that would itself tell it (Data Protection Act 2018 s.45(6)).</summary>
    public bool SilentOnLeftOut { get; init; }
}

internal sealed class ProposeAnswerHandler(SubjectsDb db, ProtectedNames names, RequestContext context) : IRequestHandler<ProposeAnswer, Guid>
{
    public async Task<Guid> Handle(ProposeAnswer command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny([.. request.ProblemsOfState(AccessRequestState.Open), .. Problems(command, request)]);
        if (command.Answer == AnswerKind.Data)
            RuleBrokenException.ThrowIfAny(await names.Problems(request, cancel));
        request.Propose(command.Answer, command.SilentOnLeftOut, command.Reason.Trim(), context.Actor.Id, context.Actor.Name);
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private static IEnumerable<Problem> Problems(ProposeAnswer command, AccessRequest request)
    {
        if (command.Answer != AnswerKind.Data)
            yield break;
        if (request.IdentityOn is null)
            yield return new("identity-missing", "Record first how it was made sure who asked: nobody else may be told", "answer");
        if (request is { PersonId: not null, CompiledAt: null })
            yield return new("not-compiled", "Compile first what is held about the person", "answer");
        if (request.Items.Where(i => i.ToBeWeighed).Select(i => i.Number).Order().ToList() is { Count: > 0 } open)
            yield return new("not-weighed", $"Decide first about item {string.Join(", ", open)}: nobody has weighed yet whether it may be withheld", "answer");
    }
}
