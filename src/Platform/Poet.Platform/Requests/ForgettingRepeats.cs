using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Platform.Persistence;

namespace Poet.Platform.Requests;

/// <summary>Forgets the answers kept for Idempotency-Keys after a week, which is longer than any program repeats a command. Each hour; the table holds no more than a week, so it needs no index for it.</summary>
internal sealed class ForgettingRepeats(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgettingRepeats> log) : BackgroundService
{
    public static readonly TimeSpan After = TimeSpan.FromDays(7);

    public async Task<int> Forget(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - After;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("repeats"), Guid.Empty);
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().RepeatKeys.Where(r => r.At < before).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Forget(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(failed, "Old Idempotency-Keys stay for another hour");
            }
    }
}
