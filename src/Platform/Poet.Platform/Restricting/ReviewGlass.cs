using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Restricting;

/// <summary>Records what a supervisor or auditor decided of a broken glass. Nobody decides of their own.</summary>
/// <param name="GlassId">The broken glass.</param>
/// <param name="Decision">justified, not-justified or referred.</param>
/// <param name="Reason">Why.</param>
[Permission("records.review")]
public sealed record ReviewGlass(Guid GlassId, GlassDecision Decision, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder glasses) =>
        glasses.MapPost("/{glassId:guid}/review", async (Guid glassId, ReviewBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReviewGlass(glassId, body.Decision, body.Reason), cancel))))
            .WithSummary("Decide of a broken glass")
            .Example("""{ "decision": "justified", "reason": "The owner was not on duty" }""")
            .Sends(typeof(ReviewGlass));
}

/// <summary>What was decided.</summary>
/// <param name="Decision">justified, not-justified or referred.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReviewBody(GlassDecision Decision, string Reason);

internal sealed class ReviewGlassHandler(PlatformDb db, RequestContext context, TimeProvider time) : IRequestHandler<ReviewGlass, Guid>
{
    public async Task<Guid> Handle(ReviewGlass command, CancellationToken cancel)
    {
        var glass = await db.BrokenGlasses.SingleOrDefaultAsync(g => g.Id == command.GlassId && g.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("broken glass");
        RuleBrokenException.ThrowIfAny(
        [
            .. glass.ActorId == context.Actor.Id ? [new Problem("own-glass", "Ask another supervisor or an auditor: nobody decides of a glass that they broke")] : Array.Empty<Problem>(),
            .. glass.Decision is not null ? [new Problem("reviewed-already", "Nothing is left to decide: this one was reviewed before")] : Array.Empty<Problem>(),
        ]);
        (glass.Decision, glass.DecisionWhy, glass.ReviewedBy, glass.ReviewedAt) = (command.Decision, command.Reason.Trim(), context.Actor.Name, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return glass.Id;
    }
}
