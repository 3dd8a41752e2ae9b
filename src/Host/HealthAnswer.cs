using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Poet.Host;

/// <summary>/health: how the parts stand, with the reason where one is not well. Degraded answers 200: a register with a broken plugin still serves.</summary>
internal static class HealthAnswer
{
    public static void Map(WebApplication app) => app.MapHealthChecks("/health", new HealthCheckOptions
    {
        ResponseWriter = (http, report) => http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            parts = report.Entries.Select(e => new { name = e.Key, status = e.Value.Status.ToString(), says = e.Value.Description, details = e.Value.Data }),
        }),
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = 200, [HealthStatus.Degraded] = 200, [HealthStatus.Unhealthy] = 503,
        },
    }).AllowAnonymous();
}
