using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>
/// What happens to an order or in custody is told to the people whom orders on this subject protect. It asks how things stand now, so facts may come late, twice and in any order; what was corrected meanwhile is not told.
/// </summary>
internal sealed class RaiseTellingDuties(SubjectsDb db, MergeChains chains, TellingDesk desk, IOrders orders, RequestContext context, TimeProvider time)
    : IHandle<OrderMade>, IHandle<OrderChanged>, IHandle<CustodyChanged>, IHandle<BreachOpened>, IHandle<ResponsibilityMoved>
{
    /// <summary>What took effect longer ago is history that is being written down, not news.</summary>
    private const int NewsForDays = 365;

    private DateTimeOffset Known => context.ToldAt ?? time.GetUtcNow();

    public async Task Handle(OrderMade fact, CancellationToken cancel)
    {
        // an import tells of thousands of orders, and nearly none of their people is around a protected one yet
        if ((await desk.Around(fact.SubjectId, cancel)).Count > 0 && await orders.Course(fact.OrderId, cancel) is { } order)
            await Raise(order.SubjectId, order.Force, new(TellingCause.OrderMade, order.MadeOn) { OrderId = order.Id }, cancel);
    }

    public async Task Handle(OrderChanged fact, CancellationToken cancel)
    {
        if (fact.What is not ("served" or "varied" or "renewed" or "ended" or "released") || await orders.Course(fact.OrderId, cancel) is not { } order)
            return;
        if (fact.What == "released")
            await Released(order.SubjectId, order.ReleasedOn, cancel);
        else if (await CauseOf(fact, order, cancel) is { } cause)
            await Raise(order.SubjectId, order.Force, new(cause, fact.On) { OrderId = order.Id }, cancel);
    }

    public async Task Handle(CustodyChanged fact, CancellationToken cancel)
    {
        var ids = (await chains.Of([fact.SubjectId], cancel))[fact.SubjectId].Ids.ToArray();
        var times = await db.Custody.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null).ToListAsync(cancel);
        await Released(fact.SubjectId, times.Where(t => !GoesOn(t, times)).Max(t => t.ReleasedOn), cancel);
    }

    public Task Handle(BreachOpened fact, CancellationToken cancel) =>
        Raise(fact.SubjectId, fact.Force, new(TellingCause.Breach, LondonTime.DateOf(fact.At)) { OrderId = fact.OrderId, BreachId = fact.BreachId }, cancel);

    /// <summary>With an order goes the duty to tell: the receiving force learns that there is somebody and whom to ask, and nothing else of what the former force knows.</summary>
    public async Task Handle(ResponsibilityMoved fact, CancellationToken cancel)
    {
        if (await orders.Course(fact.OrderId, cancel) is not { FormerForce: { } former } order || order.Force != fact.Force || order.EndsAt <= time.GetUtcNow())
            return;
        var known = Known > fact.From ? Known : fact.From;
        await desk.Raise((await desk.Around(order.SubjectId, cancel)).Where(t => t.By == former && t.Person.Force != order.Force).Select(t => new ToBeTold(t.Person, order.Force, order.SubjectId)),
            new(TellingCause.HandedOver, LondonTime.DateOf(fact.From)), known, cancel);
    }

    // from remand to a sentence, or from prison to hospital: nobody is free, and nobody is told so
    private static bool GoesOn(CustodySpell time, IReadOnlyList<CustodySpell> times) =>
        time.ReleasedOn is { } on && times.Any(t => t.Id != time.Id && t.From <= on && on < (t.ReleasedOn ?? DateOnly.MaxValue));

    private async Task<TellingCause?> CauseOf(OrderChanged fact, OrderCourse order, CancellationToken cancel) => fact.What switch
    {
        "varied" => TellingCause.OrderVaried,
        "renewed" => TellingCause.OrderRenewed,
        "served" => order.Told.Any(t => LondonTime.DateOf(t.At) == fact.On && StandingOrders.IsService(t)) ? TellingCause.OrderServed : null,
        _ => fact.On > LondonTime.DateOf(time.GetUtcNow()) || (await orders.Find(fact.OrderId, cancel))?.State == "ended" ? TellingCause.OrderEnded : null,
    };

    // whoever is out is out for everybody: the people of every force that recorded some, whichever order there is
    private async Task Released(Guid subject, DateOnly? on, CancellationToken cancel)
    {
        if (on is { } day && !await IsInsideSince(subject, day, cancel))
            await Raise(subject, null, new(TellingCause.Released, day), cancel);
    }

    // an arrest tells of the times in custody too, and nobody may be told of an earlier release while the person is inside again
    private async Task<bool> IsInsideSince(Guid subject, DateOnly day, CancellationToken cancel)
    {
        var ids = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        return await db.Custody.AnyAsync(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null && c.ReleasedOn == null && c.From >= day, cancel);
    }

    private async Task Raise(Guid subject, string? force, Happened happened, CancellationToken cancel)
    {
        if (happened.Cause == TellingCause.Breach || happened.On >= LondonTime.DateOf(Known).AddDays(-NewsForDays))
            await desk.Raise((await desk.Around(subject, cancel)).Where(t => force is null || t.By == force), happened, Known, cancel, happened.Cause == TellingCause.OrderEnded ? LondonTime.StartOf(happened.On) : null);
    }
}
