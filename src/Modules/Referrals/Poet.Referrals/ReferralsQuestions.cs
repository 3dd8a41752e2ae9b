using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Persistence;

namespace Poet.Referrals;

internal sealed class ReferralsQuestions(ReferralsDb db) : IReferrals
{
    public async Task<ReferralSummary?> Find(Guid referralId, CancellationToken cancel) =>
        await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == referralId, cancel) is { } referral ? Summary(referral) : null;

    public async Task<IReadOnlyList<ReferralSummary>> Of(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) =>
        [.. (await db.Referrals.AsNoTracking().Where(r => EF.Parameter(subjectIds).Contains(r.SubjectId)).OrderByDescending(r => r.ReferredAt).ToListAsync(cancel)).Select(Summary)];

    private static ReferralSummary Summary(Referral r) => new(r.Id, r.Reference, r.SubjectId, Words.Kebab(r.State.ToString()), r.TypeCode, LondonTime.DateOf(r.ReferredAt));
}
