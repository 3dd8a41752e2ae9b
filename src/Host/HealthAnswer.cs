using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Poet.Platform.Identity;

namespace Poet.Host;

/// <summary>
/// /health: how the parts stand; the machine itself, where nothing passed the call on, and who may read the page of operations are told the reason, too. Degraded answers 200: a register
/// with a broken plugin still serves.
/// </summary>
internal static class HealthAnswer
{
    private static readonly string[] PassedOn = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

    public static void Map(WebApplication app) => app.MapHealthChecks("/health", new HealthCheckOptions
    {
        ResponseWriter = (http, report) => http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            parts = MaySeeWhy(http)
                ? report.Entries.Select(e => (object)new { name = e.Key, status = e.Value.Status.ToString(), says = e.Value.Description, details = e.Value.Data })
                : report.Entries.Select(e => (object)new { name = e.Key, status = e.Value.Status.ToString() }),
        }),
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = 200, [HealthStatus.Degraded] = 200, [HealthStatus.Unhealthy] = 503,
        },
    }).AllowAnonymous();

    // plugins are named by their folders, and why one is refused tells how to get past it
    private static bool MaySeeWhy(HttpContext http) => http.User.ToActor()?.May("operations.read") == true
        || http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && !PassedOn.Any(http.Request.Headers.ContainsKey);
}
