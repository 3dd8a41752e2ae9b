using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Poet.Platform.Audit;

/// <summary>Writes the audit entries of reads, refusals and failures. Returns only when the entry is durable; throws when it cannot be written, so that the request fails.</summary>
internal interface IAuditWriter
{
    Task Write(PendingAudit entry, CancellationToken cancel);
}

/// <summary>
/// Collects the entries that arrive while a write is under way and writes them in one transaction: a commit for each read would double its cost.
/// </summary>
internal sealed class GroupedAuditWriter(AuditTables tables, TimeProvider time, ILogger<GroupedAuditWriter> log) : BackgroundService, IAuditWriter
{
    private const int MostInOneWrite = 256;

    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4096) { SingleReader = true });

    public async Task Write(PendingAudit entry, CancellationToken cancel)
    {
        var mine = new Waiting(entry, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (ExecuteTask is null)
            await WriteGroup([mine]); // a verb of the command line: the host is built and never started
        else if (!await Queue(mine, cancel))
            throw new AuditFailedException(new ObjectDisposedException(nameof(GroupedAuditWriter)));
        await mine.Done.Task.WaitAsync(cancel);
    }

    // false once the host is stopping and the queue is closed
    private async Task<bool> Queue(Waiting mine, CancellationToken cancel)
    {
        while (await waiting.Writer.WaitToWriteAsync(cancel))
            if (waiting.Writer.TryWrite(mine))
                return true;
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        List<Waiting> group = new(MostInOneWrite);
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stop))
            {
                while (group.Count < MostInOneWrite && waiting.Reader.TryRead(out var next))
                    group.Add(next);
                await WriteGroup(group);
                group.Clear();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // stopping: what is still waiting is answered below
        }
        waiting.Writer.TryComplete();
        while (waiting.Reader.TryRead(out var late))
            group.Add(late);
        if (group.Count > 0)
            await WriteGroup(group);
    }

    private async Task WriteGroup(List<Waiting> group)
    {
        try
        {
            var now = time.GetUtcNow();
            await tables.Write([.. group.Select(one => one.Entry.At(now))]);
            foreach (var one in group)
                one.Done.SetResult();
        }
        catch (Exception failed) // whatever it was, every waiting request must fail with it
        {
            log.LogError(failed, "Audit entries could not be written: {Count} requests fail", group.Count);
            foreach (var one in group)
                one.Done.TrySetException(new AuditFailedException(failed));
        }
    }

    private sealed record Waiting(PendingAudit Entry, TaskCompletionSource Done);
}

/// <summary>The audit could not be written, so the request was not carried out.</summary>
public sealed class AuditFailedException(Exception inner) : Exception("The audit could not be written, so nothing was shown or done; try again, and tell your administrator if it stays so", inner);
