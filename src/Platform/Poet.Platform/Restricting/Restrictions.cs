using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Restricting;

/// <summary>What stands in the place of records that may not be shown.</summary>
public sealed class Restrictions
{
    private readonly PlatformDb db;
    private readonly TimeProvider time;

    internal Restrictions(PlatformDb db, TimeProvider time) => (this.db, this.time) = (db, time);

    /// <summary>For each of these records that is hidden from the reader, whom to ask.</summary>
    public async Task<IReadOnlyDictionary<Guid, RestrictedTo>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        if (records.Count == 0)
            return new Dictionary<Guid, RestrictedTo>();
        var rows = await db.Hidden.Where(r => records.Contains(r.RecordId)).Join(db.Restrictions, r => r.RestrictionId, s => s.Id, (r, s) => new { r.RecordId, s.Id, s.OwnerName, s.Contact }).ToListAsync(cancel);
        return rows.DistinctBy(r => r.RecordId).ToDictionary(r => r.RecordId, r => new RestrictedTo(r.Id, Restriction.SaysOf(r.OwnerName, r.Contact)));
    }

    /// <summary>The restrictions by their ids.</summary>
    public async Task<IReadOnlyList<RestrictedTo>> ByIds(IReadOnlyCollection<Guid> restrictions, CancellationToken cancel) => restrictions.Count == 0 ? [] :
        [.. (await db.Restrictions.AsNoTracking().Where(r => restrictions.Contains(r.Id)).OrderBy(r => r.OwnerName).ThenBy(r => r.From).ToListAsync(cancel)).Select(r => new RestrictedTo(r.Id, r.Says))];

    /// <summary>A restriction of the reader's own force that stands now; null when there is none by that id.</summary>
    internal async Task<RestrictedTo?> Standing(Guid restriction, CancellationToken cancel)
    {
        var (force, now) = (db.ForceScope, time.GetUtcNow());
        return await db.Restrictions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == restriction && r.Force == force && r.Until > now, cancel) is { } found ? new(found.Id, found.Says) : null;
    }

    /// <summary>The restriction of the reader's own force that stands on a record now; null when there is none.</summary>
    public async Task<Restriction?> StandingOn(Guid record, CancellationToken cancel)
    {
        var (force, now) = (db.ForceScope, time.GetUtcNow());
        return await db.RestrictedRecords.Where(r => r.RecordId == record && r.Force == force && r.Until > now)
            .Join(db.Restrictions.AsNoTracking(), r => r.RestrictionId, s => s.Id, (r, s) => s).FirstOrDefaultAsync(cancel);
    }
}
