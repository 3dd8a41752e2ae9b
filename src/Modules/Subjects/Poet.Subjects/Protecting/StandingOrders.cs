using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>Somebody who is recorded as protected after an order was made is to be told of it all the same: that it was made, or served, whichever holds now, and that it ends where that is soon.</summary>
internal sealed class StandingOrders(TellingDesk desk, IOrders orders, ProtectingOptions options, TimeProvider time)
{
    // a service that somebody only claims must not reassure anybody, and reading terms back is no service
    private static readonly string[] Service = ["in-court", "served-indirectly", "served-in-person", "told-by-officer"];

    public static bool IsService(ToldOnce told) => Service.Contains(told.How);

    /// <summary>Makes the duties for the orders that have not ended: of the person's force where that is responsible, and of the force that it handed an order over to.</summary>
    public async Task Raise(Person person, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var order in (await orders.Of(person.SubjectId, now, cancel)).Where(o => o.State != "ended"))
            if (await orders.Course(order.Id, cancel) is { } course)
                foreach (var (told, happened) in ToTell(person, course, now))
                    await desk.Raise([told], happened, now, cancel, happened.Cause == TellingCause.OrderEnded ? course.EndsAt : null);
    }

    private IEnumerable<(ToBeTold, Happened)> ToTell(Person person, OrderCourse order, DateTimeOffset now)
    {
        if (order.FormerForces.Contains(person.Force) && order.Force != person.Force)
            yield return (new(person, order.Force, order.SubjectId), new(TellingCause.HandedOver, LondonTime.DateOf(now)));
        if (order.Force != person.Force)
            yield break;
        var told = new ToBeTold(person, person.Force, person.SubjectId);
        yield return (told, order.Told.LastOrDefault(IsService) is { } served
            ? new(TellingCause.OrderServed, LondonTime.DateOf(served.At)) { OrderId = order.Id }
            : new(TellingCause.OrderMade, order.MadeOn) { OrderId = order.Id });
        if (order.EndsAt is { } end && end < now.AddDays(options.TellOfEndsDaysBefore))
            yield return (told, new(TellingCause.OrderEnded, LondonTime.DateOf(end)) { OrderId = order.Id });
    }
}

/// <summary>Two records became one person or two again, or somebody was recorded whom another force is to tell: what each protected person is to be told is worked out anew.</summary>
internal sealed class RaiseStandingOrders(SubjectsDb db, MergeChains chains, StandingOrders standing, TakeBackTellings takeBack) : IHandle<SubjectsMerged>, IHandle<SubjectsUnmerged>, IHandle<ProtectedPersonRecorded>
{
    public async Task Handle(SubjectsMerged fact, CancellationToken cancel)
    {
        var ids = (await chains.Of([fact.KeptId], cancel))[fact.KeptId].Ids.ToArray();
        foreach (var person in await db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected).ToListAsync(cancel))
            await standing.Raise(person, cancel);
    }

    public async Task Handle(SubjectsUnmerged fact, CancellationToken cancel)
    {
        await takeBack.Around(fact.KeptId, cancel);
        await takeBack.Around(fact.MergedId, cancel);
    }

    public async Task Handle(ProtectedPersonRecorded fact, CancellationToken cancel)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == fact.PersonId && p.Protected, cancel) is { } person)
            await standing.Raise(person, cancel);
    }
}
