using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.MappaReferrals;

/// <summary>Where referrals to MAPPA are opened for a change and put back.</summary>
internal sealed class MappaReferralDesk(PlansDb db, RequestContext context, TimeProvider time)
{
    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    public async Task<MappaReferral> Open(Guid id, CancellationToken cancel)
    {
        var referral = await db.MappaReferrals.SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException("referral");
        return referral.ErasedOn is null ? referral : throw new RuleBrokenException([new("erased", "Leave this referral as it is: the record of its person was erased")]);
    }

    /// <summary>Puts a changed one back, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put(MappaReferral referral, CancellationToken cancel)
    {
        db.Expect(referral, context.ExpectedVersion);
        context.Consult([referral.Id, referral.SubjectId]);
        context.Command!.Answer = referral.Id;
        await db.SaveChangesAsync(cancel);
        return referral.Id;
    }
}
