using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals;

/// <summary>The way to the court: referrals to decide, texts to sign, hearings whose day has passed, orders that no unit has taken on.</summary>
internal sealed class FrontOfReferrals(ReferralsDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    public int Place => 30;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, today) = (context.Actor, LondonTime.DateOf(time.GetUtcNow()));
        List<FrontCard> cards = [];
        if (actor.May("referrals.make"))
            cards.Add(new(FrontScope.Own, "Referrals of yours that nobody has decided", await db.Referrals.CountAsync(r => r.OwnerId == actor.Id && (r.State == ReferralState.Received || r.State == ReferralState.Returned), cancel), "/referrals?mine=true"));
        if (actor.May("referrals.decide"))
        {
            cards.Add(new(FrontScope.Force, "Referrals received and not decided", await db.Referrals.CountAsync(r => r.State == ReferralState.Received, cancel), "/referrals?state=received"));
            var recheck = await db.Referrals.CountAsync(r => r.State == ReferralState.NotProgressed && r.RecheckOn <= today, cancel);
            cards.Add(new(FrontScope.Force, "Referrals to look at again", recheck, "/referrals?due=true") { Late = await db.Referrals.CountAsync(r => r.State == ReferralState.NotProgressed && r.RecheckOn < today, cancel) });
        }
        if (actor.May("applications.draft") || actor.May("applications.sign-law"))
        {
            cards.Add(new(FrontScope.Force, "Applications being drafted", await Open(ApplicationState.Drafting).CountAsync(cancel), "/applications?state=drafting"));
            cards.Add(new(FrontScope.Force, "Applications awaiting court", await Open(ApplicationState.AwaitingCourt).CountAsync(cancel), "/applications?state=awaiting-court")
            {
                Late = await Open(ApplicationState.AwaitingCourt).CountAsync(a => a.NextHearingOn < today, cancel), LateSays = "with a hearing that has passed and nothing recorded",
            });
        }
        if (actor.May("applications.sign-law"))
            cards.Add(new(FrontScope.Force, "Texts to sign for law", await db.Applications.AsNoTracking().ToSign(Signature.Law, actor.Id).CountAsync(cancel), "/applications?toSign=law"));
        if (actor.May("applications.draft")) // by a colleague who drafted none of it
            cards.Add(new(FrontScope.Force, "Texts that you may sign for content", await db.Applications.AsNoTracking().ToSign(Signature.Content, actor.Id).CountAsync(cancel), "/applications?toSign=content"));
        if (actor.May("applications.answer"))
        {
            var nobodys = await db.Applications.CountAsync(a => a.Unaccepted, cancel);
            cards.Add(new(FrontScope.Force, "Orders granted that no unit has taken on", nobodys, "/applications?unaccepted=true") { Late = nobodys });
        }
        return cards;
    }

    private IQueryable<Application> Open(ApplicationState state) => db.Applications.AsNoTracking().Where(a => a.State == state);
}
