using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;

namespace Poet.Insight.Taking;

/// <summary>Puts the life of a record in the place of what was known of it, and keeps what was known until then.</summary>
internal sealed class Keeper(InsightDb db, TimeProvider time)
{
    /// <summary>The first thing that a handler does, before it asks anybody.</summary>
    public async Task<Taken> Open(string kind, Guid record, CancellationToken cancel) =>
        await db.Taken.SingleOrDefaultAsync(t => t.Kind == kind && t.Record == record, cancel) ?? new() { Kind = kind, Record = record };

    /// <summary>Keeps a life beside what was known of it before; writes nothing where it is known as it is.</summary>
    public async Task Keep(Taken taken, IEnumerable<Stretch> stretches, IEnumerable<Moment> moments, CancellationToken cancel)
    {
        var oldStretches = await db.Stretches.Where(s => s.Kind == taken.Kind && s.Record == taken.Record && s.KnownUntil == Stretch.Open).ToListAsync(cancel);
        var oldMoments = await db.Moments.Where(m => m.Kind == taken.Kind && m.Record == taken.Record && m.KnownUntil == Stretch.Open).ToListAsync(cancel);
        var learnt = LeftOver(oldStretches, stretches.Where(s => s.From < s.Until), (a, b) => a.SameAs(b));
        var heard = LeftOver(oldMoments, moments, (a, b) => a.SameAs(b));
        if (learnt.Count + heard.Count + oldStretches.Count + oldMoments.Count == 0)
            return;
        Touch(taken);
        Forget(oldStretches);
        Forget(oldMoments);
        Learn(learnt);
        Learn(heard);
    }

    /// <summary>Adds what a fact says once and for good; said again on another day, the first one stands.</summary>
    public async Task Add(Taken taken, Moment moment, CancellationToken cancel)
    {
        var known = await db.Moments.Where(m => m.Kind == taken.Kind && m.Record == taken.Record && m.What == moment.What && m.Force == moment.Force && m.KnownUntil == Stretch.Open).ToListAsync(cancel);
        if (known.Exists(m => m.On <= moment.On))
            return;
        Touch(taken);
        Forget(known);
        Learn([moment]);
    }

    /// <summary>These are known from now on.</summary>
    public void Learn<T>(IReadOnlyCollection<T> rows) where T : class, IKnown
    {
        var now = time.GetUtcNow();
        foreach (var row in rows)
            row.KnownFrom = now;
        db.AddRange(rows);
    }

    /// <summary>These are known to be otherwise from now on. What was known for no time at all is not kept.</summary>
    public void Forget<T>(IEnumerable<T> rows) where T : class, IKnown
    {
        var now = time.GetUtcNow();
        foreach (var row in rows)
            if (row.KnownFrom >= now)
                db.Remove(row);
            else
                row.KnownUntil = now;
    }

    /// <summary>A new id.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Says that something of the record is changed: whoever took it in meanwhile is minded.</summary>
    public void Touch(Taken taken)
    {
        taken.At = time.GetUtcNow();
        if (db.Entry(taken).State == EntityState.Detached)
            db.Taken.Add(taken);
        else if (db.Entry(taken).State == EntityState.Unchanged)
            db.Entry(taken).Property(t => t.Version).IsModified = true;
    }

    // takes out of the old ones what still stands, and answers what is new; some things happen twice on one day, so each old one stands for one new one
    private static List<T> LeftOver<T>(List<T> old, IEnumerable<T> now, Func<T, T, bool> same)
    {
        List<T> left = [];
        foreach (var each in now)
            if (old.FindIndex(o => same(o, each)) is >= 0 and var at)
                old.RemoveAt(at);
            else
                left.Add(each);
        return left;
    }
}
