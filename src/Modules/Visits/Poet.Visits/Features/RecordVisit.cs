using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>Records a visit to a person: met or not, by what power anything was done, and each term then in force as it was found kept and told. It is never changed afterwards.</summary>
[Permission("visits.record")]
internal sealed record RecordVisit(Guid SubjectId, VisitInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapPost("/people/{subjectId:guid}/visits", async (Guid subjectId, VisitInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new RecordVisit(subjectId, body, body.Reason), cancel);
                return TypedResults.Created($"/api/v1/visits/{id}", new RecordId(id));
            })
            .WithSummary("Record a visit")
            .Example("""{ "at": "2026-09-01T09:20:00+01:00", "purpose": "spot-check", "place": "home", "powers": [{ "act": "enter", "basis": "consent", "note": "Asked in by the subject" }], "terms": [{ "orderId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "conditionId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e10", "result": "complied", "told": "read-back" }], "video": "BWV-2026-0901-17", "reason": "Weekly contact" }""")
            .Sends(typeof(RecordVisit));
}

/// <summary>A visit.</summary>
/// <param name="At">When, with its offset; not in the future.</param>
/// <param name="Purpose">briefing, contact or spot-check.</param>
/// <param name="Place">home, work, police-station, prison, probation-office, public-place, call or elsewhere; no address.</param>
/// <param name="Reason">Why it was made and what came of it, at least three characters.</param>
internal sealed record VisitInput(DateTimeOffset At, VisitPurpose Purpose, VisitPlace Place, string Reason)
{
    /// <summary>True when the subject was told of it before.</summary>
    public bool Announced { get; init; }

    /// <summary>The planned visit that this is; none when left out.</summary>
    public Guid? PlannedId { get; init; }

    /// <summary>Why the subject was not met: no-answer, out, refused, moved, in-custody-or-hospital, not-safe or called-away. Left out when the subject was met.</summary>
    public FailedWhy? FailedWhy { get; init; }

    /// <summary>The day of the next try, within 31 days; needed when the subject was not met.</summary>
    public DateOnly? RetryOn { get; init; }

    /// <summary>Where the body-worn video is kept, at most 100 characters; never the video.</summary>
    public string? Video { get; init; }

    /// <summary>What was done that a visit by itself gives no power to do, with the power or consent for each.</summary>
    public IReadOnlyList<PowerSaid> Powers { get; init; } = [];

    /// <summary>The terms in force at that moment; one that is left out is kept as not checked.</summary>
    public IReadOnlyList<TermFound> Terms { get; init; } = [];
}

internal sealed class RecordVisitHandler(VisitsDb db, IOrders orders, ISubjects subjects, IDatabaseProvider provider, RequestContext context, TimeProvider time) : IRequestHandler<RecordVisit, Guid>
{
    public async Task<Guid> Handle(RecordVisit command, CancellationToken cancel)
    {
        var (by, what) = (context.By(command.Reason, time), command.What);
        var at = what.At.ToUniversalTime();
        var person = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (person.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this record as it is: it was erased")]);
        var records = await subjects.SamePerson(person.Id, cancel);
        var binding = await orders.Binding(person.Id, at, cancel);
        var supervised = await db.Supervised.Where(o => EF.Parameter(records).Contains(o.SubjectId) && o.EndsAt > by.Now).ToListAsync(cancel);

        var visit = await Planned(what, records, cancel) ?? Visit.Unplanned(context.Actor.Force, person.Id, what.Purpose, at, by);
        visit.Record(new(at, what.Announced, what.Place, what.FailedWhy, what.RetryOn, what.Video, what.Powers, what.Terms),
            [.. binding.Select(b => new TermInForce(b.OrderId, b.OrderReference, b.ConditionId, b.Number))], by);
        if (db.Entry(visit).State == EntityState.Detached)
            db.Visits.Add(visit);
        if (visit.State == VisitState.Failed)
            db.Visits.Add(visit.NextTry(by));
        else
            await Met(at, visit, supervised, records, cancel);
        Tell(visit);
        context.Consult([visit.Id, visit.SubjectId, .. binding.Select(b => b.OrderId)]);
        context.Command!.Answer = visit.Id;
        return await Save(visit, cancel);
    }

    private async Task<Visit?> Planned(VisitInput what, IReadOnlyList<Guid> records, CancellationToken cancel) => what.PlannedId is not { } id ? null
        : await db.Visits.Include(v => v.Powers).Include(v => v.Terms).AsSplitQuery().SingleOrDefaultAsync(v => v.Id == id && EF.Parameter(records).Contains(v.SubjectId), cancel)
            ?? throw new RuleBrokenException([new("planned-unknown", "Choose a planned visit of this person, or none", "plannedId")]);

    // whoever was met need not be tried again; a briefing is done only when its terms were gone through
    private async Task Met(DateTimeOffset at, Visit visit, List<SupervisedOrder> supervised, IReadOnlyList<Guid> records, CancellationToken cancel)
    {
        supervised.ForEach(o => o.Met(at));
        var tries = await db.Visits.Where(v => EF.Parameter(records).Contains(v.SubjectId) && v.State == VisitState.Planned && v.OrderId == null).ToListAsync(cancel);
        foreach (var other in tries.Where(v => v != visit && v.State == VisitState.Planned))
            other.Drop();
    }

    private void Tell(Visit visit)
    {
        db.Publish(new VisitRecorded(visit.Id, visit.SubjectId, visit.Force, Words.Kebab(visit.Purpose.ToString()), Words.Kebab(visit.State.ToString()), LondonTime.DateOf(visit.At!.Value)));
        var suspected = visit.Terms.Where(t => t.Result == TermResult.SuspectedBreach).Select(t => new SuspectedTerm(t.OrderId, t.ConditionId)).ToList();
        if (suspected.Count > 0)
            db.Publish(new BreachSuspected(visit.Id, visit.SubjectId, visit.Force, visit.At.Value, suspected));
        // evidence about an order only where every term of it was gone through; of single terms the visit itself tells
        foreach (var order in visit.Terms.GroupBy(t => t.OrderId).Where(g => g.All(t => t.Told >= TermTold.Explained)))
            db.Publish(new TermsExplained(visit.Id, visit.Reference, order.Key, visit.At.Value, visit.Video is not null && order.All(t => t.Told == TermTold.ReadBack)));
    }

    private async Task<Guid> Save(Visit visit, CancellationToken cancel)
    {
        await provider.SaveNew(() => db.SaveChangesAsync(cancel), () =>
        {
            foreach (var made in db.ChangeTracker.Entries<Visit>().Where(v => v.State == EntityState.Added))
                made.Entity.TakeAnotherReference();
        });
        return visit.Id;
    }
}
