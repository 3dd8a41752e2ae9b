using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Tiers;

/// <summary>Switches proposed rules on, from their day on, or rejects them; never the one who proposed them. A trawl then says whom they move.</summary>
[Permission("plans.decide")]
internal sealed record DecidePolicy(Guid PolicyId, bool Adopt, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder policies) =>
        policies.MapPost("/{policyId:guid}/decision", async (Guid policyId, PolicyDecision body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecidePolicy(policyId, body.Adopt, body.Reason), cancel))))
            .WithSummary("Switch proposed rules on, or reject them").Example("""{ "adopt": true, "reason": "Board of 3 March" }""").Sends(typeof(DecidePolicy));
}

/// <summary>A decision about proposed rules.</summary>
/// <param name="Adopt">True to switch them on.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record PolicyDecision(bool Adopt, string Reason);

internal sealed class DecidePolicyHandler(PlansDb db, RequestContext context, TimeProvider time) : IRequestHandler<DecidePolicy, Guid>
{
    public async Task<Guid> Handle(DecidePolicy command, CancellationToken cancel)
    {
        var by = context.By(command.Reason, time);
        var policy = await db.Policies.SingleOrDefaultAsync(p => p.Id == command.PolicyId, cancel) ?? throw new NotFoundException("policy");
        if (command.Adopt)
            policy.Adopt(LondonTime.DateOf(by.Now), by);
        else
            policy.Reject(by);
        db.Expect(policy, context.ExpectedVersion);
        context.Command!.Answer = policy.Id;
        await db.SaveChangesAsync(cancel);
        return policy.Id;
    }
}
