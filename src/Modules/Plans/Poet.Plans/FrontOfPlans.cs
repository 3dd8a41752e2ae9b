using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Front;
using Poet.Platform.Requests;

namespace Poet.Plans;

/// <summary>Nominals to accept, to review and to decide about, nominations that wait, and the trawl that is due.</summary>
internal sealed class FrontOfPlans(PlansDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    private const int MonthsBetweenTrawls = 6;

    public int Place => 45;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, today) = (context.Actor, LondonTime.DateOf(time.GetUtcNow()));
        var silent = PlanAction.SilentBefore(today);
        List<FrontCard> cards = [];
        if (actor.May("plans.own") && await db.Nominals.AnyAsync(n => n.OwnerId == actor.Id, cancel))
        {
            var own = db.Nominals.Where(n => n.OwnerId == actor.Id && n.State != NominalState.Archived);
            cards.Add(new(FrontScope.Own, "Nominals of yours", await own.CountAsync(cancel), "/plans?mine=true&state=all")
            {
                Late = await own.CountAsync(n => n.AcceptedAt == null || n.ReviewOn < today, cancel), LateSays = "to accept or to review", LateHref = "/plans?mine=true&state=all",
            });
        }
        if (actor.May("plans.own"))
        {
            var actions = db.Actions.Where(a => a.OwnerId == actor.Id && a.State == ActionState.Open && a.ErasedOn == null);
            if (await actions.CountAsync(cancel) is var open and > 0)
                cards.Add(new(FrontScope.Own, "Actions of plans for you", open, "/plans/actions")
                {
                    Late = await actions.CountAsync(a => a.DueOn < today || a.ToldOn < silent, cancel), LateSays = "late, or silent for more than a month", LateHref = "/plans/actions",
                });
        }
        if (actor.May("plans.manage"))
        {
            cards.Add(new(FrontScope.Force, "Nominals to decide about: less management is proposed", await db.Nominals.CountAsync(n => n.ProposedState != null, cancel), "/plans?proposed=true&state=all"));
            if (await db.Nominals.CountAsync(n => n.AcceptedAt == null && n.State != NominalState.Archived, cancel) is var unowned and > 0)
                cards.Add(new(FrontScope.Force, "Nominals whom no owner has accepted", unowned, "/plans?withoutOwner=true&state=all"));
            cards.Add(await Trawls(today, cancel));
            if (await db.Actions.CountAsync(a => a.State == ActionState.Open && a.ErasedOn == null, cancel) is var open and > 0)
                cards.Add(new(FrontScope.Force, "Open actions of plans", open, "/plans/actions?all=true")
                {
                    Late = await db.Actions.CountAsync(a => a.State == ActionState.Open && a.ErasedOn == null && a.ToldOn < silent, cancel), LateSays = "silent for more than a month", LateHref = "/plans/actions?all=true",
                });
        }
        if (actor.May("plans.own") && await db.MappaReferrals.CountAsync(r => r.State == MappaReferralState.Drafted, cancel) is var drafted and > 0)
            cards.Add(new(FrontScope.Force, "Referrals to MAPPA that patterns of breaches drafted", drafted, "/plans/mappa-referrals"));
        if (actor.May("plans.decide"))
            cards.Add(new(FrontScope.Force, "Nominations to look at or before a panel", await db.Nominations.CountAsync(n => n.State == NominationState.Nominated || n.State == NominationState.BeforePanel, cancel), "/plans/nominations"));
        return cards;
    }

    private async Task<FrontCard> Trawls(DateOnly today, CancellationToken cancel)
    {
        var last = await db.Trawls.OrderByDescending(t => t.At).Select(t => (DateOnly?)t.On).FirstOrDefaultAsync(cancel);
        var due = last is null ? await db.Reports.AnyAsync(cancel) : last.Value.AddMonths(MonthsBetweenTrawls) <= today;
        return new(FrontScope.Force, "Differences of trawls to sign off", await db.Differences.CountAsync(d => d.Answer == null, cancel), "/plans/trawls") { Late = due ? 1 : 0, LateSays = "trawl due", LateHref = "/plans/trawls" };
    }
}
