using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Tiers;

/// <summary>Trawls of the force, the newest first.</summary>
[Permission("plans.read")]
internal sealed record ListTrawls : IQuery<IReadOnlyList<TrawlRow>>
{
    public static void Map(IEndpointRouteBuilder trawls) =>
        trawls.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListTrawls(), cancel)))
            .WithSummary("List trawls").Sends(typeof(ListTrawls));
}

/// <summary>One trawl with its differences.</summary>
[Permission("plans.read")]
internal sealed record ShowTrawl(Guid TrawlId) : IPersonQuery<TrawlView>
{
    public static void Map(IEndpointRouteBuilder trawls) =>
        trawls.MapGet("/{trawlId:guid}", async (Guid trawlId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowTrawl(trawlId), cancel)))
            .WithSummary("Show one trawl").Sends(typeof(ShowTrawl));
}

/// <summary>A trawl.</summary>
/// <param name="Id">Id.</param>
/// <param name="On">The day for which it counts.</param>
/// <param name="By">Who ran it.</param>
/// <param name="PolicyNumber">By which policy; 0 for the rules as published.</param>
/// <param name="People">People named in any report.</param>
/// <param name="Reports">Reports read.</param>
/// <param name="First">Of tier 1 by the count.</param>
/// <param name="Second">Of tier 2 by the count.</param>
/// <param name="Near">People whom one report more would make of a higher tier.</param>
/// <param name="Differences">Differences found.</param>
/// <param name="Open">Of them not signed off.</param>
internal sealed record TrawlRow(Guid Id, DateOnly On, string By, int PolicyNumber, int People, int Reports, int First, int Second, int Near, int Differences, int Open);

/// <summary>A trawl with its differences.</summary>
/// <param name="Trawl">The trawl.</param>
/// <param name="Differences">At most 1,000, the open ones first.</param>
internal sealed record TrawlView(TrawlRow Trawl, IReadOnlyList<DifferenceView> Differences);

/// <summary>Somebody whom the count puts elsewhere than how the person is managed.</summary>
/// <param name="Id">Id.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="NominalId">The nominal; left out for somebody who is none.</param>
/// <param name="Was">The tier under which the person is managed; left out for none.</param>
/// <param name="Counted">The tier by the count; left out for neither.</param>
/// <param name="Namings">Reports that count.</param>
/// <param name="Rapes">Of them rape.</param>
/// <param name="LastReportedOn">The day of the last of them.</param>
/// <param name="Answer">What is done about it; left out while it is open.</param>
/// <param name="Why">Why.</param>
/// <param name="SignedBy">Who signed it off.</param>
internal sealed record DifferenceView(Guid Id, Guid SubjectId, string SubjectName, Guid? NominalId, int? Was, int? Counted, int Namings, int Rapes, DateOnly? LastReportedOn, TrawlAnswer? Answer, string? Why, string? SignedBy);

internal sealed class ShowTrawlsHandler(PlansDb db, ISubjects subjects, RequestContext context) : IRequestHandler<ListTrawls, IReadOnlyList<TrawlRow>>, IRequestHandler<ShowTrawl, TrawlView>
{
    private const int MostTrawls = 50;
    private const int MostDifferences = 1000;

    public async Task<IReadOnlyList<TrawlRow>> Handle(ListTrawls query, CancellationToken cancel) => [.. (await db.Trawls.AsNoTracking().OrderByDescending(t => t.At).Take(MostTrawls).ToListAsync(cancel)).Select(Row)];

    public async Task<TrawlView> Handle(ShowTrawl query, CancellationToken cancel)
    {
        var trawl = await db.Trawls.AsNoTracking().SingleOrDefaultAsync(t => t.Id == query.TrawlId, cancel) ?? throw new NotFoundException("trawl");
        var differences = await db.Differences.AsNoTracking().Where(d => d.TrawlId == trawl.Id).OrderBy(d => d.Answer != null).ThenBy(d => d.Counted ?? TierStanding.Neither).ThenByDescending(d => d.Namings).ThenBy(d => d.Id).Take(MostDifferences).ToListAsync(cancel);
        var people = await subjects.Summaries([.. differences.Select(d => d.SubjectId).Distinct()], cancel);
        context.Consult(differences.Select(d => d.SubjectId));
        var holdsBack = HeldBack.From(context.Actor, mayHoldProtectedDetails: true);
        return new(Row(trawl), [.. differences.Select(d => new DifferenceView(d.Id, d.SubjectId, people.GetValueOrDefault(d.SubjectId)?.Name ?? "Not yours to see", d.NominalId, d.Was, d.Counted, d.Namings, d.Rapes, d.LastReportedOn, d.Answer,
            d.Why is null ? null : holdsBack ? HeldBack.Words : d.Why, d.SignedBy))]);
    }

    private static TrawlRow Row(Trawl t) => new(t.Id, t.On, t.By, t.PolicyNumber, t.People, t.Reports, t.First, t.Second, t.Near, t.Differences, t.Open);
}
