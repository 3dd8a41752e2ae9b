using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Partners.Calls;

namespace Poet.Platform.Web;

/// <summary>
/// How often: a partner's calls, as many a minute as agreed with it; and attempts to sign in from one address, against one password tried on everybody. Each host counts by itself.
/// </summary>
internal static class CallLimits
{
    private const int AttemptsToSignIn = 120; // a whole force may stand behind one address
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var attempts = configuration.GetValue("Poet:SignInAttemptsPerMinute", AttemptsToSignIn);
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Who, int Most)>(http =>
                RateLimitPartition.GetFixedWindowLimiter(Caller(http, attempts), who => new() { PermitLimit = who.Most, Window = Window, QueueLimit = 0 }));
            limits.OnRejected = (rejected, cancel) => Refuse(rejected, cancel);
        });
    }

    // everybody else does not even pass by: looking a limit up takes a lock
    public static void Use(IApplicationBuilder app) => app.UseWhen(http => http.Features.Get<PartnerCall>() is not null || IsSignIn(http), limited => limited.UseRateLimiter());

    private static bool IsSignIn(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && (http.Request.Path.StartsWithSegments("/account/sign-in") || http.Request.Path.StartsWithSegments("/account/second-factor"));

    private static (string Who, int Most) Caller(HttpContext http, int attempts) => http.Features.Get<PartnerCall>() is { } call
        ? ("partner " + call.Actor.Id, call.CallsPerMinute) : ("address " + http.Connection.RemoteIpAddress, attempts);

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (http.Features.Get<PartnerCall>() is not { } call)
            return;
        await http.RequestServices.GetRequiredService<RefusedCalls>().Note(call.Actor, call.OnBehalfOf, "too many calls", cancel);
        await ProblemAnswers.Write(http, ProblemAnswers.New(429, "too-often", $"Wait before you call again: {call.CallsPerMinute} calls a minute are agreed"));
    }
}
