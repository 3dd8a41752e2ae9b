using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features;

/// <summary>Where referrals are opened for a change and put back, with the fact told to others, in one save.</summary>
internal sealed class ReferralDesk(ReferralsDb db, Colleagues colleagues, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public By By(string reason) => context.By(reason, time);

    /// <summary>The referral with everything done with it.</summary>
    public async Task<Referral> Open(Guid id, CancellationToken cancel)
    {
        var referral = await db.Referrals.Include(r => r.Steps).Include(r => r.Triages).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException("referral");
        return referral.ErasedOn is null ? referral : throw new RuleBrokenException([new("erased", "Leave this referral as it is: the record of its person was erased")]);
    }

    /// <summary>Who is to deal with it: somebody of the force who can sign in, in a unit of the force.</summary>
    /// <param name="owner">The person; the one who acts when left out.</param>
    /// <param name="unit">The unit; the owner's when left out.</param>
    public Task<Owner> Owner(Guid? owner, Guid? unit, CancellationToken cancel) =>
        colleagues.Owner(owner ?? context.Actor.Id, unit, context.Actor.Force, time.GetUtcNow(), "ownerId", cancel);

    /// <summary>Keeps a new referral.</summary>
    public async Task<Guid> Add(Referral referral, By by, CancellationToken cancel)
    {
        db.Referrals.Add(referral);
        db.Publish(new ReferralReceived(referral.Id, referral.SubjectId, referral.Force, Words.Kebab(referral.Source.ToString()), LondonTime.DateOf(by.Now)));
        return await provider.SaveNew(() => Save(referral, cancel), referral.TakeAnotherReference);
    }

    /// <summary>Puts a changed referral back, and tells what was decided where something was.</summary>
    public Task<Guid> Put(Referral referral, By by, CancellationToken cancel)
    {
        // a new step is a change of the referral even where no column of its row is
        db.Entry(referral).Property(r => r.Version).IsModified = true;
        db.Expect(referral, context.ExpectedVersion);
        var step = referral.Steps[^1];
        if (step.What != "assigned")
            db.Publish(new ReferralDecided(referral.Id, referral.SubjectId, referral.Force, step.What, referral.State == ReferralState.Accepted ? referral.TypeCode : null,
                step.Codes is null || referral.State == ReferralState.Accepted ? [] : [.. step.Codes.Split(' ').Select(Words.Kebab)], LondonTime.DateOf(by.Now)));
        return Save(referral, cancel);
    }

    private async Task<Guid> Save(Referral referral, CancellationToken cancel)
    {
        context.Consult([referral.Id, referral.SubjectId]);
        context.Command!.Answer = referral.Id;
        await db.SaveChangesAsync(cancel);
        return referral.Id;
    }
}
