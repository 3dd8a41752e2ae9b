using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Visits.Persistence;

namespace Poet.Visits.Retention;

/// <summary>A visit is an event of the person's record; what still binds the person, and so keeps the record, is for Orders to say.</summary>
internal sealed class NeedsOfVisits(VisitsDb db) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [VisitsDb.ForceFilter, VisitsDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var visited = await db.Visits.IgnoreQueryFilters(Filters).AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.SubjectId) && v.ErasedOn == null && v.At != null)
            .GroupBy(v => v.SubjectId).Select(g => new { g.Key, Last = g.Max(v => v.At) }).ToListAsync(cancel);
        return [.. visited.Select(v => new Need(v.Key, false, LondonTime.DateOf(v.Last!.Value), "Wait until the time counted from the last visit has passed"))];
    }
}
