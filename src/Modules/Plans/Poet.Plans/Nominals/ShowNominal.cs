using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Plans.Tiers;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominals;

/// <summary>One nominal: how the person stands, who owns them, why they rank where they do, and everything done.</summary>
[Permission("plans.read")]
internal sealed record ShowNominal(Guid NominalId) : IPersonQuery<NominalView>
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapGet("/{nominalId:guid}", async (Guid nominalId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowNominal(nominalId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one nominal").Sends(typeof(ShowNominal));
}

/// <summary>A nominal. A suspicion of the police, and no finding of guilt.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Tier">1 to 3.</param>
/// <param name="Basis">counted or judged.</param>
/// <param name="State">offered, active, monitoring, archived or reactivated.</param>
/// <param name="StateSince">Since this day.</param>
/// <param name="ReviewOn">The day of the next review.</param>
internal sealed record NominalView(Guid Id, Guid Version, string Reference, Guid SubjectId, string SubjectName, int Tier, AdoptionBasis Basis, NominalState State, DateOnly StateSince, DateOnly ReviewOn)
{
    /// <summary>The policy under which the tier was counted; 0 for the rules as published, left out for a panel's judgement.</summary>
    public int? PolicyNumber { get; init; }

    /// <summary>The nomination that led here.</summary>
    public Guid? NominationId { get; init; }

    public DateTimeOffset AdoptedAt { get; init; }

    /// <summary>Left out while nobody owns it.</summary>
    public Guid? OwnerId { get; init; }

    public string? Owner { get; init; }
    public string? Unit { get; init; }

    /// <summary>When the owner accepted, in UTC; left out while it is only offered.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>risk-reduced, unfounded, ceased, imprisoned, moved-away or died, while monitored or archived.</summary>
    public NominalOutcome? Outcome { get; init; }

    /// <summary>A move to less that waits for a reviewer.</summary>
    public NominalState? ProposedState { get; init; }

    public NominalOutcome? ProposedOutcome { get; init; }
    public string? ProposedEvidence { get; init; }
    public Guid? ProposedById { get; init; }

    /// <summary>The points of the ranking and what they are made of.</summary>
    public int Points { get; init; }

    public IReadOnlyList<RankPart> Parts { get; init; } = [];

    /// <summary>Why somebody adjusted them; left out where nobody did.</summary>
    public string? RankReason { get; init; }

    /// <summary>Reports that count now.</summary>
    public int Namings { get; init; }

    /// <summary>The tier that the count says now; left out for neither.</summary>
    public int? CountedTier { get; init; }

    public bool InPrison { get; init; }

    /// <summary>Reports that counted at adoption.</summary>
    public int NamingsAtAdoption { get; init; }

    /// <summary>Of them, reported in the twelve months before.</summary>
    public int RecentAtAdoption { get; init; }

    /// <summary>The same, and reports after adoption, at 6, 12 and 24 months; those months that are over.</summary>
    public IReadOnlyList<AfterAdoption> After { get; init; } = [];

    public IReadOnlyList<NominalStepView> Steps { get; init; } = [];
}

/// <summary>A part of the ranking.</summary>
/// <param name="What">What it is for.</param>
/// <param name="Points">Points.</param>
internal sealed record RankPart(string What, int Points);

/// <summary>Reports that count in equal times before and after adoption. Fewer after is no proof that anything prevented them.</summary>
/// <param name="Months">6, 12 or 24.</param>
/// <param name="Before">Reported in as many months before adoption.</param>
/// <param name="After">Reported in as many months after it.</param>
internal sealed record AfterAdoption(int Months, int Before, int After)
{
    /// <summary>How many months before and after are compared.</summary>
    public static IReadOnlyList<int> Measured { get; } = [6, 12, 24];

    /// <summary>The comparisons whose months after are over.</summary>
    /// <param name="adopted">The day of adoption in London, which is the last one before.</param>
    /// <param name="now">What counts now, with its trail.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<AfterAdoption> Of(DateOnly adopted, TierAnswer now, DateOnly today)
    {
        var days = now.Trail.Where(c => c.WhyNot is null).Select(c => c.Report.ReportedOn).ToList();
        return [.. Measured.Where(m => adopted.AddMonths(m) <= today).Select(m => new AfterAdoption(m, days.Count(d => d > adopted.AddMonths(-m) && d <= adopted), days.Count(d => d > adopted && d <= adopted.AddMonths(m))))];
    }
}

/// <summary>One thing done.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Detail">Owner, outcome or cause that goes with it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">Evidence.</param>
/// <param name="State">The state after it.</param>
/// <param name="Tier">The tier after it.</param>
internal sealed record NominalStepView(NominalStepKind Kind, string? Detail, DateTimeOffset At, string By, string Reason, string? Note, NominalState State, int Tier);

internal sealed class ShowNominalHandler(PlansDb db, NominalDesk desk, TierCounting counting, Policies policies, ISubjects subjects, RequestContext context) : IRequestHandler<ShowNominal, NominalView>
{
    public async Task<NominalView> Handle(ShowNominal query, CancellationToken cancel)
    {
        var n = await db.Nominals.AsNoTracking().Include(x => x.Steps.OrderBy(s => s.Sequence)).SingleOrDefaultAsync(x => x.Id == query.NominalId, cancel) ?? throw new NotFoundException("nominal");
        var person = (await subjects.Summaries([n.SubjectId], cancel)).GetValueOrDefault(n.SubjectId);
        var today = desk.Today;
        var policy = await policies.On(n.Force, today, cancel);
        var now = (await counting.Of(n.Force, [n.SubjectId], policy.Rules, today, cancel))[n.SubjectId];
        var parts = n.Points(policy.Rules.Points, now, today, policy.Rules.First.Months);
        context.Consult([n.Id, n.SubjectId]);
        return new(n.Id, n.Version, n.Reference, n.SubjectId, person?.Name ?? "Not yours to see", n.Tier, n.Basis, n.State, n.StateSince, n.ReviewOn)
        {
            PolicyNumber = n.PolicyNumber, NominationId = n.NominationId, AdoptedAt = n.AdoptedAt, OwnerId = n.OwnerId, Owner = n.Owner, Unit = n.Unit, AcceptedAt = n.AcceptedAt, Outcome = n.Outcome,
            ProposedState = n.ProposedState, ProposedOutcome = n.ProposedOutcome, ProposedEvidence = Words(n.ProposedEvidence), ProposedById = n.ProposedById,
            Points = parts.Sum(p => p.Points), Parts = [.. parts.Select(p => new RankPart(p.What, p.Points))], RankReason = Words(n.RankReason),
            Namings = now.Namings, CountedTier = now.Tier, InPrison = now.InPrison, NamingsAtAdoption = n.NamingsAtAdoption, RecentAtAdoption = n.RecentAtAdoption, After = AfterAdoption.Of(LondonTime.DateOf(n.AdoptedAt), now, today),
            Steps = [.. n.Steps.Select(s => new NominalStepView(s.Kind, s.Detail, s.At, s.ActorName, Words(s.Reason)!, Words(s.Note), s.State, s.Tier))],
        };
    }

    // nobody has looked whether an officer's words tell where a protected person is
    private string? Words(string? words) => words is not null && HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
