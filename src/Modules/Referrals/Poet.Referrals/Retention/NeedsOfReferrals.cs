using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Retention;

/// <summary>Somebody who is considered for an order is needed until that is decided; one who was left, until the day to look again.</summary>
internal sealed class NeedsOfReferrals(ReferralsDb db) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [ReferralsDb.ForceFilter, ReferralsDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var referrals = await db.Referrals.IgnoreQueryFilters(Filters).AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId) && r.ErasedOn == null)
            .Select(r => new { r.SubjectId, r.State, r.RecheckOn, Last = r.Steps.Max(s => s.At) }).ToListAsync(cancel);
        return [.. referrals.Select(r => new Need(r.SubjectId, r.State is not ReferralState.NotProgressed || r.RecheckOn is not null, r.RecheckOn is { } again && again > LondonTime.DateOf(r.Last) ? again : LondonTime.DateOf(r.Last),
            "Decide first about the referral of this person, here or with another force: it is open, accepted, or somebody is to look at it again"))];
    }
}
