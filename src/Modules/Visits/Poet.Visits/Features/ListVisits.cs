using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>The visits to a person, planned ones first, then the newest; at most 200.</summary>
[Permission("visits.read")]
internal sealed record ListVisits(Guid SubjectId) : IPersonQuery<VisitsOfPerson>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/people/{subjectId:guid}", async (Guid subjectId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListVisits(subjectId), cancel)))
            .WithSummary("List the visits to a person").Sends(typeof(ListVisits));
}

/// <summary>The visits to a person.</summary>
internal sealed record VisitsOfPerson(Guid SubjectId, string SubjectName, IReadOnlyList<VisitRow> Visits);

/// <summary>The visits that are planned and not made, the oldest first; at most 200.</summary>
[Permission("visits.read")]
internal sealed record ListPlanned : IPersonQuery<IReadOnlyList<VisitRow>>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/planned", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListPlanned(), cancel)))
            .WithSummary("List visits to be made").Sends(typeof(ListPlanned));
}

/// <summary>A visit in a list.</summary>
/// <param name="For">The day for which it is planned, or on which it was made.</param>
/// <param name="Late">True where that day has passed and it is not made.</param>
/// <param name="Suspected">Terms for whose breach something speaks.</param>
/// <param name="Terms">Terms that were in force.</param>
internal sealed record VisitRow(Guid Id, string Reference, Guid SubjectId, string SubjectName, Guid? OrderId, VisitPurpose Purpose, VisitState State, DateOnly For, bool Late, DateTimeOffset? At, string? Officer,
    FailedWhy? FailedWhy, DateOnly? RetryOn, int Suspected, int Terms);

internal sealed class ListVisitsHandler(VisitsDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ListVisits, VisitsOfPerson>, IRequestHandler<ListPlanned, IReadOnlyList<VisitRow>>
{
    private const int Most = 200;

    public async Task<VisitsOfPerson> Handle(ListVisits query, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var records = await subjects.SamePerson(person.Id, cancel);
        var rows = await Rows(db.Visits.Where(v => EF.Parameter(records).Contains(v.SubjectId)).OrderByDescending(v => v.PlannedFor).ThenBy(v => v.Reference), cancel);
        context.Consult(person.Id);
        return new(person.Id, person.Name, [.. rows.OrderByDescending(v => v.State == VisitState.Planned).ThenByDescending(v => v.At)]);
    }

    public Task<IReadOnlyList<VisitRow>> Handle(ListPlanned query, CancellationToken cancel) =>
        Rows(db.Visits.Where(v => v.State == VisitState.Planned).OrderBy(v => v.PlannedFor).ThenBy(v => v.Reference), cancel);

    private async Task<IReadOnlyList<VisitRow>> Rows(IQueryable<Visit> visits, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        var rows = await visits.AsNoTracking().Take(Most).Select(v => new { Visit = v, Suspected = v.Terms.Count(t => t.Result == TermResult.SuspectedBreach), Terms = v.Terms.Count }).ToListAsync(cancel);
        var people = await subjects.Summaries([.. rows.Select(r => r.Visit.SubjectId).Distinct()], cancel);
        context.Consult(rows.Select(r => r.Visit.SubjectId));
        return [.. rows.Select(r => (r.Visit, r.Suspected, r.Terms)).Select(r => new VisitRow(r.Visit.Id, r.Visit.Reference, r.Visit.SubjectId, people.GetValueOrDefault(r.Visit.SubjectId)?.Name ?? "Not yours to see", r.Visit.OrderId,
            r.Visit.Purpose, r.Visit.State, r.Visit.PlannedFor, r.Visit.State == VisitState.Planned && r.Visit.PlannedFor < today, r.Visit.At, r.Visit.Officer, r.Visit.FailedWhy, r.Visit.RetryOn, r.Suspected, r.Terms))];
    }
}
