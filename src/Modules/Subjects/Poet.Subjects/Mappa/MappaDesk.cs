using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Mappa;

/// <summary>Where categories, levels and actions are opened and put back, with the fact told to others in the same save.</summary>
internal sealed class MappaDesk(SubjectsDb db, MergeChains chains, IOrders orders, RequestContext context, TimeProvider time, IReferrals? referrals = null)
{
    public const string SeesTerrorism = "mappa.category-4";

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => LondonTime.DateOf(Now);

    public By By(string reason) => context.By(reason, time);

    /// <summary>Every id of the person.</summary>
    public async Task<Guid[]> Records(Guid subject, CancellationToken cancel) => [.. (await chains.Of([subject], cancel))[subject].Ids];

    /// <summary>The history of a person, as far as the reader may know it: of category 4 only those who hold its permission learn that there is any.</summary>
    public IQueryable<MappaPeriod> Periods(Guid[] records)
    {
        var all = db.MappaPeriods.Where(p => EF.Parameter(records).Contains(p.SubjectId) && p.StruckOutAt == null);
        return context.Actor.May(SeesTerrorism) ? all : all.Where(p => p.Category != MappaPeriod.Terrorism);
    }

    public async Task<MappaPeriod> Period(Guid id, CancellationToken cancel)
    {
        var period = await db.MappaPeriods.SingleOrDefaultAsync(p => p.Id == id && p.StruckOutAt == null, cancel);
        if (period is null || period.IsTerrorism && !context.Actor.May(SeesTerrorism))
            throw new NotFoundException("time under MAPPA");
        db.Expect(period, context.ExpectedVersion);
        return period;
    }

    /// <summary>Those that ended by themselves when this one began and nothing followed it.</summary>
    public async Task<IReadOnlyList<MappaPeriod>> EndedBy(MappaPeriod period, CancellationToken cancel)
    {
        if (period.Until is not null)
            return [];
        var all = await Periods(await Records(period.SubjectId, cancel)).Where(p => p.Id != period.Id).ToListAsync(cancel);
        return [.. all.Where(p => p.IsTerrorism == period.IsTerrorism && p.Until == period.From)];
    }

    /// <summary>Saves a change of the history. Of category 4 no fact is told: facts go to whoever takes them.</summary>
    public async Task<Guid> Put(MappaPeriod period, string what, CancellationToken cancel)
    {
        context.Consult(period.SubjectId);
        context.Command!.Answer = period.Id;
        if (!period.IsTerrorism)
            db.Publish(new MappaChanged(period.SubjectId, period.Force, what, period.Category, period.Level, Today));
        await db.SaveChangesAsync(cancel);
        return period.Id;
    }

    public async Task<MappaAction> Action(Guid id, CancellationToken cancel) => await db.MappaActions.SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotFoundException("MAPPA action");

    /// <summary>The order or referral, as the module that keeps it tells it to this force.</summary>
    public async Task<OnWhat> On(Guid? orderId, Guid? referralId, CancellationToken cancel)
    {
        if (orderId is null == referralId is null)
            throw new BadInputException("record-wrong", "Give either the order or the referral that the action is about", "orderId");
        if (orderId is { } id)
        {
            var order = await orders.Find(id, cancel) ?? throw new NotFoundException("order");
            return order.Force == context.Actor.Force ? new(MappaRecord.Order, id, $"{order.TypeCode} {order.Reference}", order.SubjectId, order.State == "ended")
                : throw new RuleBrokenException([new("not-ours", "Ask the force that is responsible for the order: its MAPPA meeting gives actions on it", "orderId")]);
        }
        var referral = referrals is null ? null : await referrals.Find(referralId!.Value, cancel);
        return referral is null ? throw new NotFoundException("referral") : new(MappaRecord.Referral, referral.Id, referral.Reference, referral.SubjectId, false);
    }

    public async Task<Guid> Put(MappaAction action, string what, CancellationToken cancel)
    {
        context.Consult([action.Id, action.SubjectId]);
        context.Command!.Answer = action.Id;
        if (!await db.StandsUnderCategoryFourAlone(action.SubjectId, cancel))
            db.Publish(new MappaActionChanged(action.Id, action.SubjectId, action.Force, Words.Kebab(action.On.ToString()), action.RecordId, Words.Kebab(action.What.ToString()), what, action.DueOn, Today));
        await db.SaveChangesAsync(cancel);
        return action.Id;
    }

    /// <summary>Opens an action for a change, as the caller saw it where a version was sent.</summary>
    public async Task<MappaAction> ToChange(Guid id, CancellationToken cancel)
    {
        var action = await Action(id, cancel);
        db.Expect(action, context.ExpectedVersion);
        return action;
    }
}
