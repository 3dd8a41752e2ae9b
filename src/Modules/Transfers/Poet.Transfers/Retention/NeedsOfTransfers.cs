using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Retention;

/// <summary>Somebody whose orders are on their way is needed until they have arrived or nobody carries them any more.</summary>
internal sealed class NeedsOfTransfers(TransfersDb db, TimeProvider time) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [TransfersDb.ForceFilter, TransfersDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var (ids, now) = (records.ToArray(), time.GetUtcNow());
        var transfers = await db.Transfers.IgnoreQueryFilters(Filters).AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.SubjectId) && t.ErasedOn == null)
            .Select(t => new { t.SubjectId, t.State, t.EffectiveAt, Last = t.Steps.Max(s => s.At) }).ToListAsync(cancel);
        return [.. transfers.Select(t => new Need(t.SubjectId, t.State is not (TransferState.Declined or TransferState.Withdrawn) && (t.State != TransferState.Signed || t.EffectiveAt > now), LondonTime.DateOf(t.Last),
            "Wait until the transfer of this person's orders, from here or another force, is effective, declined or withdrawn"))];
    }
}
