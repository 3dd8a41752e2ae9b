using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Tiers;

/// <summary>The rules for tiers that hold, and every version proposed, the newest first.</summary>
[Permission("plans.read")]
internal sealed record ListPolicies : IQuery<PoliciesView>
{
    public static void Map(IEndpointRouteBuilder policies) =>
        policies.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListPolicies(), cancel)))
            .WithSummary("List rules for tiers").Sends(typeof(ListPolicies));
}

/// <summary>Rules for tiers.</summary>
/// <param name="Number">The policy that holds today; 0 for the rules as published.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Policies">Every version of the force.</param>
internal sealed record PoliciesView(int Number, TierRules Rules, IReadOnlyList<PolicyView> Policies);

/// <summary>A version.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Number">From 1 on.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="EffectiveFrom">The first day on which it holds.</param>
/// <param name="Reason">Why it was proposed.</param>
/// <param name="ProposedBy">By whom.</param>
/// <param name="ProposedById">Id of that person.</param>
/// <param name="ProposedAt">When, in UTC.</param>
/// <param name="Test">What the test on the reports found, without the people it would move; left out before one was made.</param>
/// <param name="TestedAt">When it was tested, in UTC.</param>
/// <param name="State">proposed, adopted or rejected.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedReason">Why.</param>
internal sealed record PolicyView(Guid Id, Guid Version, int Number, TierRules Rules, DateOnly EffectiveFrom, string Reason, string ProposedBy, Guid ProposedById, DateTimeOffset ProposedAt, BackTest? Test, DateTimeOffset? TestedAt, string State, string? DecidedBy, string? DecidedReason);

internal sealed class ListPoliciesHandler(PlansDb db, Policies policies, RequestContext context, TimeProvider time) : IRequestHandler<ListPolicies, PoliciesView>
{
    public async Task<PoliciesView> Handle(ListPolicies query, CancellationToken cancel)
    {
        var holds = await policies.On(context.Actor.Force, LondonTime.DateOf(time.GetUtcNow()), cancel);
        var all = await db.Policies.AsNoTracking().OrderByDescending(p => p.Number).ToListAsync(cancel);
        return new(holds.Number, holds.Rules, [.. all.Select(p => new PolicyView(p.Id, p.Version, p.Number, p.Rules, p.EffectiveFrom, p.Reason, p.ProposedBy, p.ProposedById, p.ProposedAt,
            p.Found is { } found ? found with { Moved = [] } : null, p.BackTestedAt, p.AdoptedAt is not null ? "adopted" : p.RejectedAt is not null ? "rejected" : "proposed", p.AdoptedBy, p.AdoptedReason))]);
    }
}
