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

/// <summary>Ends a restriction: the force's people see the record again. For those who see it, and for who restricted it.</summary>
/// <param name="RestrictionId">The restriction.</param>
/// <param name="Reason">Why it is needed no more.</param>
[Permission("records.restrict")]
public sealed record LiftRestriction(Guid RestrictionId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder restrictions) =>
        restrictions.MapPost("/{restrictionId:guid}/lifting", async (Guid restrictionId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new LiftRestriction(restrictionId, body.Reason), cancel))))
            .WithSummary("Lift a restriction")
            .Example("""{ "reason": "Left the force" }""")
            .Sends(typeof(LiftRestriction));
}

internal sealed class LiftRestrictionHandler(PlatformDb db, RequestContext context, TimeProvider time) : IRequestHandler<LiftRestriction, Guid>
{
    public async Task<Guid> Handle(LiftRestriction command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (me, force) = (context.Actor.Id, context.Actor.Force);
        var restriction = await db.Restrictions.SingleOrDefaultAsync(r => r.Id == command.RestrictionId && r.Force == force && r.Until > now
            && (r.MarkedById == me || !db.Hidden.Any(h => h.RestrictionId == r.Id)), cancel) ?? throw new NotFoundException("restriction");
        (restriction.Until, restriction.LiftedBy) = (now, context.Actor.Name);
        foreach (var record in await db.RestrictedRecords.Where(r => r.RestrictionId == restriction.Id).ToListAsync(cancel))
            record.Until = now;
        context.Consult(restriction.SubjectId);
        await db.SaveChangesAsync(cancel);
        return restriction.Id;
    }
}
