using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Facts;

/// <summary>Well while facts are delivered; degraded when deliveries were given up or wait for long; unhealthy when the database cannot be asked.</summary>
internal sealed class OutboxHealthCheck(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("health"), Guid.Empty);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            var dead = await db.Deliveries.CountAsync(d => d.State == DeliveryState.Dead, cancellationToken);
            var since = time.GetUtcNow() - Long;
            var late = await db.Outbox.CountAsync(m => !m.FannedOut && m.At < since, cancellationToken);
            return dead == 0 && late == 0
                ? HealthCheckResult.Healthy("Facts are delivered")
                : HealthCheckResult.Degraded($"{dead} deliveries were given up, {late} facts wait for more than five minutes; see the operator's page");
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer: " + failed.GetType().Name);
        }
    }
}
