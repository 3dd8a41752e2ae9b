using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Platform.Requests;

namespace Poet.Subjects.Retention;

/// <summary>Works out the days of review that went stale, every minute, beside everything else.</summary>
internal sealed class ReviewClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReviewClock> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const int MostBatches = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // the first minute too: a host that starts has its first pages to show
        using var timer = new PeriodicTimer(Every, time);
        while (await Tick(timer, stoppingToken))
            try
            {
                for (var batch = 0; batch < MostBatches && await WorkOut(stoppingToken) > 0; batch++)
                {
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogWarning("Days of review could not be worked out ({Error}); trying again", failed.GetType().Name);
            }
    }

    private async Task<int> WorkOut(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("review dates"), Guid.Empty);
        return await scope.ServiceProvider.GetRequiredService<ReviewDates>().WorkOut(cancel);
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
