using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Tiers;

/// <summary>People to adopt or to watch: of a tier and no nominal, one report away from a higher tier, or kept from one by prison alone. Each is counted again for the answer.</summary>
[Permission("plans.read")]
internal sealed record ListStandings : IPersonQuery<IReadOnlyList<StandingRow>>
{
    /// <summary>to-adopt, one-away or in-prison; to-adopt when left out.</summary>
    public string? Which { get; init; }

    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/watch", async ([AsParameters] ListStandings query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List people to adopt or to watch").Sends(typeof(ListStandings));
}

/// <summary>Somebody to adopt or to watch.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Tier">1 or 2; left out for neither.</param>
/// <param name="Namings">Reports that count.</param>
/// <param name="Rapes">Of them rape.</param>
/// <param name="LastReportedOn">The day of the last of them.</param>
/// <param name="TierIfReleased">The tier that only prison keeps the person from.</param>
/// <param name="WithOneReport">The higher tier that one more report of a sexual offence would make.</param>
/// <param name="WithOneRape">The higher tier that one more report of rape would make.</param>
/// <param name="ExpectedRelease">For somebody in prison, the day on which release is expected, where one is known.</param>
internal sealed record StandingRow(Guid SubjectId, string SubjectName, int? Tier, int Namings, int Rapes, DateOnly? LastReportedOn, int? TierIfReleased, int? WithOneReport, int? WithOneRape, DateOnly? ExpectedRelease);

internal sealed class ListStandingsHandler(PlansDb db, TierCounting counting, Policies policies, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ListStandings, IReadOnlyList<StandingRow>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<StandingRow>> Handle(ListStandings query, CancellationToken cancel)
    {
        var (today, force) = (LondonTime.DateOf(time.GetUtcNow()), context.Actor.Force);
        var standings = query.Which switch
        {
            null or "" or "to-adopt" => db.Standings.Where(s => s.Place < TierStanding.Neither && !db.Nominals.Any(n => n.Force == s.Force && n.SubjectId == s.SubjectId)),
            "one-away" => db.Standings.Where(s => s.OneAway != null),
            "in-prison" => db.Standings.Where(s => s.TierIfReleased != null),
            _ => throw new BadInputException("which-unknown", "Give which as to-adopt, one-away or in-prison", "which"),
        };
        var found = await standings.AsNoTracking().OrderBy(s => s.Place).ThenByDescending(s => s.LastReportedOn).ThenBy(s => s.SubjectId).Take(Most).Select(s => s.SubjectId).ToListAsync(cancel);
        var policy = await policies.On(force, today, cancel);
        var now = await counting.Of(force, found, policy.Rules, today, cancel);
        var people = await subjects.Summaries(found, cancel);
        var ids = found.ToArray();
        var releases = (await db.PrisonTimes.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.SubjectId) && t.ReleasedOn == null).Select(t => new { t.SubjectId, t.ExpectedRelease }).ToListAsync(cancel)).ToLookup(t => t.SubjectId, t => t.ExpectedRelease);
        var rows = found.Where(people.ContainsKey).Select(id => (Id: id, Answer: now[id])).Where(r => Still(query.Which, r.Answer)).Select(r => new StandingRow(r.Id, people[r.Id].Name, r.Answer.Tier, r.Answer.Namings, r.Answer.Rapes, r.Answer.LastReportedOn,
            r.Answer.TierIfReleased, r.Answer.WithOneReport, r.Answer.WithOneRape, releases[r.Id].Max())).ToList();
        context.Consult(rows.Select(r => r.SubjectId));
        return rows;
    }

    // months pass without a report: what was counted some time ago may be over
    private static bool Still(string? which, TierAnswer now) => which switch
    {
        "one-away" => now.WithOneRape is not null,
        "in-prison" => now.TierIfReleased is not null,
        _ => now.Tier is not null,
    };
}
