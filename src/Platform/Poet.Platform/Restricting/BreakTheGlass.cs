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

/// <summary>
/// Opens a restricted record to the one who asks, for an hour unless the force set another time. The owner is told, everything read meanwhile is in the audit under the id
/// answered here, and a supervisor or auditor looks at it afterwards. Send the id with each request in the header Poet-Break-Glass.
/// </summary>
/// <param name="RestrictionId">The restriction, as lists and searches name it.</param>
/// <param name="Reason">Why it cannot wait until the owner is asked.</param>
[Permission("records.break-glass")]
public sealed record BreakTheGlass(Guid RestrictionId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder restrictions) =>
        restrictions.MapPost("/{restrictionId:guid}/break-glass", async (Guid restrictionId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new BreakTheGlass(restrictionId, body.Reason), cancel))))
            .WithSummary("Open a restricted record for a short time")
            .Example("""{ "reason": "The person is before my colleague and the owner does not answer" }""")
            .Sends(typeof(BreakTheGlass));
}

internal sealed class BreakTheGlassHandler(PlatformDb db, RestrictingOptions options, RequestContext context, TimeProvider time) : IRequestHandler<BreakTheGlass, Guid>
{
    public async Task<Guid> Handle(BreakTheGlass command, CancellationToken cancel)
    {
        var purpose = context.Purpose ?? throw new PurposeMissingException();
        var now = time.GetUtcNow();
        var restriction = await db.Restrictions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RestrictionId && r.Force == context.Actor.Force && r.Until > now, cancel)
            ?? throw new NotFoundException("restricted record");
        var glass = new BreakGlass
        {
            Id = Guid.CreateVersion7(now), RestrictionId = restriction.Id, SubjectId = restriction.SubjectId, Force = restriction.Force, ActorId = context.Actor.Id, ActorName = context.Actor.Name,
            Purpose = purpose.Code, Reason = command.Reason.Trim(), At = now, Until = now.AddMinutes(Math.Clamp(options.BreakGlassMinutes, 5, 480)), OwnerId = restriction.OwnerId,
        };
        db.BrokenGlasses.Add(glass);
        context.Consult(restriction.SubjectId);
        await db.SaveChangesAsync(cancel);
        return glass.Id;
    }
}
