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

/// <summary>Proposes new rules for tiers. They hold from their day on once they were tested on the reports and somebody else switched them on.</summary>
[Permission("plans.policy")]
internal sealed record ProposePolicy(TierRules Rules, DateOnly EffectiveFrom, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder policies) =>
        policies.MapPost("/", async (ProposePolicy command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/plans/policies/{id}", new RecordId(id));
            })
            .WithSummary("Propose rules for tiers")
            .Example("""{ "rules": { "first": { "namings": 5, "rapes": 1, "recent": 1, "months": 18, "notInPrison": true }, "second": { "namings": 3, "rapes": 1, "recent": 1, "months": 18, "notInPrison": false }, "sexual": ["19C", "19F", "20A", "88"], "rape": ["19C", "19F"], "roles": ["suspect", "arrested", "charged", "convicted"], "prison": ["remand", "sentence", "recall"], "points": { "naming": 2, "rape": 10, "month": 2, "breach": 5 } }, "effectiveFrom": "2026-10-01", "reason": "Decided by the board" }""")
            .Sends(typeof(ProposePolicy));
}

internal sealed class ProposePolicyHandler(PlansDb db, RequestContext context, TimeProvider time) : IRequestHandler<ProposePolicy, Guid>
{
    public async Task<Guid> Handle(ProposePolicy command, CancellationToken cancel)
    {
        var (by, force) = (context.By(command.Reason, time), context.Actor.Force);
        var rules = command.Rules with { Sexual = [.. command.Rules.Sexual.Select(TierRules.Plain)], Rape = [.. command.Rules.Rape.Select(TierRules.Plain)] };
        var number = 1 + (await db.Policies.Where(p => p.Force == force).MaxAsync(p => (int?)p.Number, cancel) ?? 0);
        var policy = TierPolicy.Propose(rules, number, command.EffectiveFrom, force, LondonTime.DateOf(by.Now), by);
        db.Policies.Add(policy);
        context.Command!.Answer = policy.Id;
        await db.SaveChangesAsync(cancel);
        return policy.Id;
    }
}
