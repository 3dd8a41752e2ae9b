using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Gives the proposed answer, as a second person: neither who compiled it nor who proposed it. From then on its bytes are fixed, and of what was withheld only the decisions stay.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record DiscloseAnswer(Guid RequestId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/disclosure", async (Guid requestId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DiscloseAnswer(requestId, why.Reason), cancel))))
            .WithSummary("Gives the proposed answer, as a second person")
            .Example("""{ "reason": "Looked at every item and agree" }""")
            .Sends(typeof(DiscloseAnswer));
}

internal sealed class DiscloseAnswerHandler(SubjectsDb db, ProtectedNames names, RequestContext context, TimeProvider time) : IRequestHandler<DiscloseAnswer, Guid>
{
    public async Task<Guid> Handle(DiscloseAnswer command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny([.. request.ProblemsOfState(AccessRequestState.Proposed), .. Second(request)]);
        // again: somebody may have been protected since
        if (request.Answer == AnswerKind.Data)
            RuleBrokenException.ThrowIfAny(await names.Problems(request, cancel));
        var now = time.GetUtcNow();
        var document = AnswerDocument.Of(request, LondonTime.DateOf(now));
        var (json, html) = (AnswerWriting.Json(document), AnswerWriting.Html(document));
        db.AccessAnswers.Add(new()
        {
            RequestId = request.Id, SubjectId = request.PersonId ?? request.Id, Json = json, Html = html, JsonSha256 = Convert.ToHexStringLower(SHA256.HashData(json)), HtmlSha256 = Convert.ToHexStringLower(SHA256.HashData(html)),
        });
        // the answer holds what was told; another copy would only have to be erased too
        db.AccessItems.RemoveRange(request.Items.Where(i => i.Ground is null));
        foreach (var withheld in request.Items.Where(i => i.Ground is not null))
            withheld.Text = "";
        request.Disclose(context.Actor.Name, now);
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private IEnumerable<Problem> Second(AccessRequest request)
    {
        if (request.State == AccessRequestState.Proposed && (request.ProposedById == context.Actor.Id || request.CompiledById == context.Actor.Id))
            yield return new("second-person-needed", "Ask another person to give the answer: it takes somebody who neither compiled nor proposed it");
    }
}
