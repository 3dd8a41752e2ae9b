using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>
/// After a correction, a strike-out or a merge: what protected people were to be told and is not so is withdrawn, and whoever has heard it is to be told that it is not so. Somebody who believes in a service that never was, or in a
/// release that was another person's, acts on it.
/// </summary>
internal sealed class TakeBackTellings(SubjectsDb db, MergeChains chains, TimesInCustody custody, TellingDesk desk, IOrders orders, RequestContext context, TimeProvider time)
{
    private readonly Dictionary<Guid, OrderCourse?> courses = [];

    /// <summary>Looks at everything that people around a subject were told or are to be told.</summary>
    public async Task Around(Guid subject, CancellationToken cancel)
    {
        var ids = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        foreach (var duty in await db.TellingDuties.Include(d => d.Attempts).Where(d => EF.Parameter(ids).Contains(d.SubjectId)).ToListAsync(cancel))
        {
            var isSo = await IsSo(duty, cancel);
            var isNews = isSo && await IsNews(duty, cancel);
            if (duty.State == TellingState.Open && !isNews)
                Withdraw(duty);
            else if (duty.WasHeard && !isSo)
                await TakeBack(duty, cancel);
            else if (isNews && duty.IsSoAfterAll(desk.Due(time.GetUtcNow())))
                context.Consult(duty.PersonId);
        }
    }

    private async Task<bool> IsSo(TellingDuty duty, CancellationToken cancel) => duty.Cause switch
    {
        TellingCause.Released => (await custody.Releases(duty.SubjectId, cancel)).Contains(duty.On),
        TellingCause.TakenBack => await db.TellingDuties.SingleOrDefaultAsync(d => d.Id == duty.TakesBack, cancel) is { } heard && !await IsSo(heard, cancel),
        TellingCause.Breach or TellingCause.HandedOver => true,
        _ => await Course(duty.OrderId!.Value, cancel) is not { } order || IsSo(duty, order) && await IsOfPerson(duty, order, cancel), // an erased order says nothing of itself
    };

    private static bool IsSo(TellingDuty duty, OrderCourse order) => duty.Cause switch
    {
        TellingCause.OrderMade => order.Stands,
        TellingCause.OrderServed => order.Told.Any(t => StandingOrders.IsService(t) && LondonTime.DateOf(t.At) == duty.On),
        TellingCause.OrderVaried => order.Changes.Any(c => c.What == "varied" && c.On == duty.On),
        TellingCause.OrderRenewed => order.Changes.Any(c => c.What == "renewed" && c.On == duty.On),
        _ => order.Ends.Any(e => LondonTime.DateOf(e) == duty.On),
    };

    // a merge that was undone: the order is somebody else's
    private async Task<bool> IsOfPerson(TellingDuty duty, OrderCourse order, CancellationToken cancel) =>
        await db.People.Where(p => p.Id == duty.PersonId).Select(p => (Guid?)p.SubjectId).SingleOrDefaultAsync(cancel) is { } subject && (await chains.Of([subject], cancel))[subject].Ids.Contains(order.SubjectId);

    // nobody is to be told of an earlier release while the subject is inside again; that they were told so was no mistake
    private async Task<bool> IsNews(TellingDuty duty, CancellationToken cancel) => duty.Cause != TellingCause.Released || !await custody.IsInsideSince(duty.SubjectId, duty.On, cancel);

    private void Withdraw(TellingDuty duty)
    {
        duty.Withdraw(context.By("It is not so any more", time));
        db.TellingAttempts.Add(duty.Attempts[^1]);
        context.Consult(duty.PersonId);
    }

    private async Task TakeBack(TellingDuty duty, CancellationToken cancel)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == duty.PersonId, cancel) is not { } person)
            return;
        var responsible = duty.OrderId is { } order && await Course(order, cancel) is { } now ? now.Force : duty.Force;
        var told = (await desk.Around(person.SubjectId, cancel)).Where(t => t.Person.Id == person.Id).ToList();
        var by = told.Find(t => t.By == responsible) ?? told.Find(t => t.By == duty.Force) ?? new(person, duty.Force, duty.SubjectId); // whom nobody else can tell is told by who told them so
        await desk.Raise([by], new(TellingCause.TakenBack, duty.On) { OrderId = duty.OrderId, TakesBack = duty.Id }, context.ToldAt ?? time.GetUtcNow(), cancel);
    }

    private async Task<OrderCourse?> Course(Guid order, CancellationToken cancel)
    {
        if (!courses.TryGetValue(order, out var course))
            courses[order] = course = await orders.Course(order, cancel);
        return course;
    }
}
