using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Poet.Platform.Audit;

/// <summary>Moves entries from the local queue into the database: after a start, and every few seconds while any wait.</summary>
internal sealed class DrainingAudit(LocalAuditQueue queue, AuditTables tables, ILogger<DrainingAudit> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Moves what waits, each entry once.</summary>
    public async Task<int> DrainOnce(CancellationToken cancel)
    {
        var moved = await queue.Drain(tables.WriteOnce, cancel);
        if (moved > 0)
            log.LogWarning("{Count} audit entries were moved from the local queue into the database", moved);
        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
            try
            {
                await DrainOnce(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                log.LogError(failed, "Audit entries still wait in the local queue");
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Degraded while audit entries wait beside the database.</summary>
internal sealed class AuditQueueHealthCheck(LocalAuditQueue queue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(queue.HasEntries
        ? HealthCheckResult.Degraded("Audit entries of checks wait beside the database, because it did not take them; everything else is refused until it does")
        : HealthCheckResult.Healthy("The audit is written"));
}
