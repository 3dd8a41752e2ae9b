using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;

namespace Poet.Breaches.Retention;

/// <summary>Somebody of whom a breach is open is needed until it is closed; the last thing done counts for how long the record is kept.</summary>
internal sealed class NeedsOfBreaches(BreachesDb db) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [BreachesDb.ForceFilter, BreachesDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var breaches = await db.Breaches.IgnoreQueryFilters(Filters).AsNoTracking().Where(b => EF.Parameter(ids).Contains(b.SubjectId) && b.ErasedOn == null)
            .Select(b => new { b.SubjectId, b.ClosedAt, Last = b.Steps.Max(s => s.RecordedAt) }).ToListAsync(cancel);
        return [.. breaches.Select(b => new Need(b.SubjectId, b.ClosedAt is null, LondonTime.DateOf(b.Last), "Close the breach of this person first, here or with another force"))];
    }
}
