using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>What to go through on a visit to a person: the terms in force at a moment, orders that have not started, and what a visit gives no power to do.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="At">The moment, with its offset; now when left out.</param>
[Permission("visits.read")]
internal sealed record ShowChecklist(Guid SubjectId, DateTimeOffset? At = null) : IPersonQuery<ChecklistView>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/people/{subjectId:guid}/checklist", async (Guid subjectId, DateTimeOffset? at, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ShowChecklist(subjectId, at), cancel)))
            .WithSummary("What to go through on a visit").Sends(typeof(ShowChecklist));
}

/// <summary>What to go through on a visit.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="Under18">True for a child at that moment.</param>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Terms">The terms in force then.</param>
/// <param name="NotStarted">References of orders that wait for release, service or a date that is not recorded: whether they bind, this cannot tell.</param>
/// <param name="Planned">Visits that are planned for the person.</param>
/// <param name="Reminders">What to mind.</param>
internal sealed record ChecklistView(Guid SubjectId, string SubjectName, bool Under18, DateTimeOffset At, IReadOnlyList<ChecklistTerm> Terms, IReadOnlyList<string> NotStarted, IReadOnlyList<PlannedVisit> Planned, IReadOnlyList<string> Reminders);

/// <summary>A term in force.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">Its short reference.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="Certain">False where it is not certain that the order binds.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words, or a sentence in their place where they are withheld.</param>
/// <param name="Kind">What kind of condition it is.</param>
/// <param name="LastChecked">When it was last found complied with or suspected broken, in UTC; left out when it never was.</param>
internal sealed record ChecklistTerm(Guid OrderId, string OrderReference, string TypeCode, bool Certain, Guid ConditionId, int Number, string Words, string? Kind, DateTimeOffset? LastChecked);

internal sealed class ShowChecklistHandler(VisitsDb db, IOrders orders, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ShowChecklist, ChecklistView>
{
    private static readonly string[] Reminders =
    [
        "A visit by itself gives no power to enter, search or look into a device: record the power or consent for each. Refused where there is no power is a result, and no breach",
        "On suspicion of a breach caution first: further questions are an interview (PACE Code C 10)",
        "This covers only orders recorded here: not bail, licence, other orders or other offences",
    ];

    public async Task<ChecklistView> Handle(ShowChecklist query, CancellationToken cancel)
    {
        var at = query.At?.ToUniversalTime() ?? time.GetUtcNow();
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var records = await subjects.SamePerson(person.Id, cancel);
        var binding = await orders.Binding(person.Id, at, cancel);
        var waiting = (await orders.Of(person.Id, at, cancel)).Where(o => o.State == "awaiting-start").Select(o => $"{o.TypeCode} {o.Reference}").ToList();
        var ids = binding.Select(b => b.OrderId).Distinct().ToArray();
        var seen = await db.Terms.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.OrderId) && (t.Result == TermResult.Complied || t.Result == TermResult.SuspectedBreach))
            .Join(db.Visits, t => t.VisitId, v => v.Id, (t, v) => new { t.ConditionId, v.At }).GroupBy(t => t.ConditionId).Select(g => new { g.Key, Last = g.Max(t => t.At) }).ToDictionaryAsync(t => t.Key, t => t.Last, cancel);
        var planned = await db.Visits.AsNoTracking().Where(v => EF.Parameter(records).Contains(v.SubjectId) && v.State == VisitState.Planned).OrderBy(v => v.PlannedFor).ToListAsync(cancel);
        context.Consult([person.Id, .. ids]);
        return new(person.Id, person.Name, person.BornOn is { } born && LegalClock.AgeOn(born, LondonTime.DateOf(at)) < 18, at,
            [.. binding.Select(b => new ChecklistTerm(b.OrderId, b.OrderReference, b.TypeCode, b.OrderState == "in-force", b.ConditionId, b.Number, b.Words, b.Kind, seen.GetValueOrDefault(b.ConditionId)))],
            waiting, [.. planned.Select(v => new PlannedVisit(v.Id, v.Reference, v.Purpose, v.PlannedFor))], Reminders);
    }
}

/// <summary>A visit to be made.</summary>
internal sealed record PlannedVisit(Guid Id, string Reference, VisitPurpose Purpose, DateOnly For);
