using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Facts;

/// <summary>Tells how far a module has taken facts in, for whoever shows figures that come of them.</summary>
public sealed class FactsTaken
{
    private readonly PlatformDb db;
    private readonly TimeProvider time;

    internal FactsTaken(PlatformDb db, TimeProvider time) => (this.db, this.time) = (db, time);

    /// <summary>How far a module has come.</summary>
    /// <param name="module">The module's name, with which its handlers' names begin.</param>
    /// <param name="cancel">To stop.</param>
    public async Task<TakenUntil> By(string module, CancellationToken cancel)
    {
        var (handlers, now) = (module + ".", time.GetUtcNow());
        // what was given up is missing as well, until somebody tries it again; said so that the index of the two states serves, and not the history of all deliveries
        var missing = db.Deliveries.Where(d => (d.State == DeliveryState.Due || d.State == DeliveryState.Dead) && d.DueAt <= now && d.Handler.StartsWith(handlers));
        var first = await missing.Join(db.Outbox, d => d.MessageId, m => m.Id, (d, m) => m.Number).MinAsync(cancel);
        var last = first is { } number ? number - 1 : await db.Outbox.MaxAsync(m => m.Number, cancel) ?? 0;
        var at = await db.Outbox.Where(m => m.Number == last).Select(m => (DateTimeOffset?)m.At).FirstOrDefaultAsync(cancel);
        return new(last, at, await missing.CountAsync(cancel) + await db.Outbox.CountAsync(m => !m.FannedOut, cancel));
    }
}

/// <summary>How far a module has taken facts in.</summary>
/// <param name="Number">The number of the last fact before which nothing is missing; 0 for none.</param>
/// <param name="At">When that fact became true, in UTC; null for none.</param>
/// <param name="Waiting">Deliveries to the module that are due and not done, with facts that nobody has begun to deliver.</param>
public sealed record TakenUntil(long Number, DateTimeOffset? At, int Waiting);
