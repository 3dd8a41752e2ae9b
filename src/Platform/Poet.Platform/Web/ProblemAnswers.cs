using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Poet.Platform.Audit;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Web;

/// <summary>Turns what went wrong into RFC 9457 problem details on /api. Nothing of the inside leaves: the trace id finds it in the log.</summary>
internal sealed class ProblemAnswers(RequestDelegate next, ILogger<ProblemAnswers> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && IsApi(http))
                await Write(http, Bare(http));
        }
        catch (Exception failed) when (!http.Response.HasStarted && IsApi(http))
        {
            if (failed is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
                return;
            http.Response.Clear();
            if (failed is TooOftenException { TryAgainAfter: var wait })
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Write(http, Of(failed) ?? Unknown(failed, http));
        }
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    internal static Task Write(HttpContext http, ProblemDetails problem)
    {
        problem.Extensions["traceId"] = http.TraceIdentifier;
        http.Response.StatusCode = problem.Status!.Value;
        return http.Response.WriteAsJsonAsync(problem, (JsonSerializerOptions?)null, "application/problem+json", CancellationToken.None);
    }

    /// <summary>What the server itself refused before any of our code ran, which says only a number.</summary>
    private static ProblemDetails Bare(HttpContext http) => http.Response.StatusCode switch
    {
        401 => New(401, "not-signed-in", "Sign in and send the request again"),
        403 => New(403, "not-allowed", "Ask your administrator for a role that may do this: yours may not"),
        404 => New(404, "not-found", "Check the address: there is nothing here. The addresses are described at /swagger"),
        405 => New(405, "method-not-allowed", $"Check the method: this address does not take {http.Request.Method}. The methods are described at /swagger"),
        413 => TooLarge(),
        415 => New(415, "content-type-wrong", "Send JSON, with Content-Type: application/json; a file is sent as multipart/form-data"),
        var other => New(other, "refused", "Mend the request and send it again"),
    };

    private static ProblemDetails TooLarge() => New(413, "too-large", "Send less at once: this request is larger than the limit");

    private ProblemDetails Unknown(Exception failed, HttpContext http)
    {
        log.LogError(failed, "Request {Trace} failed", http.TraceIdentifier);
        return New(500, "server-error", "Something went wrong on our side; nothing was changed. Try again, and give the trace id if it stays so");
    }

    /// <summary>The problem details for an exception of ours; null for any other.</summary>
    internal static ProblemDetails? Of(Exception failed) => failed switch
    {
        RuleBrokenException broken => With(New(422, "rules-broken", broken.Message), broken.Problems),
        BadInputException bad => With(New(400, "bad-input", bad.Message), bad.Problems),
        BadHttpRequestException { StatusCode: 413 } or BadHttpRequestException { InnerException: BadHttpRequestException { StatusCode: 413 } } => TooLarge(),
        BadHttpRequestException bad => With(New(400, "bad-input", "Mend the request and send it again"), [FromBinding(bad)]),
        NotFoundException missing => New(404, "not-found", missing.Message),
        NotAllowedException => New(403, "not-allowed", failed.Message),
        PurposeMissingException => New(403, "purpose-missing", failed.Message),
        SecondFactorMissingException => New(403, "second-factor-missing", failed.Message),
        PasswordDueException => New(403, "password-due", failed.Message),
        ChangedMeanwhileException => New(409, "changed-meanwhile", failed.Message),
        PluginUnavailableException => New(503, "order-type-unavailable", failed.Message),
        TooOftenException => New(429, "too-often", failed.Message),
        AuditFailedException => New(503, "audit-failed", failed.Message),
        _ => null,
    };

    private static Problem FromBinding(BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
            return FromAddress(bad.Message);
        var path = ((json.Path ?? "") + (json is NullRefusedException refused ? "." + refused.Property : "")).TrimStart('$').TrimStart('.');
        var says = json.Message switch
        {
            var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "Leave out {0}: there is no such field",
            var m when m.Contains("doesn't allow", StringComparison.Ordinal) => "Give {0} a value, or leave it out if it is optional: null is neither",
            var m when m.Contains("missing required", StringComparison.Ordinal) => "Add what is missing in {0}: " + m[(m.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('.'),
            var m when m.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => "Give {0} once",
            var m when m.Contains("depth", StringComparison.OrdinalIgnoreCase) => "Send JSON that is less deep",
            var m when m.Contains("could not be converted", StringComparison.Ordinal) => AllowedValues.Says(m, path),
            _ => "Mend {0}: this is not valid JSON of the expected shape",
        };
        return new("field-wrong", says.Replace("{0}", path.Length == 0 ? "the body" : path, StringComparison.Ordinal), path.Length == 0 ? null : path);
    }

    private static Problem FromAddress(string message) => AllowedValues.Parameter(message) is { } name
        ? new("field-wrong", $"Mend {name}: its value could not be read", name)
        : new("unreadable", "Send what the API description asks for: a value in the address or the body could not be read");

    internal static ProblemDetails New(int status, string type, string title) =>
        new() { Status = status, Type = "urn:poet:problem:" + type, Title = title };

    private static ProblemDetails With(ProblemDetails details, IReadOnlyList<Problem> problems)
    {
        details.Extensions["problems"] = problems.Select(p => new { code = p.Code, field = p.Field, message = p.Message }).ToList();
        return details;
    }
}
