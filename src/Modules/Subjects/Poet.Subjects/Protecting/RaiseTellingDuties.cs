using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Protecting;

/// <summary>
/// What happens to an order or in custody is told to the people whom orders on this subject protect. It asks how things stand now, so facts may come late, twice and in any order; what was corrected meanwhile is not told, and
/// what was told before it was corrected is taken back.
/// </summary>
internal sealed class RaiseTellingDuties(TellingDesk desk, TakeBackTellings takeBack, TimesInCustody custody, IOrders orders, RequestContext context, TimeProvider time)
    : IHandle<OrderMade>, IHandle<OrderChanged>, IHandle<CustodyChanged>, IHandle<BreachOpened>, IHandle<ResponsibilityMoved>
{
    /// <summary>What took effect longer ago is history that is being written down, not news.</summary>
    private const int NewsForDays = 365;

    /// <summary>A correction is known when its command began, and told when it was saved.</summary>
    private static readonly TimeSpan LongestCommand = TimeSpan.FromMinutes(5);

    private DateTimeOffset Known => context.ToldAt ?? time.GetUtcNow();

    public async Task Handle(OrderMade fact, CancellationToken cancel)
    {
        // an import tells of thousands of orders, and nearly none of their people is around a protected one yet
        if ((await desk.Around(fact.SubjectId, cancel)).Count > 0 && await orders.Course(fact.OrderId, cancel) is { Stands: true } order)
            await Raise(order.SubjectId, order.Force, new(TellingCause.OrderMade, order.MadeOn) { OrderId = order.Id }, cancel);
    }

    public async Task Handle(OrderChanged fact, CancellationToken cancel)
    {
        if (fact.What is not ("served" or "varied" or "renewed" or "ended" or "released" or "corrected") || await orders.Course(fact.OrderId, cancel) is not { } order)
            return;
        if (fact.What is "released" or "corrected")
            await Released(order.SubjectId, order.ReleasedOn, cancel);
        foreach (var (cause, on) in await Happened(fact, order, cancel))
            await Raise(order.SubjectId, order.Force, new(cause, on) { OrderId = order.Id }, cancel);
        await takeBack.Around(order.SubjectId, cancel);
    }

    public async Task Handle(CustodyChanged fact, CancellationToken cancel)
    {
        var releases = await custody.OfCustody(fact.SubjectId, cancel);
        await Released(fact.SubjectId, releases.Count == 0 ? null : releases.Max(), cancel);
        await takeBack.Around(fact.SubjectId, cancel);
    }

    public Task Handle(BreachOpened fact, CancellationToken cancel) =>
        Raise(fact.SubjectId, fact.Force, new(TellingCause.Breach, LondonTime.DateOf(fact.At)) { OrderId = fact.OrderId, BreachId = fact.BreachId }, cancel);

    /// <summary>With an order goes the duty to tell: the receiving force learns that there is somebody and whom to ask, and nothing else of what the former forces know.</summary>
    public async Task Handle(ResponsibilityMoved fact, CancellationToken cancel)
    {
        if (await orders.Course(fact.OrderId, cancel) is not { FormerForces: { Count: > 0 } former } order || order.Force != fact.Force || order.EndsAt <= time.GetUtcNow())
            return;
        var known = Known > fact.From ? Known : fact.From;
        var people = (await desk.Around(order.SubjectId, cancel)).Where(t => former.Contains(t.By) && t.Person.Force != order.Force).Select(t => t.Person).DistinctBy(p => p.Id);
        await desk.Raise(people.Select(p => new ToBeTold(p, order.Force, order.SubjectId)), new(TellingCause.HandedOver, LondonTime.DateOf(fact.From)), known, cancel);
    }

    // of a correction: what stands as it does only since then
    private async Task<IEnumerable<(TellingCause Cause, DateOnly On)>> Happened(OrderChanged fact, OrderCourse order, CancellationToken cancel)
    {
        var since = Known - LongestCommand;
        var services = order.Told.Where(StandingOrders.IsService).Select(t => (On: LondonTime.DateOf(t.At), t.KnownAt));
        return fact.What switch
        {
            "varied" => order.Changes.Any(c => c.What == "varied" && c.On == fact.On) ? [(TellingCause.OrderVaried, fact.On)] : [],
            "renewed" => order.Changes.Any(c => c.What == "renewed" && c.On == fact.On) ? [(TellingCause.OrderRenewed, fact.On)] : [],
            "served" => services.Any(s => s.On == fact.On) ? [(TellingCause.OrderServed, fact.On)] : [],
            "ended" => fact.On > LondonTime.DateOf(time.GetUtcNow()) || (await orders.Find(fact.OrderId, cancel))?.State == "ended" ? [(TellingCause.OrderEnded, fact.On)] : [],
            "corrected" =>
            [
                .. services.Where(s => s.KnownAt >= since).Select(s => (TellingCause.OrderServed, s.On)),
                .. order.Changes.Where(c => c.KnownAt >= since).Select(c => (c.What == "varied" ? TellingCause.OrderVaried : TellingCause.OrderRenewed, c.On)),
            ],
            _ => [],
        };
    }

    // whoever is out is out for everybody: the people of every force that recorded some, whichever order there is; and of those taken over, the force that is responsible now
    private async Task Released(Guid subject, DateOnly? on, CancellationToken cancel)
    {
        if (on is not { } day || await custody.IsInsideSince(subject, day, cancel))
            return;
        var responsible = (await orders.Of(subject, time.GetUtcNow(), cancel)).Where(o => o.State != "ended").Select(o => o.Force).ToHashSet();
        await Raise(subject, t => t.HeldBy is null || responsible.Contains(t.By), new(TellingCause.Released, day), cancel);
    }

    private Task Raise(Guid subject, string force, Happened happened, CancellationToken cancel) => Raise(subject, t => t.By == force, happened, cancel);

    private async Task Raise(Guid subject, Func<ToBeTold, bool> who, Happened happened, CancellationToken cancel)
    {
        if (happened.Cause == TellingCause.Breach || happened.On >= LondonTime.DateOf(Known).AddDays(-NewsForDays))
            await desk.Raise((await desk.Around(subject, cancel)).Where(who), happened, Known, cancel, happened.Cause == TellingCause.OrderEnded ? LondonTime.StartOf(happened.On) : null);
    }
}
