using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Partners.Calls;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Web;

/// <summary>
/// Sets who acts and why, once per request. A cookie alone is never enough on /api: the purpose header goes with it, which a foreign page cannot send
/// without a preflight.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next, TimeProvider time)
{
    public const string PurposeHeader = "Poet-Purpose";

    public async Task Invoke(HttpContext http, RequestContext context, PurposeCookie cookie, Covers covers, Glasses glasses)
    {
        // the page of a status code runs this a second time, in the same scope
        if (!context.HasActor && http.User.ToActor() is { } actor)
        {
            actor = await covers.Acting(http, actor, http.RequestAborted);
            context.ActAs(actor, Guid.CreateVersion7(time.GetUtcNow()));
            var call = http.Features.Get<PartnerCall>();
            context.OnBehalfOf = call?.OnBehalfOf ?? actor.For?.Name;
            if (http.Request.Path.StartsWithSegments("/api"))
                FromHeaders(http, context, call?.Reason);
            else if (cookie.Read(http) is { } said)
                context.For(said.Purpose, said.Text);
            await glasses.Take(http, context, http.RequestAborted);
        }
        await next(http);
    }

    private static void FromHeaders(HttpContext http, RequestContext context, string? reason)
    {
        var header = http.Request.Headers[PurposeHeader].ToString();
        var (code, text) = header.IndexOf(';', StringComparison.Ordinal) is var at and > 0 ? (header[..at].Trim(), header[(at + 1)..].Trim()) : (header.Trim(), null);
        if (code.Length == 0 && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
            throw new PurposeMissingException();
        if (code.Length > 0)
            context.For(Purpose.ByCode(code) ?? throw new BadInputException("purpose-unknown",
                "Send one of these in Poet-Purpose: " + string.Join(", ", Purpose.All.Select(p => p.Code)), PurposeHeader), Both(reason, text is { Length: > 200 } ? text[..200] : text));

        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 100)
            throw new BadInputException("idempotency-key-too-long", "Send an Idempotency-Key of at most 100 characters", "Idempotency-Key");
        context.IdempotencyKey = key.Length > 0 ? key : null;

        var match = http.Request.Headers.IfMatch.ToString().Trim('"');
        if (match.Length > 0 && match != "*")
            context.ExpectedVersion = Guid.TryParse(match, out var version) ? version
                : throw new BadInputException("if-match-unreadable", "Send in If-Match the ETag that came with the record", "If-Match");
    }

    // a partner's officer gives the reason in the token; words in the header are added to it
    private static string? Both(string? reason, string? text) => reason is null || text is null ? reason ?? text : $"{reason}; {text}";
}
