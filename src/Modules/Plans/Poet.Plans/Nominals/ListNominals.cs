using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Plans.Tiers;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominals;

/// <summary>The force's nominals by rank, the highest first, with totals that say what they do not explain.</summary>
[Permission("plans.read")]
internal sealed record ListNominals : IPersonQuery<NominalPage>
{
    /// <summary>managed (offered, active, reactivated), offered, active, monitoring, archived, reactivated or all; managed when left out.</summary>
    public string? State { get; init; }

    /// <summary>Only of this tier, 1 to 3.</summary>
    public int? Tier { get; init; }

    /// <summary>True for your own only.</summary>
    public bool? Mine { get; init; }

    /// <summary>True for those that nobody has accepted.</summary>
    public bool? WithoutOwner { get; init; }

    /// <summary>True for those whose review is due.</summary>
    public bool? Due { get; init; }

    /// <summary>True for those about which a move to less is proposed.</summary>
    public bool? Proposed { get; init; }

    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapGet("/", async ([AsParameters] ListNominals query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List nominals").Sends(typeof(ListNominals));
}

/// <summary>Nominals of a force.</summary>
/// <param name="Nominals">At most 500, by rank.</param>
/// <param name="More">How many more match.</param>
/// <param name="Totals">All nominals of the force together.</param>
internal sealed record NominalPage(IReadOnlyList<NominalRow> Nominals, int More, NominalTotals Totals);

/// <summary>A nominal in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Tier">1 to 3.</param>
/// <param name="State">How it stands.</param>
/// <param name="Points">Points of the ranking.</param>
/// <param name="Parts">What they are made of.</param>
/// <param name="Owner">Owner; left out for nobody.</param>
/// <param name="Accepted">True where the owner accepted.</param>
/// <param name="ReviewOn">The day of the next review.</param>
/// <param name="Overdue">True where that has passed.</param>
/// <param name="Proposed">True where a move to less is proposed.</param>
internal sealed record NominalRow(Guid Id, string Reference, Guid SubjectId, string SubjectName, int Tier, NominalState State, int Points, IReadOnlyList<RankPart> Parts, string? Owner, bool Accepted, DateOnly ReviewOn, bool Overdue, bool Proposed);

/// <summary>
/// Everybody adopted, in groups that add up. Whom the groups do not explain - still managed, though the count makes no tier today and no panel judged - is shown as such, and never spread over the others.
/// </summary>
/// <param name="Adopted">Nominals ever adopted: the sum of the groups.</param>
/// <param name="Archived">Archived now.</param>
/// <param name="First">Not archived, and tier 1 by the count of today.</param>
/// <param name="Second">Not archived, and tier 2 by the count of today.</param>
/// <param name="Third">Not archived, and adopted by a panel's judgement.</param>
/// <param name="Unexplained">In none of these groups.</param>
/// <param name="Reports">Reports that count, of all of them together.</param>
internal sealed record NominalTotals(int Adopted, int Archived, int First, int Second, int Third, int Unexplained, int Reports);

internal sealed class ListNominalsHandler(PlansDb db, NominalDesk desk, TierCounting counting, Policies policies, ISubjects subjects, RequestContext context) : IRequestHandler<ListNominals, NominalPage>
{
    private const int Most = 500;

    public async Task<NominalPage> Handle(ListNominals query, CancellationToken cancel)
    {
        var today = desk.Today;
        var found = await Filtered(query, today).AsNoTracking().OrderBy(n => n.Tier).ThenBy(n => n.ReviewOn).ThenBy(n => n.Reference).ToListAsync(cancel);
        var policy = await policies.On(context.Actor.Force, today, cancel);
        var everybody = await db.Nominals.AsNoTracking().Select(n => new { n.SubjectId, n.State, n.Basis }).ToListAsync(cancel);
        var answers = await counting.Of(context.Actor.Force, [.. everybody.Select(n => n.SubjectId)], policy.Rules, today, cancel);
        var ranked = found.Select(n => (Nominal: n, Parts: n.Points(policy.Rules.Points, answers[n.SubjectId], today, policy.Rules.First.Months))).OrderByDescending(n => n.Parts.Sum(p => p.Points)).ThenBy(n => n.Nominal.Tier)
            .ThenBy(n => n.Nominal.Reference, StringComparer.Ordinal).Take(Most).ToList();
        var people = await subjects.Summaries([.. ranked.Select(n => n.Nominal.SubjectId).Distinct()], cancel);
        context.Consult(ranked.Select(n => n.Nominal.SubjectId));
        var live = everybody.Where(n => n.State != NominalState.Archived).ToList();
        var (third, byCount) = (live.Count(n => n.Basis == AdoptionBasis.Judged), live.Where(n => n.Basis == AdoptionBasis.Counted).ToLookup(n => answers[n.SubjectId].Tier));
        var (first, second) = (byCount[1].Count(), byCount[2].Count());
        return new([.. ranked.Select(r => Row(r.Nominal, r.Parts, people, today))], Math.Max(0, found.Count - Most),
            new(everybody.Count, everybody.Count - live.Count, first, second, third, live.Count - third - first - second, everybody.Select(n => n.SubjectId).Distinct().Sum(id => answers[id].Namings)));
    }

    private static NominalRow Row(Nominal n, IReadOnlyList<(string What, int Points)> parts, IReadOnlyDictionary<Guid, SubjectSummary> people, DateOnly today) =>
        new(n.Id, n.Reference, n.SubjectId, people.GetValueOrDefault(n.SubjectId)?.Name ?? "Not yours to see", n.Tier, n.State, parts.Sum(p => p.Points), [.. parts.Select(p => new RankPart(p.What, p.Points))],
            n.Owner, n.AcceptedAt is not null, n.ReviewOn, n.ReviewOn < today, n.ProposedState is not null);

    private IQueryable<Nominal> Filtered(ListNominals query, DateOnly today)
    {
        var nominals = query.State switch
        {
            null or "" or "managed" => db.Nominals.Where(n => n.State == NominalState.Offered || n.State == NominalState.Active || n.State == NominalState.Reactivated),
            "all" => db.Nominals,
            _ when Enum.GetValues<NominalState>().FirstOrDefault(s => Words.Kebab(s.ToString()) == query.State, (NominalState)(-1)) is var state && Enum.IsDefined(state) => db.Nominals.Where(n => n.State == state),
            _ => throw new BadInputException("state-unknown", "Give state as managed, offered, active, monitoring, archived, reactivated or all", "state"),
        };
        if (query.Tier is { } tier)
            nominals = nominals.Where(n => n.Tier == tier);
        if (query.Mine == true)
            nominals = nominals.Where(n => n.OwnerId == context.Actor.Id);
        if (query.WithoutOwner == true)
            nominals = nominals.Where(n => n.AcceptedAt == null && n.State != NominalState.Archived);
        if (query.Due == true)
            nominals = nominals.Where(n => n.ReviewOn < today);
        return query.Proposed == true ? nominals.Where(n => n.ProposedState != null) : nominals;
    }
}
