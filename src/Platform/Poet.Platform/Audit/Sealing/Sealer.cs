using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// Seals entries behind the writers' backs, in batches: a chain that every write had to lock would cost most of the writes. One host at a time does it; should two try,
/// the number of a seal is a key, so one of them is refused and stands back.
/// What is to be sealed is found by "has no seal yet", never by a mark that moves on: an entry whose transaction commits late is sealed late, and never missed.
/// </summary>
internal sealed class Sealer(IServiceScopeFactory scopes, AuditKeys keys, AuditOptions options, IDatabaseProvider provider, TimeProvider time, ILogger<Sealer> log) : BackgroundService
{
    private const string LeaseName = "audit-sealer";
    private const int MostInOneBatch = 2000;
    private static readonly TimeSpan LeaseLasts = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly string me = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7(time.GetUtcNow()):N}";
    private readonly LookBack lookBack = new();
    private DateTimeOffset heldUntil = DateTimeOffset.MinValue;
    private ChainHead? head;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (!options.SealHere)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                try
                {
                    while (await SealOnce(stop) == MostInOneBatch)
                    {
                    }
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    head = null; // whatever was thought to be there is read again
                    log.LogError(failed, "Audit entries could not be sealed; trying again");
                }
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // stopping: another host goes on, or this one when it is started again
        }
        await GiveBack();
    }

    /// <summary>One batch: returns how many entries were sealed; 0 as well while another host seals.</summary>
    internal async Task<int> SealOnce(CancellationToken cancel)
    {
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (!await Holds(db, cancel))
            return 0;
        head ??= await ChainHead.Read(db, cancel);

        var now = time.GetUtcNow();
        var batch = await Unsealed(db, lookBack.From(now), cancel);
        if (batch.Count < MostInOneBatch)
            lookBack.SeenAll(now);
        try
        {
            if (batch.Count > 0)
                head = await Seal(db, batch, head, cancel);
            if (head.CheckpointDue(now, options))
                head = await Sign(db, head, now, cancel);
        }
        catch (DbUpdateException failed) when (provider.IsUniqueViolation(failed))
        {
            (head, heldUntil) = (null, DateTimeOffset.MinValue); // another host sealed meanwhile; its chain stands
            return 0;
        }
        return batch.Count;
    }

    private static async Task<List<AuditEntry>> Unsealed(PlatformDb db, DateTimeOffset? since, CancellationToken cancel)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (since is { } from)
            entries = entries.Where(e => e.At >= from);
        var batch = await entries.Where(e => !db.AuditSeals.Any(s => s.EntryId == e.Id)).OrderBy(e => e.At).Take(MostInOneBatch).ToListAsync(cancel);
        batch.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Id.CompareTo(b.Id));
        return batch;
    }

    private static async Task<ChainHead> Seal(PlatformDb db, List<AuditEntry> batch, ChainHead head, CancellationToken cancel)
    {
        var seals = head.Next(batch);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.InsertMany(seals, cancel);
        await transaction.CommitAsync(cancel);
        return head.After(seals[^1]);
    }

    // signs what this host sealed or found when it took over, not what the table says now: rows changed behind its back then stand out
    private async Task<ChainHead> Sign(PlatformDb db, ChainHead head, DateTimeOffset now, CancellationToken cancel)
    {
        db.AuditCheckpoints.Add(Checkpoints.Sign(head.Sequence, head.Hash, now, keys));
        await db.SaveChangesAsync(cancel);
        return head.Signed(now);
    }

    // renewed at half time: an idle host must not write four times a second
    private async Task<bool> Holds(PlatformDb db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now + LeaseLasts / 2 < heldUntil && heldUntil <= now + LeaseLasts)
            return true;
        var held = heldUntil > now;
        if (!await Lease.Take(db, LeaseName, me, now, LeaseLasts, provider, cancel))
        {
            (head, heldUntil) = (null, DateTimeOffset.MinValue);
            return false;
        }
        if (!held)
            (head, _) = (null, lookBack.Forget()); // others may have sealed since
        heldUntil = now + LeaseLasts;
        return true;
    }

    private async Task GiveBack()
    {
        try
        {
            await using var scope = SystemScope();
            await Lease.GiveBack(scope.ServiceProvider.GetRequiredService<PlatformDb>(), LeaseName, me, time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception failed) // stopping all the same: the lease runs out by itself
        {
            log.LogWarning(failed, "The lease of the audit's sealer could not be given back");
        }
    }

    private AsyncServiceScope SystemScope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("sealer"), Guid.Empty);
        return scope;
    }
}
