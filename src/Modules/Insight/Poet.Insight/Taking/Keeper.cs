using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;

namespace Poet.Insight.Taking;

/// <summary>Puts the life of a record in the place of what was kept of it.</summary>
internal sealed class Keeper(InsightDb db, TimeProvider time)
{
    /// <summary>The first thing that a handler does, before it asks anybody.</summary>
    public async Task<Taken> Open(string kind, Guid record, CancellationToken cancel) =>
        await db.Taken.SingleOrDefaultAsync(t => t.Kind == kind && t.Record == record, cancel) ?? new() { Kind = kind, Record = record };

    /// <summary>Keeps a life; writes nothing where it is known as it is.</summary>
    public async Task Keep(Taken taken, IEnumerable<Stretch> stretches, IEnumerable<Moment> moments, CancellationToken cancel)
    {
        var held = stretches.Where(s => s.From < s.Until).ToList();
        var happened = moments.ToList();
        var oldStretches = await db.Stretches.Where(s => s.Kind == taken.Kind && s.Record == taken.Record).ToListAsync(cancel);
        var oldMoments = await db.Moments.Where(m => m.Kind == taken.Kind && m.Record == taken.Record).ToListAsync(cancel);
        if (Same(oldStretches, held, (a, b) => a.SameAs(b)) && Same(oldMoments, happened, (a, b) => a.SameAs(b)))
            return;
        Touch(taken);
        db.Stretches.RemoveRange(oldStretches);
        db.Stretches.AddRange(held);
        db.Moments.RemoveRange(oldMoments);
        db.Moments.AddRange(happened);
    }

    /// <summary>Adds what a fact says once and for good; said again on another day, the first one stands.</summary>
    public async Task Add(Taken taken, Moment moment, CancellationToken cancel)
    {
        var known = await db.Moments.Where(m => m.Kind == taken.Kind && m.Record == taken.Record && m.What == moment.What && m.Force == moment.Force).ToListAsync(cancel);
        if (known.Exists(m => m.On <= moment.On))
            return;
        Touch(taken);
        db.Moments.RemoveRange(known);
        db.Moments.Add(moment);
    }

    /// <summary>A new id.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Says that something of the record is changed: whoever took it in meanwhile is minded.</summary>
    public void Touch(Taken taken)
    {
        if (db.Entry(taken).State == EntityState.Detached)
            db.Taken.Add(taken);
        else if (db.Entry(taken).State == EntityState.Unchanged)
            db.Entry(taken).Property(t => t.Version).IsModified = true;
    }

    // some things happen twice on one day, so each old one stands for one new one
    private static bool Same<T>(List<T> old, List<T> now, Func<T, T, bool> same)
    {
        var left = new List<T>(old);
        return old.Count == now.Count && now.TrueForAll(n => left.FindIndex(o => same(o, n)) is >= 0 and var at && Without(left, at));
    }

    private static bool Without<T>(List<T> list, int at)
    {
        list.RemoveAt(at);
        return true;
    }
}
