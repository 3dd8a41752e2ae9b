using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>The answer to a request as it was given, byte for byte; each copy taken is in the audit.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="AsJson">True for JSON, false for the page to be read.</param>
[Permission(AccessRequests.Permission)]
internal sealed record DownloadAnswer(Guid RequestId, bool AsJson) : IPersonQuery<GivenAnswer>
{
    public static void Map(IEndpointRouteBuilder requests)
    {
        requests.MapGet("/{requestId:guid}/answer.html", (Guid requestId, IMediator mediator, HttpResponse response, CancellationToken cancel) => Give(new(requestId, false), mediator, response, cancel))
            .WithSummary("The answer as it was given, as a page").Produces<string>(200, "text/html").Sends(typeof(DownloadAnswer));
        requests.MapGet("/{requestId:guid}/answer.json", (Guid requestId, IMediator mediator, HttpResponse response, CancellationToken cancel) => Give(new(requestId, true), mediator, response, cancel))
            .WithSummary("The answer as it was given, as JSON").Produces<string>(200, "application/json").Sends(typeof(DownloadAnswer));
    }

    private static async Task<IResult> Give(DownloadAnswer query, IMediator mediator, HttpResponse response, CancellationToken cancel)
    {
        var file = await mediator.Send(query, cancel);
        file.Describe(response);
        return TypedResults.File(file.Bytes, file.ContentType, file.FileName);
    }
}

/// <summary>An answer as it was given.</summary>
internal sealed record GivenAnswer(string FileName, string ContentType, byte[] Bytes, string Sha256)
{
    /// <summary>Puts the hash into the headers, in our own and in RFC 9530's.</summary>
    public void Describe(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Poet-Sha256"] = Sha256;
        response.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Sha256))}:";
    }
}

internal sealed class DownloadAnswerHandler(SubjectsDb db, RequestContext context) : IRequestHandler<DownloadAnswer, GivenAnswer>
{
    public async Task<GivenAnswer> Handle(DownloadAnswer query, CancellationToken cancel)
    {
        var request = await db.AccessRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.RequestId, cancel) ?? throw new NotFoundException("request");
        await db.MaySee(request, cancel);
        var answer = await db.AccessAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.RequestId == request.Id, cancel) ?? throw new NotFoundException("answer");
        context.Consult([request.Id, request.PersonId ?? request.Id]);
        var name = Marking.FileName($"answer-{request.Id}");
        return query.AsJson ? new($"{name}.json", "application/json", answer.Json, answer.JsonSha256) : new($"{name}.html", "text/html; charset=utf-8", answer.Html, answer.HtmlSha256);
    }
}
