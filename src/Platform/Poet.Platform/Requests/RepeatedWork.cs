using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Poet.Platform.Requests;

/// <summary>Work that is done again and again, beside everything else. Repeating it does no harm, so hosts need not agree who does it.</summary>
public interface IRepeatedWork
{
    /// <summary>As audit and logs call it.</summary>
    static abstract string Name { get; }

    /// <summary>The pause between two times.</summary>
    static abstract TimeSpan Every { get; }

    /// <summary>Does some of it; answers how much, or 0 when nothing is left for now.</summary>
    Task<int> Do(CancellationToken cancel);
}

/// <summary>Does repeated work in scopes of its own.</summary>
public sealed class RepeatedWork<TWork>(IServiceScopeFactory scopes, TimeProvider time, ILogger<TWork> log) : BackgroundService where TWork : IRepeatedWork
{
    private const int MostBatches = 20;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // the first pause too: a host that starts has its first pages to show
        using var timer = new PeriodicTimer(TWork.Every, time);
        while (await Tick(timer, stoppingToken))
            try
            {
                for (var batch = 0; batch < MostBatches && await Batch(stoppingToken) > 0; batch++)
                {
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogWarning("{Work} could not be done ({Error}); trying again", TWork.Name, failed.GetType().Name);
            }
    }

    private async Task<int> Batch(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System(TWork.Name), Guid.Empty);
        return await scope.ServiceProvider.GetRequiredService<TWork>().Do(cancel);
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
