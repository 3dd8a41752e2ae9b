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

namespace Poet.Plans.Tiers;

/// <summary>Counts everybody by proposed rules and by those that hold, and keeps whom the change would move. Changes nobody's tier.</summary>
[Permission("plans.policy")]
internal sealed record TestPolicy(Guid PolicyId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder policies) =>
        policies.MapPost("/{policyId:guid}/test", async (Guid policyId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TestPolicy(policyId, body.Reason), cancel))))
            .WithSummary("Test proposed rules on the reports").Example("""{ "reason": "Before the board" }""").Sends(typeof(TestPolicy));
}

internal sealed class TestPolicyHandler(PlansDb db, Everybody everybody, Policies policies, RequestContext context, TimeProvider time) : IRequestHandler<TestPolicy, Guid>
{
    private const int MostMoved = 200;

    public async Task<Guid> Handle(TestPolicy command, CancellationToken cancel)
    {
        var by = context.By(command.Reason, time);
        var policy = await db.Policies.SingleOrDefaultAsync(p => p.Id == command.PolicyId, cancel) ?? throw new NotFoundException("policy");
        var on = LondonTime.DateOf(by.Now);
        int[] before = new int[3], after = new int[3];
        var (up, down) = (0, 0);
        List<Move> moved = [];
        var (people, _) = await everybody.Count(policy.Force, [new((await policies.On(policy.Force, on, cancel)).Rules), new(policy.Rules)], on, (person, answers) =>
        {
            var (was, becomes) = (answers[0].Tier ?? 3, answers[1].Tier ?? 3);
            before[was - 1]++;
            after[becomes - 1]++;
            if (was == becomes)
                return;
            (up, down) = becomes < was ? (up + 1, down) : (up, down + 1);
            if (moved.Count < MostMoved)
                moved.Add(new(person, answers[0].Tier, answers[1].Tier));
        }, cancel);
        policy.Tested(new(on, people, new(before[0], before[1], before[2]), new(after[0], after[1], after[2]), up, down, moved), by);
        db.Expect(policy, context.ExpectedVersion);
        context.Consult(moved.Select(m => m.SubjectId));
        context.Command!.Answer = policy.Id;
        await db.SaveChangesAsync(cancel);
        return policy.Id;
    }
}
