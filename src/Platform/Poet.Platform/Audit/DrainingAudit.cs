using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Poet.Platform.Audit;

/// <summary>Moves entries from the local queue into the database: after a start, and four times a second while any wait; less often while the database does not take them.</summary>
internal sealed class DrainingAudit(LocalAuditQueue queue, AuditTables tables, ILogger<DrainingAudit> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);
    private const int PauseAfterFailure = 20; // five seconds

    /// <summary>True while the database does not take what waits.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Moves what waits, each entry once.</summary>
    public async Task<int> DrainOnce(CancellationToken cancel)
    {
        if (!queue.HasEntries)
            return 0;
        try
        {
            var moved = await queue.Drain(tables.WriteOnce, cancel);
            if (IsStuck)
                log.LogWarning("{Count} audit entries that had waited were moved from the local queue into the database", moved);
            IsStuck = false;
            return moved;
        }
        catch (Exception failed) when (IsOfStorage(failed))
        {
            IsStuck = true;
            throw;
        }
    }

    /// <summary>The same for those who read the audit: what cannot be moved now is not shown, and the health check says so.</summary>
    public async Task Hurry(CancellationToken cancel)
    {
        try
        {
            await DrainOnce(cancel);
        }
        catch (Exception failed) when (IsOfStorage(failed))
        {
            log.LogError(failed, "Audit entries still wait in the local queue");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        var pause = 0;
        do
            if (pause-- <= 0)
            {
                await Hurry(stoppingToken);
                pause = IsStuck ? PauseAfterFailure : 0;
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What was answered a moment before the host stops is in the database when it has stopped.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Hurry(cancellationToken);
    }

    private static bool IsOfStorage(Exception failed) => failed is DbException or DbUpdateException or IOException or UnauthorizedAccessException or InvalidOperationException;
}

/// <summary>Degraded while audit entries wait beside the database because it does not take them.</summary>
internal sealed class AuditQueueHealthCheck(DrainingAudit draining) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(draining.IsStuck
        ? HealthCheckResult.Degraded("Audit entries of checks wait beside the database, because it did not take them; everything else is refused until it does")
        : HealthCheckResult.Healthy("The audit is written"));
}
