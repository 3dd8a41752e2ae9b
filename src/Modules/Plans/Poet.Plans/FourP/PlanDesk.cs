using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.FourP;

/// <summary>Where nominals are opened for their plan, and actions for a change, and kept in one save.</summary>
internal sealed class PlanDesk(PlansDb db, Colleagues colleagues, RequestContext context, TimeProvider time)
{
    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    public async Task<Nominal> Nominal(Guid id, CancellationToken cancel)
    {
        var nominal = await db.Nominals.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw new NotFoundException("nominal");
        return nominal.ErasedOn is null ? nominal : throw Erased("nominal");
    }

    private async Task<PlanAction> Action(Guid id, CancellationToken cancel)
    {
        var action = await db.Actions.Include(a => a.Updates.OrderBy(u => u.Sequence)).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotFoundException("action");
        return action.ErasedOn is null ? action : throw Erased("action");
    }

    public async Task<PlanOutcome> Outcome(Guid id, CancellationToken cancel)
    {
        var outcome = await db.Outcomes.SingleOrDefaultAsync(o => o.Id == id, cancel) ?? throw new NotFoundException("outcome");
        return outcome.ErasedOn is null ? outcome : throw Erased("outcome");
    }

    /// <summary>The action for a change by whoever answers for it: its owner, the owner of the nominal, or a supervisor.</summary>
    public async Task<PlanAction> OwnAction(Guid id, CancellationToken cancel)
    {
        var (action, actor) = (await Action(id, cancel), context.Actor);
        return action.OwnerId == actor.Id || actor.May("plans.manage") || await db.Nominals.AnyAsync(n => n.Id == action.NominalId && n.OwnerId == actor.Id, cancel) ? action
            : throw new RuleBrokenException([new("not-yours", "Leave this to its owner, to the owner of the nominal or to a supervisor")]);
    }

    public async Task<PeerReview> Review(Guid id, CancellationToken cancel)
    {
        var review = await db.PeerReviews.SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException("peer review");
        return review.ErasedOn is null ? review : throw Erased("peer review");
    }

    /// <summary>Who is to do it: somebody of the force whose role lets them carry out plans.</summary>
    public async Task<Owner> Owner(Guid user, Guid? unit, CancellationToken cancel)
    {
        var owner = await colleagues.Owner(user, unit, context.Actor.Force, time.GetUtcNow(), "ownerId", cancel);
        return (await Owners(cancel)).Any(c => c.Id == owner.Id) ? owner : throw new RuleBrokenException([new("owner-may-not", $"Choose somebody whose role lets them carry out plans: that of {owner.Name} does not", "ownerId")]);
    }

    /// <summary>Whom an action may be given to.</summary>
    public Task<IReadOnlyList<Colleague>> Owners(CancellationToken cancel) => colleagues.Who(context.Actor.Force, "plans.own", cancel);

    /// <summary>Ends what is open of the plan of a nominal that is archived, in the next save.</summary>
    public async Task EndWith(Nominal nominal, By by, CancellationToken cancel)
    {
        foreach (var action in await db.Actions.Include(a => a.Updates.OrderBy(u => u.Sequence)).Where(a => a.NominalId == nominal.Id && a.State == ActionState.Open).ToListAsync(cancel))
        {
            action.EndWithNominal(Today, by);
            db.Entry(action).Property(a => a.Version).IsModified = true;
        }
    }

    public async Task<Guid> Add<T>(T record, Guid id, Guid subject, CancellationToken cancel) where T : class
    {
        db.Add(record);
        return await Save(id, subject, cancel);
    }

    /// <summary>Puts a changed one back, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put<T>(T record, Guid id, Guid subject, CancellationToken cancel) where T : class, IVersioned
    {
        db.Entry(record).Property(r => r.Version).IsModified = true;
        db.Expect(record, context.ExpectedVersion);
        return await Save(id, subject, cancel);
    }

    private async Task<Guid> Save(Guid id, Guid subject, CancellationToken cancel)
    {
        context.Consult([id, subject]);
        context.Command!.Answer = id;
        await db.SaveChangesAsync(cancel);
        return id;
    }

    private static RuleBrokenException Erased(string what) => new([new("erased", $"Leave this {what} as it is: the record of its person was erased")]);
}
