using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Restrictions follow the person: records found to be one are restricted together, and stay so when they are parted, until somebody lifts it.</summary>
internal static class CarryRestrictions
{
    public static async Task Of(SubjectsDb db, IReadOnlyCollection<Guid> records, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.RestrictedRecords.AsNoTracking().Where(r => records.Contains(r.RecordId) && r.Until > now).ToListAsync(cancel);
        foreach (var restriction in rows.GroupBy(r => r.RestrictionId))
            db.RestrictedRecords.AddRange(records.Where(id => restriction.All(r => r.RecordId != id)).Select(restriction.First().For));
    }
}
