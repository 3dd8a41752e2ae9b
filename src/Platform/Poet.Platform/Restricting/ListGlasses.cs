using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Restricting;

/// <summary>Broken glasses of the own force, newest first: those that nobody reviewed, or all; at most 200.</summary>
/// <param name="All">True for reviewed ones too.</param>
[Permission("records.review")]
public sealed record ListGlasses(bool All = false) : IPersonQuery<IReadOnlyList<GlassView>>
{
    internal static void Map(IEndpointRouteBuilder glasses) =>
        glasses.MapGet("/", async (bool? all, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListGlasses(all ?? false), cancel)))
            .WithSummary("Who opened restricted records").Sends(typeof(ListGlasses));
}

/// <summary>A broken glass.</summary>
/// <param name="Id">Id; the audit has everything read meanwhile under it.</param>
/// <param name="RestrictionId">What was opened.</param>
/// <param name="Owner">Whose record it is.</param>
/// <param name="Who">Who opened it.</param>
/// <param name="Purpose">Why, by code.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Until">When it ended or ends.</param>
/// <param name="OwnerSawAt">When the owner saw the notice; null before.</param>
public sealed record GlassView(Guid Id, Guid RestrictionId, string Owner, string Who, string Purpose, string Reason, DateTimeOffset At, DateTimeOffset Until, DateTimeOffset? OwnerSawAt)
{
    /// <summary>What was decided; null before.</summary>
    public GlassDecision? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? DecisionWhy { get; init; }

    /// <summary>Who decided.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    internal static async Task<IReadOnlyList<GlassView>> Of(IQueryable<BreakGlass> glasses, PlatformDb db, CancellationToken cancel) =>
        await glasses.AsNoTracking().Join(db.Restrictions, g => g.RestrictionId, r => r.Id, (g, r) => new { Glass = g, r.OwnerName }).OrderByDescending(g => g.Glass.At).Take(200)
            .Select(g => new GlassView(g.Glass.Id, g.Glass.RestrictionId, g.OwnerName, g.Glass.ActorName, g.Glass.Purpose, g.Glass.Reason, g.Glass.At, g.Glass.Until, g.Glass.SeenAt)
            {
                Decision = g.Glass.Decision, DecisionWhy = g.Glass.DecisionWhy, ReviewedBy = g.Glass.ReviewedBy, ReviewedAt = g.Glass.ReviewedAt,
            }).ToListAsync(cancel);
}

internal sealed class ListGlassesHandler(PlatformDb db, RequestContext context) : IRequestHandler<ListGlasses, IReadOnlyList<GlassView>>
{
    public async Task<IReadOnlyList<GlassView>> Handle(ListGlasses query, CancellationToken cancel)
    {
        var found = await GlassView.Of(db.BrokenGlasses.Where(g => g.Force == context.Actor.Force && (query.All || g.Decision == null)), db, cancel);
        context.Consult(found.Select(g => g.Id));
        return found;
    }
}
