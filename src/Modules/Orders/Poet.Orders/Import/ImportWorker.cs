using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Orders.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders.Import;

/// <summary>Carries uploaded imports out in the background. What a stopped host left is found and goes on; a lease keeps two hosts from doing the same one.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, ImportRegister register, UploadFolder uploads, TimeProvider time, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan AtStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private readonly Dictionary<Guid, Failed> failures = [];

    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do now.</summary>
    public void Wake() => wake.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Rest(AtStart, stop); // a host that starts has its first pages to show
        var swept = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!swept)
                    await Sweep(stop);
                swept = true;
                foreach (var run in await Unfinished(stop))
                    await Carry(run, stop);
            }
            catch (Exception failed) when (!stop.IsCancellationRequested)
            {
                log.LogError(failed, "Imports could not be looked for; trying again");
            }
            await Rest(Pause, stop);
        }
    }

    /// <summary>Returns when woken, when the time is over or when the host stops.</summary>
    private async Task Rest(TimeSpan atMost, CancellationToken stop)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        pause.CancelAfter(atMost);
        try
        {
            await wake.Reader.ReadAsync(pause.Token);
        }
        catch (OperationCanceledException)
        {
            // the time is over, or the host stops: the caller asks which
        }
    }

    private async Task Carry(ImportRun run, CancellationToken stop)
    {
        try
        {
            await using var content = run.State == ImportState.Staging ? uploads.Open(run.Id) : null;
            if (run.State == ImportState.Staging && content is null)
                return; // deleted a moment ago
            var after = await register.Carry(run, content is null ? null : new(content, run.FileName, Profiles.Read(run.Mapping)), new Progress<ImportProgress>(), stop);
            if (after.State is not (ImportState.Staging or ImportState.Mapping))
                uploads.Delete(run.Id);
            failures.Remove(run.Id);
        }
        catch (Exception failed) when (!stop.IsCancellationRequested)
        {
            log.LogError(failed, "Import {Run} stopped; trying again later", run.Id);
            await PutOff(run, failed, stop);
        }
    }

    /// <summary>Waits twice as long after each failure, and says so on the run; the type only, since messages of exceptions may hold what people wrote.</summary>
    private async Task PutOff(ImportRun run, Exception failed, CancellationToken cancel)
    {
        var times = failures.GetValueOrDefault(run.Id)?.Times + 1 ?? 1;
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Pause.TotalSeconds * Math.Pow(2, times - 1)));
        failures[run.Id] = new(times, time.GetUtcNow() + wait);
        var problem = $"Tell your administrator that this import stopped ({failed.GetType().Name}); what was recorded so far stays, and it is tried again by itself";
        await using var scope = SystemScope();
        await scope.ServiceProvider.GetRequiredService<OrdersDb>().ImportRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Problem, problem), cancel);
    }

    /// <summary>What hosts that stopped at a bad moment left on this disk.</summary>
    private async Task Sweep(CancellationToken cancel)
    {
        uploads.Sweep(time.GetUtcNow());
        var here = uploads.AtHand();
        await using var scope = SystemScope();
        foreach (var done in await scope.ServiceProvider.GetRequiredService<OrdersDb>().ImportRuns
            .Where(r => EF.Parameter(here).Contains(r.Id) && (r.State == ImportState.Done || r.State == ImportState.Refused)).Select(r => r.Id).ToListAsync(cancel))
            uploads.Delete(done);
    }

    private async Task<IReadOnlyList<ImportRun>> Unfinished(CancellationToken cancel)
    {
        await using var scope = SystemScope();
        var now = time.GetUtcNow();
        Guid[] waiting = [.. failures.Where(f => f.Value.Until > now).Select(f => f.Key)]; // or runs that cannot go on would keep the others out
        var atHand = uploads.AtHand(); // others are brought in from a command line, or were uploaded to another host; were they taken here, they could crowd ours out
        return await scope.ServiceProvider.GetRequiredService<OrdersDb>().ImportRuns.AsNoTracking()
            .Where(r => (r.State == ImportState.Committing || r.State == ImportState.Staging && EF.Parameter(atHand).Contains(r.Id)) && !EF.Parameter(waiting).Contains(r.Id))
            .OrderBy(r => r.StartedAt).Take(20).ToListAsync(cancel);
    }

    private AsyncServiceScope SystemScope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("imports"), Guid.CreateVersion7(time.GetUtcNow()));
        return scope;
    }

    private sealed record Failed(int Times, DateTimeOffset Until);
}
