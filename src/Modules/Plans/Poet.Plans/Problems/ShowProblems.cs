using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Problems;

/// <summary>Problem profiles, those that are worked on first, the newest first. Names nobody.</summary>
[Permission("plans.read")]
internal sealed record ListProblems : IQuery<IReadOnlyList<ProblemRow>>
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListProblems(), cancel)))
            .WithSummary("List problem profiles").Sends(typeof(ListProblems));
}

/// <summary>A profile in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Stage">scanning, analysed, responding or assessed.</param>
/// <param name="Owner">Who works on it.</param>
/// <param name="OpenedAt">When it was opened, in UTC.</param>
internal sealed record ProblemRow(Guid Id, string Reference, string Title, ProblemStage Stage, string Owner, DateTimeOffset OpenedAt);

/// <summary>One problem profile with what is counted now, or was when it was assessed.</summary>
[Permission("plans.read")]
internal sealed record ShowProblem(Guid ProfileId) : IPersonQuery<ProblemView>
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapGet("/{profileId:guid}", async (Guid profileId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowProblem(profileId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show a problem profile").Sends(typeof(ShowProblem));
}

/// <summary>A problem profile. What it counts is of those records alone that the asker may see.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Problem">What the problem is taken to be.</param>
/// <param name="Stage">scanning, analysed, responding or assessed.</param>
/// <param name="Owner">Who works on it.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="OpenedAt">When it was opened, in UTC.</param>
/// <param name="People">Who is on it, by name; everybody of the force is counted where nobody is.</param>
/// <param name="Scan">What happened since the first day scanned.</param>
internal sealed record ProblemView(Guid Id, Guid Version, string Reference, string Title, string Problem, ProblemStage Stage, string Owner, string Unit, DateTimeOffset OpenedAt, IReadOnlyList<ProblemPersonView> People, ProblemScan Scan)
{
    /// <summary>Breaches of orders of this type only, by name; left out for every type.</summary>
    public string? Type { get; init; }

    public string? Analysis { get; init; }
    public string? Response { get; init; }
    public DateOnly? ResponseFrom { get; init; }

    /// <summary>Before and after; left out while the response has gone on for fewer than 28 days.</summary>
    public ProblemComparison? Comparison { get; init; }

    public string? Assessment { get; init; }
    public DateOnly? AssessedOn { get; init; }
}

/// <summary>A person on a profile.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Name.</param>
internal sealed record ProblemPersonView(Guid SubjectId, string Name);

/// <summary>What happened.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Breaches">Suspected breaches, those closed without further action left out.</param>
/// <param name="Persons">Different persons behind them.</param>
/// <param name="ByTopPerson">How many are by the person with the most: one person does not stand for many.</param>
/// <param name="ByType">Of them by order type, the most first.</param>
/// <param name="Visits">Visits made; where more is looked at, more is found.</param>
/// <param name="Reports">Crimes reported.</param>
/// <param name="BreachHours">Suspected breaches by weekday, Monday first, and by three hours of London's clock, midnight first.</param>
/// <param name="VisitHours">Visits the same way.</param>
/// <param name="ReportDays">Crimes by the weekday of the report, Monday first; reports say no hour.</param>
internal sealed record ProblemScan(DateOnly From, DateOnly Until, int Breaches, int Persons, int ByTopPerson, IReadOnlyList<CountedType> ByType, int Visits, int Reports, int[][] BreachHours, int[][] VisitHours, int[] ReportDays);

/// <summary>A number by order type.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Count">How many.</param>
internal sealed record CountedType(string Type, int Count);

/// <summary>The same number of days before and after the response began. It shows what happened, not why.</summary>
/// <param name="BeforeFrom">First day before.</param>
/// <param name="BeforeUntil">Last day before.</param>
/// <param name="AfterFrom">First day after.</param>
/// <param name="AfterUntil">Last day after.</param>
/// <param name="Rows">What is compared.</param>
internal sealed record ProblemComparison(DateOnly BeforeFrom, DateOnly BeforeUntil, DateOnly AfterFrom, DateOnly AfterUntil, IReadOnlyList<ComparedCount> Rows);

/// <summary>A number before and after.</summary>
/// <param name="What">suspected-breaches, persons-suspected, visits, visits-met or crimes-reported.</param>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
internal sealed record ComparedCount(string What, int Before, int After);

internal sealed class ShowProblemsHandler(PlansDb db, ProblemCounts counts, ISubjects subjects, OrderTypeCatalogue types, RequestContext context, TimeProvider time)
    : IRequestHandler<ListProblems, IReadOnlyList<ProblemRow>>, IRequestHandler<ShowProblem, ProblemView>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ProblemRow>> Handle(ListProblems query, CancellationToken cancel) =>
        await db.Problems.AsNoTracking().OrderBy(p => p.Stage == ProblemStage.Assessed).ThenByDescending(p => p.OpenedAt).ThenBy(p => p.Id).Take(Most)
            .Select(p => new ProblemRow(p.Id, p.Reference, p.Title, p.Stage, p.Owner, p.OpenedAt)).ToListAsync(cancel);

    public async Task<ProblemView> Handle(ShowProblem query, CancellationToken cancel)
    {
        var profile = await db.Problems.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.ProfileId, cancel) ?? throw new NotFoundException("problem profile");
        var until = profile.AssessedOn ?? LondonTime.DateOf(time.GetUtcNow());
        var on = await db.ProblemPeople.AsNoTracking().Where(p => p.ProfileId == profile.Id).Select(p => p.SubjectId).ToListAsync(cancel);
        var named = await subjects.Summaries(on, cancel);
        var data = await counts.Of(profile, until, cancel);
        context.Consult(on.Append(profile.Id));
        return new(profile.Id, profile.Version, profile.Reference, profile.Title, profile.Problem, profile.Stage, profile.Owner, profile.Unit, profile.OpenedAt,
            [.. on.Where(id => named.GetValueOrDefault(id) is { ErasedOn: null }).Select(id => new ProblemPersonView(id, named[id].Name)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)], Scan(data, new(profile.ScanFrom, until)))
        {
            Type = profile.TypeCode is { } code ? NameOf(code) : null, Analysis = profile.Analysis, Response = profile.Response, ResponseFrom = profile.ResponseFrom,
            Comparison = profile.ResponseFrom is { } from && ProblemAssessment.Of(from, until) is { } compared ? Compare(data, compared) : null, Assessment = profile.Assessment, AssessedOn = profile.AssessedOn,
        };
    }

    private ProblemScan Scan(ProblemData data, Stretch days)
    {
        var (breaches, visits, reports) = (data.Breaches.Where(b => In(days, b.What)).ToList(), data.Visits.Where(v => In(days, v.What)).ToList(), data.Reports.Where(days.Holds).ToList());
        var byPerson = breaches.GroupBy(b => b.What.Person).Select(g => g.Count()).ToList();
        var byDay = new int[7];
        foreach (var day in reports)
            byDay[((int)day.DayOfWeek + 6) % 7]++;
        return new(days.From, days.Until, breaches.Count, byPerson.Count, byPerson.DefaultIfEmpty(0).Max(),
            [.. breaches.GroupBy(b => b.TypeCode).Select(g => new CountedType(NameOf(g.Key), g.Count())).OrderByDescending(t => t.Count).ThenBy(t => t.Type, StringComparer.Ordinal)], visits.Count, reports.Count,
            WeekOfHours.Of(breaches.Select(b => b.What.At)), WeekOfHours.Of(visits.Select(v => v.What.At)), byDay);
    }

    private static ProblemComparison Compare(ProblemData data, ProblemAssessment compared)
    {
        return new(compared.Before.From, compared.Before.Until, compared.After.From, compared.After.Until,
        [
            Row("suspected-breaches", days => data.Breaches.Count(b => In(days, b.What))), Row("persons-suspected", days => data.Breaches.Where(b => In(days, b.What)).Select(b => b.What.Person).Distinct().Count()),
            Row("visits", days => data.Visits.Count(v => In(days, v.What))), Row("visits-met", days => data.Visits.Count(v => v.Met && In(days, v.What))), Row("crimes-reported", days => data.Reports.Count(days.Holds)),
        ]);

        ComparedCount Row(string what, Func<Stretch, int> count) => new(what, count(compared.Before), count(compared.After));
    }

    private static bool In(Stretch days, Happened what) => days.Holds(LondonTime.DateOf(what.At));

    private string NameOf(string code) => types.Find(code)?.Info.Name ?? code;
}
