using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit;

/// <summary>Writes the audit entries of reads, refusals and failures. Returns only when the entry is durable; throws when it cannot be written, so that the request fails.</summary>
internal interface IAuditWriter
{
    /// <param name="entry">What to write.</param>
    /// <param name="mayWait">True for what must be answered even when the database does not take its audit: then the entry is durable in a queue beside it.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task Write(PendingAudit entry, bool mayWait, CancellationToken cancel);
}

/// <summary>
/// Collects the entries that arrive while a write is under way and writes them in one transaction: a commit for each read would double its cost. Where each commit also makes all
/// readers read their pages again, checks are made durable in the local queue, which is emptied into the database a few times a second.
/// </summary>
internal sealed class GroupedAuditWriter(AuditTables tables, LocalAuditQueue queue, AuditKeys keys, IDatabaseProvider provider, TimeProvider time, ILogger<GroupedAuditWriter> log) : BackgroundService, IAuditWriter
{
    private const int MostInOneWrite = 256;

    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4096) { SingleReader = true });

    public async Task Write(PendingAudit entry, bool mayWait, CancellationToken cancel)
    {
        var mine = new Waiting(entry, mayWait, new(TaskCreationOptions.RunContinuationsAsynchronously));
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
        _ = keys.Mark; // without it no host runs
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
        var now = time.GetUtcNow();
        List<AuditRecord> records = [.. group.Select(one => one.Entry.At(now, keys))];
        if (provider.CommitsEmptyCaches && await QueuedFirst(group, records))
            return;
        try
        {
            if (records.Count > 0)
                await tables.Write(records);
            foreach (var one in group)
                one.Done.SetResult();
        }
        catch (Exception failed) // whatever it was, no waiting request may go on as if nothing had happened
        {
            log.LogError(failed, "Audit entries could not be written: {Failing} requests fail, {Queued} entries go to the local queue",
                group.Count(one => !one.MayWait), group.Count(one => one.MayWait));
            await WithoutDatabase(group, records, failed);
        }
    }

    // takes out of the group what the queue keeps; false where something is left
    private async Task<bool> QueuedFirst(List<Waiting> group, List<AuditRecord> records)
    {
        if (!group.Exists(one => one.MayWait))
            return false;
        try
        {
            await queue.Append([.. records.Where((_, i) => group[i].MayWait)]);
        }
        catch (Exception failed) // whatever it was: the database is tried, and fails the requests if it must
        {
            log.LogWarning(failed, "The local queue of audit entries cannot be written: checks are written to the database at once");
            return false;
        }
        for (var i = group.Count - 1; i >= 0; i--)
            if (group[i].MayWait)
            {
                group[i].Done.SetResult();
                group.RemoveAt(i);
                records.RemoveAt(i);
            }
        return group.Count == 0;
    }

    // whether a commit that failed was carried out is not known: the entry keeps its id in the queue, by which it is written once
    private async Task WithoutDatabase(List<Waiting> group, List<AuditRecord> records, Exception why)
    {
        var failure = new AuditFailedException(why);
        foreach (var one in group.Where(one => !one.MayWait))
            one.Done.TrySetException(failure);
        if (group.Where(one => one.MayWait).ToList() is not { Count: > 0 } urgent)
            return;
        try
        {
            await queue.Append([.. records.Where((_, i) => group[i].MayWait)]);
            foreach (var one in urgent)
                one.Done.SetResult();
        }
        catch (Exception full)
        {
            log.LogCritical(full, "The local queue of audit entries cannot be written either: {Count} checks fail", urgent.Count);
            foreach (var one in urgent)
                one.Done.TrySetException(failure);
        }
    }

    private sealed record Waiting(PendingAudit Entry, bool MayWait, TaskCompletionSource Done);
}

/// <summary>The audit could not be written, so the request was not carried out.</summary>
public sealed class AuditFailedException(Exception inner) : Exception("The audit could not be written, so nothing was shown or done; try again, and tell your administrator if it stays so", inner);
